import type { MentorRow } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { requirementWords } from '../../lib/refusals.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { lineCss } from '../../ui/lines.ts';
import { nextStep } from './next-step.ts';
import type { MentorActs } from './use-mentor-acts.tsx';
import { useMatrix } from './use-matrix.ts';

type Props = { row: MentorRow; acts: MentorActs; onSitting: (row: MentorRow) => void };

const BUTTONS = {
  submit: 'submit',
  register: 'register',
  schedule_interview: 'interview',
  admit: 'admit',
  renew: 'renew',
} as const;

/** The next step as a button that takes it, or in words why there is none. */
export function NextStepButton({ row, acts, onSitting }: Props) {
  const t = useT();
  const { actor } = useAccount();
  const step = nextStep(row, useMatrix(), can(actor, 'mentors.manage'));
  const { next, awaits } = t.mentors;
  switch (step.kind) {
    case 'act':
      return (
        <Button disabled={acts.busy} onClick={() => acts.run(row, step.act)}>
          {next[BUTTONS[step.act]]}
        </Button>
      );
    case 'sitting':
      return <Button onClick={() => onSitting(row)}>{next.agenda}</Button>;
    case 'part':
      return (
        <ButtonLink to={paths.mentorPart(row.id, step.part)}>
          {step.part === 'sheet' ? next.questionnaire : next.protocol}
        </ButtonLink>
      );
    case 'papers':
      return <ButtonLink to={paths.personPapers(row.personId)}>{next.papers}</ButtonLink>;
    case 'lack':
      return <p className={lineCss['muted']}>{awaits[step.when](requirementWords(step.missing, t))}</p>;
    default:
      return <p className={lineCss['muted']}>{awaits[step.for]}</p>;
  }
}
