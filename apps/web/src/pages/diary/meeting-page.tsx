import type { Meeting } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { type Asked, MeetingActDialog } from '../../features/diary/meeting-acts.tsx';
import { meetingQuery } from '../../features/diary/diary.queries.ts';
import css from '../../features/diary/diary.module.css';
import { Corrections } from '../../features/diary/corrections.tsx';
import { MeetingSign } from '../../features/diary/meeting-sign.tsx';
import { ReportDialog } from '../../features/diary/report-dialog.tsx';
import { ResponseDialog } from '../../features/diary/response-dialog.tsx';
import { DocumentsMenu } from '../../features/documents/documents-menu.tsx';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { dayAndMonth, longDay, moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Block, FactList } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner, Chip, Skeleton } from '../../ui/signs.tsx';

const ASKED: readonly Asked[] = ['move', 'no_show', 'cancel', 'close_without_feedback', 'void'];

/** One meeting as its reader may see it, and what may be done with it. */
export function MeetingPage() {
  const { t } = useWords();
  const { meetingId = '' } = useParams();
  const { data, error, isError } = useQuery(meetingQuery(meetingId));
  if (data) return <Card key={data.id} meeting={data} />;
  if (isError && problemOf(error)?.status === 404)
    return (
      <Page title={t.diary.kinds.regular}>
        <Empty title={t.meetingCard.notFound}>
          <ButtonLink to={paths.diary}>{t.diary.title}</ButtonLink>
        </Empty>
      </Page>
    );
  return (
    <Page title={t.diary.title}>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
        </Banner>
      ) : (
        <Skeleton height={320} />
      )}
    </Page>
  );
}

