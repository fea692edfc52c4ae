import type { PersonCard } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import { blockCss as css } from '../../ui/block.tsx';
import { personHistoryQuery } from './people.queries.ts';
import { actWords, detailWords } from './person-history-words.ts';

/** Who did what with the card, the newest first. */
export function PersonHistory({ card }: { card: PersonCard }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const { data, isError, error, refetch } = useQuery(personHistoryQuery(card.id));
  if (!data && isError)
    return (
      <Banner tone="late" role="alert">
        {sentenceOf(error, t)}
        <Button onClick={() => void refetch()}>{t.common.retry}</Button>
      </Banner>
    );
  if (!data) return <Skeleton height={160} />;
  if (data.entries.length === 0) return <p className={css['muted']}>{t.person.noHistory}</p>;
  return (
    <ol className={css['history']}>
      {data.entries.map((entry) => (
        <li key={entry.id}>
          <time dateTime={entry.at}>{moment(language, entry.at, timezone)}</time> —{' '}
          {entry.by ? shortName(entry.by) : t.person.someone}: {actWords(entry, t)}
          {detailWords(entry, card, t, language).map((line) => (
            <p key={line} className={css['muted']}>
              {line}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
