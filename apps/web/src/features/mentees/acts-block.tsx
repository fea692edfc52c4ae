import type { MenteeCard } from '@tandem/contracts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { paths } from '../../lib/paths.ts';
import { Block, blockCss } from '../../ui/block.tsx';
import css from './mentee-card.module.css';
import { missingWords } from './mentee-words.ts';
import { nextStep } from './pipeline.ts';
import type { MenteeActs } from './use-mentee-acts.tsx';
import type { Writing } from './use-writing.ts';

const ENDING = new Set(['decline', 'leave_early']);

/** What comes next: the step itself, what is missing for it, and the ways out. */
export function ActsBlock({ card, acts, writing }: { card: MenteeCard; acts: MenteeActs; writing: Writing }) {
  const t = useT();
  const { actor } = useAccount();
  const step = nextStep(card, actor);
  const byHand = card.acts.filter(({ act }) => !(step.kind === 'act' && step.act === act));
  return (
    <Block title={t.menteeCard.next}>
      {step.kind === 'wait' ? <p>{t.mentees.awaits[step.for]}</p> : null}
      <div className={`${blockCss['actions']} ${css['steps']}`}>
        {step.kind === 'act' ? (
          <Button look={['primary']} disabled={acts.busy} onClick={() => acts.run(card, step.act)}>
            {t.mentees.acts[step.act]}
          </Button>
        ) : null}
        {step.kind === 'papers' ? (
          <ButtonLink look={['primary']} to={paths.personPapers(step.personId)}>
            {t.mentees.next.papers}
          </ButtonLink>
        ) : null}
        {step.kind === 'write' && !writing.isOpen(step.part) ? (
          <Button look={['primary']} onClick={() => writing.open(step.part)}>
            {t.mentees.next[step.part]}
          </Button>
        ) : null}
        {byHand
          .filter(({ act, missing }) => !ENDING.has(act) && missing.length === 0)
          .map(({ act }) => (
            <Button key={act} disabled={acts.busy} onClick={() => acts.run(card, act)}>
              {t.mentees.acts[act]}
            </Button>
          ))}
      </div>
      {byHand
        .filter(({ missing }) => missing.length > 0)
        .map(({ act, missing }) => (
          <p key={act} className={blockCss['muted']}>
            <b>{t.mentees.acts[act]}.</b> {missingWords(missing, t)}
          </p>
        ))}
      {byHand.some(({ act }) => ENDING.has(act)) ? (
        <div className={css['ways']}>
          {byHand
            .filter(({ act }) => ENDING.has(act))
            .map(({ act }) => (
              <Button key={act} look={['plain', 'danger']} disabled={acts.busy} onClick={() => acts.run(card, act)}>
                {t.mentees.acts[act]}…
              </Button>
            ))}
        </div>
      ) : null}
    </Block>
  );
}
