import { can } from '@tandem/domain/access';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate } from 'react-router-dom';
import css from '../../features/diary/diary.module.css';
import { averageQuery, homeQuery } from '../../features/diary/diary.queries.ts';
import { HelpDialog } from '../../features/diary/help-dialog.tsx';
import { MeetingLines } from '../../features/diary/meeting-lines.tsx';
import { OwnDiary } from '../../features/diary/own-diary.tsx';
import { OwnRoutes } from '../../features/routes/pair-routes.tsx';
import { useAccount } from '../../lib/bootstrap.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Block } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';

/** «Дневник» of whoever meets: own pairs, what waits to be said, what was. */
export function DiaryPage() {
  const { t, language } = useWords();
  const { actor } = useAccount();
  const isMentee = actor.roles.includes('mentee');
  const meets = isMentee || actor.roles.includes('mentor');
  const { data } = useQuery({ ...homeQuery(actor.accountId), enabled: meets });
  const mentors = data?.home.pairs.some((pair) => pair.as === 'mentor') ?? false;
  const average = useQuery({ ...averageQuery, enabled: mentors });
  const [helping, help] = useState(false);
  if (!meets && can(actor, 'diary.read')) return <Navigate to={paths.diaryMeetings} replace />;
  const home = data?.home;
  const tenths = (value: number) => String(value / 10).replace('.', language === 'ru' ? ',' : '.');
  const all = average.data?.all;
  return (
    <Page
      title={t.diary.title}
      lead={isMentee ? t.diary.leadMentee : t.diary.leadMentor}
      actions={
        isMentee ? (
          <Button look={['danger']} onClick={() => help(true)}>
            {t.help.button}
          </Button>
        ) : null
      }
    >
      <OwnDiary />
      <nav className={css['buttons']} aria-label={t.diary.elsewhere}>
        <ButtonLink to={paths.diaryCalendar}>{t.monthCalendar.open}</ButtonLink>
        <ButtonLink to={paths.ownIssues}>{t.ownIssues.title}</ButtonLink>
        <ButtonLink to={paths.diarySessions}>{t.sessions.title}</ButtonLink>
      </nav>
      {all ? (
        <p className={css['muted']}>{t.diary.average(tenths(all.useful), tenths(all.comfortable), all.answers)}</p>
      ) : null}
      {home && home.pairs.length > 0 && data?.keptAt === null ? <OwnRoutes /> : null}
      {home && home.pairs.length > 0 ? (
        <Block title={t.diary.history}>
          {home.recent.length === 0 ? (
            <p>{t.diary.noHistory}</p>
          ) : (
            <MeetingLines meetings={home.recent} whose={mentors ? 'mentees' : null} />
          )}
        </Block>
      ) : null}
      {helping ? (
        <HelpDialog
          accountId={actor.accountId}
          pairId={home?.pairs.find((pair) => pair.as === 'mentee')?.pairId ?? null}
          onClose={() => help(false)}
        />
      ) : null}
    </Page>
  );
}
