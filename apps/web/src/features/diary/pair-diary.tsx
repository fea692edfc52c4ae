import { useQuery } from '@tanstack/react-query';
import { dayAndMonth } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Block } from '../../ui/block.tsx';
import css from './diary.module.css';
import { pairDiaryQuery } from './diary.queries.ts';
import { MeetingLines } from './meeting-lines.tsx';

/** The meetings of one pair on its card: how many, how long, and each of them. */
export function PairDiary({ pairId }: { pairId: string }) {
  const { t, language } = useWords();
  const { data } = useQuery(pairDiaryQuery(pairId));
  if (!data) return null;
  const { totals, contacts, lastContactOn } = data;
  const said = [
    t.diary.heldCount(totals.held),
    totals.minutes > 0 ? t.meetings.hours(totals.minutes) : null,
    contacts === null ? null : t.diary.contacts(contacts, lastContactOn && dayAndMonth(language, lastContactOn)),
  ];
  return (
    <Block title={t.diary.title}>
      <p className={css['muted']}>{said.filter(Boolean).join(' · ')}</p>
      {data.meetings.length === 0 ? (
        <p>{t.diary.noHistory}</p>
      ) : (
        <MeetingLines meetings={data.meetings.slice(0, 10)} whose={null} />
      )}
    </Block>
  );
}
