import type { MentorCard } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { WeekGrid } from '../../features/availability/week-grid.tsx';
import { InterviewList } from '../../features/mentors/interview-list.tsx';
import { OwnRoutes } from '../../features/routes/pair-routes.tsx';
import { MentorStatusSign } from '../../features/mentors/mentor-status-sign.tsx';
import { OwnList } from '../../features/mentors/own-list.tsx';
import { ownMentorQuery } from '../../features/mentors/own-mentor.queries.ts';
import { SheetForm } from '../../features/mentors/sheet-form.tsx';
import { SheetView } from '../../features/mentors/sheet-view.tsx';
import { useMentorActs } from '../../features/mentors/use-mentor-acts.tsx';
import { useSheet } from '../../features/mentors/use-sheet.ts';
import { MentorWay } from '../../features/mentors/mentor-way.tsx';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { requirementWords } from '../../lib/refusals.ts';
import { blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { ActionsMenu } from '../../ui/menu.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

const NAMELESS = { familyName: '', givenName: '', patronymic: null };

/** «Моё наставничество»: one's own way, what is still to be brought and where, one's own questionnaire. */
export function MyMentorshipPage() {
  const t = useT();
  const { account, actor } = useAccount();
  const { data, isPending, isError, error, refetch } = useQuery({
    ...ownMentorQuery(actor, account?.name ?? NAMELESS),
    enabled: account !== null,
  });
  if (data) return <Loaded key={data.id} card={data} />;
  return (
    <Page title={t.ownMentorship.title}>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {isPending ? (
        <>
          <Skeleton height={80} />
          <Skeleton height={320} />
        </>
      ) : null}
      {data === null ? (
        <Empty title={t.ownMentorship.nobodyTitle}>
          <p>{t.ownMentorship.nobodyText}</p>
        </Empty>
      ) : null}
    </Page>
  );
}

function Loaded({ card }: { card: MentorCard }) {
  const { t, language } = useWords();
  const acts = useMentorActs();
  const sheet = useSheet(card);
  const may = (wanted: 'submit' | 'withdraw') =>
    card.acts.some(({ act, refusal }) => act === wanted && refusal === null);
  const because = card.suspension?.because ?? [];
  return (
    <Page
      title={t.ownMentorship.title}
      lead={
        <>
          <MentorStatusSign status={card.status} /> {t.ownMentorship.now[card.status]}
        </>
      }
      actions={
        <>
          {may('submit') ? (
            <Button look={['primary']} disabled={acts.busy} onClick={() => acts.run(card, 'submit')}>
              {t.ownMentorship.submit}
            </Button>
          ) : null}
          {may('withdraw') ? (
            <ActionsMenu
              label={t.mentorCard.more}
              actions={[{ label: t.mentors.acts.withdraw, run: () => acts.run(card, 'withdraw') }]}
            />
          ) : null}
        </>
      }
    >
      <LeaveGuard unsaved={sheet.unsaved} />
      <MentorWay card={card} />
      {card.status === 'suspended' && because.length > 0 ? (
        <Banner tone="late">{t.mentorCard.suspendedBy(requirementWords(because, t))}</Banner>
      ) : null}
      {card.status === 'interview_scheduled' && card.interviewOn ? (
        <Banner tone="info">{t.mentorCard.interviewOn(longDay(language, card.interviewOn))}</Banner>
      ) : null}
      <OwnRoutes />
      <OwnList card={card} />
      {card.mayFillIn ? (
        <SheetForm
          card={card}
          editing={sheet}
          FreeTime={WeekGrid}
          foot={<p className={blockCss['muted']}>{t.ownMentorship.sheetSeen}</p>}
        />
      ) : (
        <SheetView card={card} foot={null} />
      )}
      <InterviewList interviews={card.interviews ?? []} />
      {acts.dialog}
    </Page>
  );
}
