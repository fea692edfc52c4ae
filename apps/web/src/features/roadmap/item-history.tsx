import { shortName } from '@tandem/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Chip, Skeleton } from '../../ui/signs.tsx';
import { actWords, changeWords, termMoves } from './history-words.ts';
import css from './item-panel.module.css';
import { historyQuery } from './roadmap.queries.ts';

export function ItemHistory({ roadmapId, itemId }: { roadmapId: string; itemId: string }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const { data } = useQuery(historyQuery(roadmapId, itemId));
  if (!data) return <Skeleton height={60} />;
  const moves = termMoves(data.entries);
  return (
    <>
      {moves > 0 ? <Chip tone="info">{t.history.termMoved(moves)}</Chip> : null}
      {data.entries.length === 0 ? <p className={css['muted']}>{t.card.noHistory}</p> : null}
      <ol className={css['history']}>
        {data.entries.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.at}>{moment(language, entry.at, timezone)}</time> —{' '}
            {entry.by ? shortName(entry.by) : t.history.someone}: {actWords(entry, t, language)}
            {changeWords(entry, t).map((line) => (
              <p key={line} className={css['muted']}>
                {line}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}
