import { can } from '@tandem/domain/access';
import { MEETING_KINDS, MEETING_STATUSES } from '@tandem/domain/diary';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meetingsQuery } from '../../features/diary/diary.queries.ts';
import { LateEntries } from '../../features/diary/late-entries.tsx';
import { MeetingsTable } from '../../features/diary/meetings-table.tsx';
import { WorkbookButton } from '../../features/diary/workbook-button.tsx';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FilterChoice, FilterRow } from '../../ui/filter-row.tsx';
import { FoundList } from '../../ui/found-list.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { RestedSearch } from '../../ui/rested-search.tsx';

type Ask = {
  text: string;
  status: (typeof MEETING_STATUSES)[number] | null;
  kind: (typeof MEETING_KINDS)[number] | null;
  overdue: boolean;
  from: string;
  to: string;
};
const NOTHING: Ask = { text: '', status: null, kind: null, overdue: false, from: '', to: '' };

/** Every meeting of the programme, for whoever reads them all. */
export function MeetingsPage() {
  const t = useT();
  const words = t.meetings;
  const { actor } = useAccount();
  const manages = can(actor, 'pairs.manage');
  const [asked, setAsked] = useState(NOTHING);
  const ask = (change: Partial<Ask>) => setAsked((was) => ({ ...was, ...change }));
  const { text, status, kind, overdue, from, to } = asked;
  const filter = {
    text,
    statuses: status ? [status] : [],
    kinds: kind ? [kind] : [],
    overdue,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
  const found = useInfiniteQuery(meetingsQuery(filter));
  const meetings = found.data?.pages.flatMap((page) => page.meetings) ?? [];
  const last = found.data?.pages.at(-1);
  const chosen = JSON.stringify(asked) !== JSON.stringify(NOTHING);
  return (
    <Page
      title={words.title}
      lead={manages ? words.lead : words.leadReader}
      actions={
        <>
          <ButtonLink to={paths.diaryCalendar}>{t.monthCalendar.open}</ButtonLink>
          <ButtonLink to={paths.diarySessions}>{t.sessions.title}</ButtonLink>
          {can(actor, 'issues.manage') ? <ButtonLink to={paths.diaryIssues}>{t.issues.title}</ButtonLink> : null}
          {meetings.length > 0 ? <WorkbookButton filter={filter} /> : null}
        </>
      }
    >
      {manages ? <LateEntries /> : null}
      <FilterRow
        label={words.filters}
        chosen={chosen}
        reset={{ label: words.reset, run: () => setAsked(NOTHING) }}
        search={<RestedSearch label={words.search} hint="" text={text} onText={(value) => ask({ text: value })} />}
      >
        <FilterChoice
          label={words.kind}
          any={words.anyKind}
          value={kind}
          options={MEETING_KINDS.map((value) => ({ value, label: t.diary.kinds[value] }))}
          onChange={(value) => ask({ kind: value })}
        />
        <FilterChoice
          label={words.status}
          any={words.anyStatus}
          value={status}
          options={MEETING_STATUSES.filter((one) => one !== 'void').map((value) => ({
            value,
            label: t.diary.statuses[value],
          }))}
          onChange={(value) => ask({ status: value })}
        />
        <TextField
          label={words.from}
          type="date"
          value={from}
          onChange={(event) => ask({ from: event.target.value })}
        />
        <TextField label={words.to} type="date" value={to} onChange={(event) => ask({ to: event.target.value })} />
        {manages ? (
          <Button aria-pressed={overdue} look={overdue ? ['primary'] : []} onClick={() => ask({ overdue: !overdue })}>
            {words.overdue}
          </Button>
        ) : null}
      </FilterRow>
      <FoundList
        found={found}
        count={
          meetings.length > 0 ? words.shown(meetings.length, last?.total ?? 0, words.hours(last?.minutes ?? 0)) : ''
        }
        nothing={
          chosen ? (
            <p>{words.nobody}</p>
          ) : (
            <Empty title={words.emptyTitle}>
              <p>{words.emptyText}</p>
            </Empty>
          )
        }
      >
        <MeetingsTable meetings={meetings} />
      </FoundList>
    </Page>
  );
}
