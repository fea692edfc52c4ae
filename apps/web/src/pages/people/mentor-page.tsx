import type { MentorCard } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { fullName } from '@tandem/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { consentLinks } from '../../features/documents/consent-links.ts';
import { DocumentsMenu } from '../../features/documents/documents-menu.tsx';
import { WeekGrid } from '../../features/availability/week-grid.tsx';
import { InterviewForm } from '../../features/mentors/interview-form.tsx';
import { InterviewList } from '../../features/mentors/interview-list.tsx';
import { MentorChecklist } from '../../features/mentors/mentor-checklist.tsx';
import { MentorHistory } from '../../features/mentors/mentor-history.tsx';
import { MentorNext } from '../../features/mentors/mentor-next.tsx';
import { MentorPapers } from '../../features/mentors/mentor-papers.tsx';
import { MentorStatusSign } from '../../features/mentors/mentor-status-sign.tsx';
import { whoWords } from '../../features/mentors/mentor-words.ts';
import { mentorQuery } from '../../features/mentors/mentors.queries.ts';
import { SheetForm } from '../../features/mentors/sheet-form.tsx';
import { SheetView } from '../../features/mentors/sheet-view.tsx';
import { useInterview } from '../../features/mentors/use-interview.ts';
import { useMentorActs } from '../../features/mentors/use-mentor-acts.tsx';
import { useSheet } from '../../features/mentors/use-sheet.ts';
import { MentorWay } from '../../features/mentors/mentor-way.tsx';
import { PartnerOfPerson } from '../../features/partners/partner-of-person.tsx';
import { personQuery } from '../../features/people/people.queries.ts';
import { WhoSees } from '../../ui/who-sees.tsx';
import { PutOnAgendaDialog } from '../../features/sittings/put-on-agenda-dialog.tsx';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { blockCss } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import { Tabs, useTab } from '../../ui/tabs.tsx';

export function MentorPage() {
  const t = useT();
  const { mentorId = '' } = useParams();
  const { data, isError, error, refetch } = useQuery(mentorQuery(mentorId));
  if (data) return <LoadedMentor key={mentorId} card={data} />;
  const gone = problemOf(error)?.slug === 'not-found' || problemOf(error)?.slug === 'invalid-request';
  return (
    <Page title={t.mentors.title}>
      {isError ? (
        <Banner tone="late" role="alert">
          {gone ? t.problems['not-found'] : sentenceOf(error, t)}
          {gone ? (
            <ButtonLink to={paths.mentors}>{t.mentorCard.toBase}</ButtonLink>
          ) : (
            <Button onClick={() => void refetch()}>{t.common.retry}</Button>
          )}
        </Banner>
      ) : (
        <>
          <Skeleton height={80} />
          <Skeleton height={320} />
        </>
      )}
    </Page>
  );
}

function LoadedMentor({ card }: { card: MentorCard }) {
  const { t, language } = useWords();
  const { actor, today } = useAccount();
  const navigate = useNavigate();
  const mayManage = can(actor, 'mentors.manage');
  const acts = useMentorActs();
  const sheet = useSheet(card);
  const protocol = useInterview(card, today);
  const [going, setGoing] = useState(false);
  const seesWay = card.steps !== null;
  const tab = useTab(seesWay ? ['way', 'sheet', 'interview', 'history'] : ['way', 'sheet']);
  const mayRecord = card.acts.some(({ act, refusal }) => act === 'recommend' && refusal === null);
  return (
    <Page
      title={fullName(card.name)}
      tab={t.mentorCard.tab}
      lead={
        <>
          <MentorStatusSign status={card.status} /> {whoWords(card, t)}
        </>
      }
      actions={
        <>
          <DocumentsMenu
            links={[
              { type: 'mentor_application', subjectId: card.id },
              { type: 'form_mentor', subjectId: card.id },
              ...(card.interviews ?? []).map(({ id, heldOn }) => ({
                type: 'protocol_interview' as const,
                subjectId: id,
                note: longDay(language, heldOn),
              })),
              ...consentLinks(card.personId, card.category === 'pupil'),
            ]}
          />
          <ButtonLink to={paths.person(card.personId)}>{t.mentorCard.person}</ButtonLink>
          <ButtonLink to={paths.mentors}>{t.mentorCard.toBase}</ButtonLink>
        </>
      }
    >
      <LeaveGuard unsaved={sheet.unsaved || protocol.unsaved} />
      <MentorWay card={card} />
      <Tabs
        label={t.mentorCard.tabsLabel}
        tabs={seesWay ? (['way', 'sheet', 'interview', 'history'] as const) : (['way', 'sheet'] as const)}
        current={tab}
        words={t.mentorCard.tabs}
      />
      {tab === 'way' ? (
        <>
          <MentorNext
            card={card}
            acts={acts}
            onSitting={() => setGoing(true)}
            foot={seesWay ? <WhoSees data="application" of={t.mentorCard.next.toLowerCase()} /> : null}
          />
          <div className={`${blockCss['blocks']} ${blockCss['wideFirst']}`}>
            <MentorChecklist
              card={card}
              mayManage={mayManage}
              agreement={<Agreement card={card} />}
              foot={
                card.requirements.some(({ requirement }) => requirement === 'medical') ? (
                  <WhoSees data="clearances" of={t.papers.clearances.toLowerCase()} />
                ) : null
              }
            />
            <MentorPapers
              card={card}
              foot={<WhoSees data="application" of={t.mentorCard.application.toLowerCase()} />}
            />
          </div>
        </>
      ) : null}
      {tab === 'sheet' ? (
        card.mayFillIn ? (
          <SheetForm card={card} editing={sheet} FreeTime={WeekGrid} foot={null} />
        ) : (
          <SheetView card={card} foot={null} />
        )
      ) : null}
      {tab === 'interview' ? (
        <>
          {mayRecord ? <InterviewForm card={card} editing={protocol} /> : null}
          <InterviewList interviews={card.interviews ?? []} />
          {!mayRecord && !card.interviews?.length ? (
            <p>{mayManage ? `${t.interview.none} ${t.interview.notYet}` : t.interview.none}</p>
          ) : null}
          <WhoSees data="application" of={t.interview.title.toLowerCase()} />
        </>
      ) : null}
      {tab === 'history' ? <MentorHistory steps={card.steps ?? []} /> : null}
      {acts.dialog}
      {going ? (
        <PutOnAgendaDialog
          candidates={[card]}
          onUnpick={() => setGoing(false)}
          onClose={() => setGoing(false)}
          onDone={({ id }) => {
            setGoing(false);
            toast(t.sittings.done, {
              action: { label: t.sittings.toSitting, run: () => void navigate(paths.sitting(id)) },
            });
          }}
        />
      ) : null}
    </Page>
  );
}

/** The partner is named on the person; asked only where an agreement is asked for. */
function Agreement({ card }: { card: MentorCard }): ReactNode {
  const { data } = useQuery(personQuery(card.personId));
  return data ? <PartnerOfPerson person={data} /> : null;
}
