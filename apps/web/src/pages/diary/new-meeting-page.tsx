import type { DiaryHome, DiaryPair } from '@tandem/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router-dom';
import css from '../../features/diary/diary.module.css';
import { homeQuery } from '../../features/diary/diary.queries.ts';
import { entryOf, type MeetingDraft, newMeeting } from '../../features/diary/meeting-draft.ts';
import { MeetingForm } from '../../features/diary/meeting-form.tsx';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { idFrom } from '../../lib/id-from.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { keptDraft } from '../../lib/kept-draft.ts';
import { put } from '../../lib/outbox/index.ts';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Segments } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

/** «Прошла встреча»: opened with a pair, or with the one that is alone; with a planned meeting, it is that one. */
export function NewMeetingPage() {
  const { t } = useWords();
  const { actor } = useAccount();
  const [search, setSearch] = useSearchParams();
  const { data, error, isError } = useQuery(homeQuery(actor.accountId));
  const own = data?.home.pairs.filter((pair) => pair.as === 'mentor' && pair.kinds.length > 0) ?? [];
  const asked = idFrom(search.get('pair'));
  const pair = own.find(({ pairId }) => pairId === asked) ?? own[0];
  if (data && !pair) return <Navigate to={paths.diary} replace />;
  return (
    <Page
      title={t.meetingForm.title}
      lead={pair?.lastAgreement ? t.diary.lastTime(pair.lastAgreement.task) : undefined}
      actions={<ButtonLink to={paths.diary}>{t.meetingForm.close}</ButtonLink>}
    >
      <div className={css['narrow']}>
        {isError && !data ? (
          <Banner tone="late" role="alert">
            {sentenceOf(error, t)}
          </Banner>
        ) : null}
        {data || isError ? null : <Skeleton height={420} />}
        {data && pair ? (
          <div className={css['form']}>
            {own.length > 1 ? (
              <div className={css['asked']}>
                <p className={css['legend']} aria-hidden="true">
                  {t.meetingForm.withWhom}
                </p>
                <Segments
                  name="pair"
                  legend={t.meetingForm.withWhom}
                  value={pair.pairId}
                  options={own.map(({ pairId, mentees }) => ({
                    value: pairId,
                    label: mentees.map(({ shownName }) => shownName).join(', '),
                  }))}
                  onChange={(pairId) => setSearch({ pair: pairId }, { replace: true })}
                />
              </div>
            ) : (
              <h2>{pair.mentees.map(({ shownName }) => shownName).join(', ')}</h2>
            )}
            <Written
              key={pair.pairId}
              pair={pair}
              home={data.home}
              offline={data.keptAt !== null}
              scheduledId={idFrom(search.get('meeting'))}
            />
          </div>
        ) : null}
      </div>
    </Page>
  );
}

type Props = { pair: DiaryPair; home: DiaryHome; offline: boolean; scheduledId: string | null };

/** The form of one pair with what was typed and not sent: it belongs to the pair and its author. */
function Written({ pair, home, offline, scheduledId }: Props) {
  const { t } = useWords();
  const { account, actor } = useAccount();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const planned = home.toFill.find(({ what, meetingId }) => what === 'scheduled_passed' && meetingId === scheduledId);
  const scheduled = planned
    ? { id: planned.meetingId, on: planned.on }
    : pair.nextMeeting && pair.nextMeeting.id === scheduledId
      ? { id: pair.nextMeeting.id, on: pair.nextMeeting.on }
      : undefined;
  const keeper = keptDraft<MeetingDraft>(
    { accountId: actor.accountId, idleMinutes: account?.idleMinutes ?? 0 },
    `meeting.${pair.pairId}.${scheduled?.id ?? 'new'}`,
  );
  const fresh = () => newMeeting(pair, home.today, () => crypto.randomUUID(), scheduled);
  const [restored, setRestored] = useState(() => keeper.read());
  const [draft, setDraft] = useState<MeetingDraft>(() => restored ?? fresh());
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function send() {
    setSending(true);
    setProblem(null);
    const names = pair.mentees.map(({ shownName }) => shownName).join(', ');
    const entry = { type: 'meeting' as const, body: entryOf(draft, pair) };
    const outcome = await put(actor.accountId, entry, t.diary.heldWith(names));
    setSending(false);
    if (typeof outcome === 'object') {
      const { refused } = outcome;
      setProblem(refused.errors?.[0]?.detail ?? refused.detail ?? refused.title);
      return;
    }
    keeper.write(null);
    const { saved, waiting, kept } = t.meetingForm;
    toast({ saved, waiting, kept }[outcome]);
    void queries.invalidateQueries({ queryKey: ['diary'] });
    await navigate(paths.diary);
  }
  return (
    <>
      {restored ? (
        <Banner tone="info">
          {t.meetingForm.restored}
          <Button
            onClick={() => {
              keeper.write(null);
              setRestored(null);
              setDraft(fresh());
            }}
          >
            {t.meetingForm.startAnew}
          </Button>
        </Banner>
      ) : null}
      <MeetingForm
        pair={pair}
        draft={draft}
        today={home.today}
        offline={offline}
        sending={sending}
        problem={problem}
        onDraft={(next) => {
          setDraft(next);
          keeper.write(next);
        }}
        onSend={() => void send()}
      />
    </>
  );
}
