import type { MentorshipCard } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { Link } from 'react-router-dom';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay, moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Block, blockCss as css } from '../../ui/block.tsx';

/** Every step with who did it and when, the newest first; earlier pairs of the same people below. */
export function PairHistory({ card }: { card: MentorshipCard }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const words = t.pairCard.steps;
  const reasons: Record<string, string> = { ...t.pairCard.reasons, ...t.pairCard.pauseReasons, ...t.pairCard.voices };
  return (
    <Block title={t.pairCard.history}>
      <ol className={css['history']}>
        {card.history.map(({ at, act, by, reason }, index) => (
          // Several answers may come at once: a step is told by its place, counted from the first one.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={card.history.length - index}>
            <time dateTime={at}>{moment(language, at, timezone)}</time> — {words[act] ?? words['other']}
            {reason ? ` (${(reasons[reason] ?? reason).toLowerCase()})` : ''}
            <span className={css['muted']}> · {by ? shortName(by) : t.pairCard.bySystem}</span>
          </li>
        ))}
      </ol>
      {card.earlier.length > 0 ? (
        <>
          <h3>{t.pairCard.earlier}</h3>
          <ul className={css['history']}>
            {card.earlier.map(({ pairId, mentorName, endedOn }) => (
              <li key={pairId}>
                <Link className={css['link']} to={paths.pair(pairId)}>
                  {t.pairCard.earlierWith(mentorName, longDay(language, endedOn))}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Block>
  );
}
