import { MOST_IN_A_MONTH } from '@tandem/domain/diary';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { monthQuery } from '../../features/diary/diary.queries.ts';
import { MonthGrid } from '../../features/diary/month-grid.tsx';
import { monthBeside } from '../../features/diary/month-weeks.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { monthName } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { blockCss } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { SearchFailure } from '../../ui/found-list.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

/** As many as the server answers for one month. */

/** The month of meetings that the reader sees: own ones, or those of the whole programme. */
export function CalendarPage() {
  const { t, language } = useWords();
  const words = t.monthCalendar;
  const { actor, today } = useAccount();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('month') ?? '';
  const month = /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
  const [chosen, choose] = useState<string | null>(null);
  const found = useQuery(monthQuery(month));
  const go = (to: string) => setSearch({ month: to }, { replace: true });
  const meetings = found.data?.month === month ? found.data.meetings : null;
  const name = monthName(language, month);
  const onlyMentee = actor.roles.includes('mentee') && !actor.roles.includes('mentor');
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button aria-label={words.previous} onClick={() => go(monthBeside(month, -1))}>
            ←
          </Button>
          <Button onClick={() => go(today.slice(0, 7))}>{words.thisMonth}</Button>
          <Button aria-label={words.next} onClick={() => go(monthBeside(month, 1))}>
            →
          </Button>
          <ButtonLink to={paths.diary}>{t.diary.title}</ButtonLink>
        </>
      }
    >
      <h2 aria-live="polite">
        {name.charAt(0).toUpperCase() + name.slice(1)} {month.slice(0, 4)}
      </h2>
      {found.isError && !meetings ? <SearchFailure found={found} /> : null}
      {meetings || found.isError ? null : <Skeleton height={480} />}
      {meetings ? (
        <>
          <p className={blockCss['muted']} role="status">
            {meetings.length === 0 ? words.none : words.count(meetings.length)}
          </p>
          {meetings.length >= MOST_IN_A_MONTH ? <Banner tone="wait">{words.most(MOST_IN_A_MONTH)}</Banner> : null}
          <MonthGrid
            month={month}
            today={today}
            meetings={meetings}
            whose={onlyMentee ? 'mentor' : 'mentees'}
            chosen={chosen}
            onChoose={choose}
          />
        </>
      ) : null}
    </Page>
  );
}
