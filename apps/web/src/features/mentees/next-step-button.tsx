import type { MenteeRow } from '@tandem/contracts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { lineCss } from '../../ui/lines.ts';
import { nextStep } from './pipeline.ts';
import type { MenteeActs } from './use-mentee-acts.tsx';

/** The next step as a button that does it, or what is waited for. */
export function NextStepButton({ row, acts }: { row: MenteeRow; acts: MenteeActs }) {
  const t = useT();
  const { actor } = useAccount();
  const step = nextStep(row, actor);
  if (step.kind === 'act')
    return (
      <Button disabled={acts.busy} onClick={() => acts.run(row, step.act)}>
        {t.mentees.acts[step.act]}
      </Button>
    );
  if (step.kind === 'write')
    return <ButtonLink to={paths.menteePart(row.id, step.part)}>{t.mentees.next[step.part]}</ButtonLink>;
  if (step.kind === 'papers')
    return <ButtonLink to={paths.personPapers(step.personId)}>{t.mentees.next.papers}</ButtonLink>;
  return <p className={lineCss['muted']}>{t.mentees.awaits[step.for]}</p>;
}
