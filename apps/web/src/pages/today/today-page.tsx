import type { WorkLine } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { OwnDiary } from '../../features/diary/own-diary.tsx';
import { NoRoadmap } from '../../features/roadmap/no-roadmap.tsx';
import { roadmapsQuery } from '../../features/roadmap/roadmap.queries.ts';
import { ContactDialog } from '../../features/today/contact-dialog.tsx';
import { ProgrammeAside } from '../../features/today/programme-aside.tsx';
import { SnoozeDialog } from '../../features/today/snooze-dialog.tsx';
import { SnoozedLines } from '../../features/today/snoozed-lines.tsx';
import { todayQuery } from '../../features/today/today.queries.ts';
import css from '../../features/today/today.module.css';
import { WorkGroups } from '../../features/today/work-groups.tsx';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { weekdayAndDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

/** «Сегодня»: what asks for the reader, the most pressing first, each line with the button that resolves it. */
export function TodayPage() {
  const { t, language } = useWords();
  const { actor } = useAccount();
  const meets = actor.roles.some((role) => role === 'mentor' || role === 'mentee');
  const { data, error, isError } = useQuery(todayQuery);
  // A free day may also be the first one, when there is no plan yet to remind of.
  const isFree = data?.groups.length === 0 && !meets;
  const plans = useQuery({ ...roadmapsQuery, enabled: isFree && can(actor, 'roadmap.edit') });
  const isFirst = plans.data?.roadmaps.length === 0;
  const [asked, ask] = useState<{ what: 'snooze' | 'contact'; line: WorkLine } | null>(null);
  const programme = data?.programme ?? null;
  const lead = programme
    ? [t.today.lead(programme.pairs, programme.met), t.today.yearEnds(programme.yearEndsIn)].filter(Boolean).join(' · ')
    : undefined;
  return (
    <Page title={data ? weekdayAndDay(language, data.on) : t.nav.today} tab={t.nav.today} lead={lead}>
      {meets ? <OwnDiary /> : null}
      {isError && !data ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
        </Banner>
      ) : null}
      {data || isError ? null : (
        <>
          <Skeleton height={40} width="50%" />
          <Skeleton height={160} />
          <Skeleton height={160} />
        </>
      )}
      {data ? (
        <div className={programme ? css['columns'] : undefined}>
          <div>
            {isFirst ? <NoRoadmap /> : null}
            {isFree && !isFirst && !plans.isLoading ? (
              <Empty title={t.today.emptyTitle}>
                <p>{t.today.emptyText}</p>
              </Empty>
            ) : null}
            <WorkGroups groups={data.groups} act={(what, line) => ask({ what, line })} />
            <SnoozedLines lines={data.snoozed} />
          </div>
          {programme ? <ProgrammeAside programme={programme} today={data.on} /> : null}
        </div>
      ) : null}
      {data && asked?.what === 'snooze' ? (
        <SnoozeDialog line={asked.line} today={data.on} onClose={() => ask(null)} />
      ) : null}
      {data && asked?.what === 'contact' ? (
        <ContactDialog line={asked.line} today={data.on} onClose={() => ask(null)} />
      ) : null}
    </Page>
  );
}
