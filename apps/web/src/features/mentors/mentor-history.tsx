import type { MentorCard } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { labelOf, useProgramme } from '../../lib/programme.ts';
import { requirementWords } from '../../lib/refusals.ts';
import { Block, blockCss as css } from '../../ui/block.tsx';

/** Every step of the way, the newest first. */
export function MentorHistory({ steps }: { steps: NonNullable<MentorCard['steps']> }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const programme = useProgramme();
  const acts: Record<string, string> = t.mentorCard.steps;
  const statuses: Record<string, string> = t.mentors.statuses;
  // A suspension by papers says which; one by hand has a reason of the school's.
  const because = (reason: string) =>
    requirementWords(reason.split(' '), t) || labelOf(programme?.rejectionReasons.value, reason);
  return (
    <Block title={t.mentorCard.history}>
      {steps.length === 0 ? <p className={css['muted']}>{t.mentorCard.noHistory}</p> : null}
      <ol className={css['history']}>
        {[...steps]
          .sort((one, other) => other.at.localeCompare(one.at))
          .map(({ at, act, to, by, reason }) => (
            <li key={`${at}.${act}`}>
              <time dateTime={at}>{moment(language, at, timezone)}</time> — {by ? shortName(by) : t.mentorCard.system}:{' '}
              {acts[act] ?? t.mentorCard.steps.other}
              <p className={css['muted']}>
                {[t.mentorCard.toStatus(statuses[to] ?? to), reason ? because(reason) : ''].filter(Boolean).join(' · ')}
              </p>
            </li>
          ))}
      </ol>
    </Block>
  );
}
