import type { BoardMentor } from '@tandem/contracts';
import { Link } from 'react-router-dom';
import { dayAndMonth } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import css from './mentor-card.module.css';
import { cardName } from './names.ts';
import { Letters } from './pair-row.tsx';

/** A pair that is a pair already, or has been proposed to people: the board only shows it. */
export function OpenRow({ pair }: { pair: BoardMentor['open'][number] }) {
  const { t, language } = useWords();
  const { pairId, shownName, status, waitingSince } = pair;
  return (
    <div className={css['row']}>
      <Letters of={shownName} />
      <span className={css['who']}>
        <Link to={paths.pair(pairId)} draggable={false} title={shownName}>
          {cardName(shownName)}
        </Link>
        <span className={waitingSince ? css['waits'] : css['standing']}>
          {waitingSince ? (
            <>
              <span aria-hidden="true">◷</span> {t.matching.waitsAnswer(dayAndMonth(language, waitingSince))}
            </>
          ) : (
            t.pairs.statuses[status]
          )}
        </span>
      </span>
    </div>
  );
}