function Card({ meeting }: { meeting: Meeting }) {
  const { t, language } = useWords();
  const { actor, today, timezone } = useAccount();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asked, ask] = useState<Asked | 'correct' | 'respond' | null>(null);
  const words = t.meetingCard;
  const { acts, report, pair } = meeting;
  const may = (act: Meeting['acts'][number]) => acts.includes(act);
  const mentees = pair.mentees.map(({ shownName }) => shownName).join(', ');
  const kind = t.diary.kinds[meeting.kind];
  const own = meeting.responses.length === 1 ? meeting.responses[0] : undefined;
  const labels: Record<Asked, string> = {
    move: t.meetingPlan.move,
    cancel: t.meetingPlan.cancel,
    no_show: t.meetingPlan.missed,
    close_without_feedback: words.close,
    void: words.void,
  };
  const held = ['held', 'feedback_due', 'complete'].includes(meeting.status);
  const about = `${mentees}, ${dayAndMonth(language, meeting.on)}`;
  return (
    <Page
      title={`${kind.charAt(0).toUpperCase()}${kind.slice(1)}, ${longDay(language, meeting.on)}`}
      tab={kind}
      lead={
        <>
          <Link to={paths.pair(pair.pairId)}>
            {mentees} ← {pair.mentorName}
          </Link>
        </>
      }
      actions={
        <>
          {may('record') ? (
            <ButtonLink look={['primary']} to={paths.heldMeeting(pair.pairId, meeting.id)}>
              {t.diary.held}
            </ButtonLink>
          ) : null}
          {may('correct') ? (
            <Button look={report ? [] : ['primary']} onClick={() => ask('correct')}>
              {report ? t.common.edit : words.record}
            </Button>
          ) : null}
          {may('respond') ? (
            <Button look={own ? [] : ['primary']} onClick={() => ask('respond')}>
              {own ? words.changeResponse : words.respond}
            </Button>
          ) : null}
          {ASKED.filter(may).map((act) => (
            <Button key={act} look={act === 'move' ? [] : ['danger']} onClick={() => ask(act)}>
              {labels[act]}
            </Button>
          ))}
          <DocumentsMenu links={[{ type: 'attendance_sheet', subjectId: meeting.id }]} />
          <ButtonLink to={paths.diary}>{t.diary.title}</ButtonLink>
        </>
      }
    >
      <div className={css['form']}>
        <div>
          <MeetingSign meeting={meeting} />
        </div>
        <Block title={words.facts}>
          <FactList
            facts={[
              [
                words.when,
                [
                  longDay(language, meeting.on),
                  meeting.time,
                  meeting.durationMinutes ? t.diary.minutes(meeting.durationMinutes) : null,
                  meeting.format ? t.diary.formats[meeting.format] : null,
                ]
                  .filter(Boolean)
                  .join(', '),
              ],
              ...(meeting.topic ? [[words.topic, meeting.topic] as const] : []),
              ...(meeting.recordedAt
                ? [[words.recordedAt, moment(language, meeting.recordedAt, timezone)] as const]
                : []),
              ...(meeting.cancelled
                ? [
                    [
                      words.reasons.by,
                      `${t.meetingPlan.sides[meeting.cancelled.by]}: ${meeting.cancelled.reason}`,
                    ] as const,
                  ]
                : []),
              ...(meeting.missed
                ? [
                    [
                      words.reasons.missed,
                      [t.meetingPlan.absent[meeting.missed.who], meeting.missed.reason].filter(Boolean).join(': '),
                    ] as const,
                  ]
                : []),
              ...(meeting.closedWithoutFeedback ? [[words.closed, meeting.closedWithoutFeedback] as const] : []),
            ]}
          />
        </Block>
        {held ? (
          <Block title={words.attendance}>
            <ul className={css['lines']}>
              {meeting.attendance.map(({ menteeId, shownName, present, word }) => (
                <li key={menteeId}>
                  <span>
                    {shownName}
                    {word ? <span className={css['muted']}> · {word}</span> : null}
                  </span>
                  <Chip tone={present ? 'done' : 'plain'}>{present ? words.was : words.wasNot}</Chip>
                </li>
              ))}
            </ul>
          </Block>
        ) : null}
        {meeting.agreedTask ? (
          <Block title={words.task}>
            <p>
              {meeting.agreedTask}
              {meeting.taskDueOn ? (
                <span className={css['muted']}> · {t.diary.taskDue(dayAndMonth(language, meeting.taskDueOn))}</span>
              ) : null}
            </p>
          </Block>
        ) : null}
        {report ? (
          <Block title={words.report} seenBy="mentor_report">
            <FactList
              facts={[
                [words.achieved, t.meetingForm.answers[report.goalAchieved]],
                ...(report.whatWasDone ? [[words.done, report.whatWasDone] as const] : []),
                ...(report.privateNote ? [[words.privateNote, report.privateNote] as const] : []),
              ]}
            />
          </Block>
        ) : null}
        {meeting.introduction && (meeting.introduction.expectations || meeting.introduction.rules) ? (
          <Block title={words.introduction}>
            <FactList
              facts={[
                [t.meetingForm.expectations, meeting.introduction.expectations ?? ''],
                [t.meetingForm.rules, meeting.introduction.rules ?? ''],
              ]}
            />
          </Block>
        ) : null}
        {meeting.responses.map((one) => (
          <Block key={one.menteeId} title={`${words.responses}: ${one.shownName}`} seenBy="mentee_response">
            <FactList
              facts={[
                [words.useful, words.of5(one.useful)],
                [words.comfortable, words.of5(one.comfortable)],
                [words.clearNext, words.clear[one.clearNext]],
                ...(one.takeaway ? [[words.takeaway, one.takeaway] as const] : []),
              ]}
            />
            {one.wantsCurator ? <Chip tone="wait">{words.wantsCurator}</Chip> : null}
          </Block>
        ))}
        {report && can(actor, 'diary.write') ? <Corrections meeting={meeting} /> : null}
      </div>
      {asked === 'correct' ? <ReportDialog meeting={meeting} onClose={() => ask(null)} /> : null}
      {asked === 'respond' ? (
        <ResponseDialog
          accountId={actor.accountId}
          meetingId={meeting.id}
          about={about}
          {...(own ? { known: own } : {})}
          onClose={() => ask(null)}
          onDone={() => void queries.invalidateQueries({ queryKey: ['diary'] })}
        />
      ) : null}
      {asked !== null && asked !== 'correct' && asked !== 'respond' ? (
        <MeetingActDialog
          meeting={meeting}
          asked={asked}
          today={today}
          onClose={() => ask(null)}
          onGone={(next) => void navigate(next ? paths.meeting(next) : paths.diary, { replace: true })}
        />
      ) : null}
    </Page>
  );
}
