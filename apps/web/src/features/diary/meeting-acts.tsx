import type { Meeting } from '@tandem/contracts';
import { ABSENT_SIDES, CANCELLED_BY } from '@tandem/domain/diary';
import { addDays } from '@tandem/domain/school';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './diary.module.css';
import { useKeepMeeting } from './diary.queries.ts';

export type Asked = 'move' | 'cancel' | 'no_show' | 'close_without_feedback' | 'void';
type Props = {
  meeting: Meeting;
  asked: Asked;
  today: string;
  onClose: () => void;
  onGone: (next: string | null) => void;
};

/** The question before an act on a meeting; what the server refuses is said here. */
export function MeetingActDialog({ meeting, asked, today, onClose, onGone }: Props) {
  const t = useT();
  const words = t.meetingPlan;
  const keep = useKeepMeeting();
  const { id: meetingId, version } = meeting;
  const params = { meetingId };
  const [newId] = useState(() => crypto.randomUUID());
  const [on, setOn] = useState(meeting.on > today ? meeting.on : addDays(today, 1));
  const [time, setTime] = useState(meeting.time ?? '');
  const [reason, setReason] = useState('');
  const [by, setBy] = useState<(typeof CANCELLED_BY)[number]>('mentor');
  const [who, setWho] = useState<(typeof ABSENT_SIDES)[number]>('mentees');

  const said = reason.trim() || null;
  const act = useMutation({
    async mutationFn(): Promise<Meeting | null> {
      switch (asked) {
        case 'move':
          return api.meetings.move({ params, body: { version, id: newId, on, time: time || null, reason: said } });
        case 'cancel':
          return api.meetings.cancel({ params, body: { version, by, reason } });
        case 'no_show':
          return api.meetings.missed({ params, body: { version, who, reason: said } });
        case 'close_without_feedback':
          return api.meetings.closeWithoutFeedback({ params, body: { version, reason } });
        case 'void':
          await api.meetings.remove({ params, query: { version } });
          return null;
      }
    },
    onSuccess(result) {
      if (result) keep(result);
      toast(
        {
          move: words.moved,
          cancel: words.cancelled,
          no_show: words.missedSaved,
          close_without_feedback: t.meetingCard.closed,
          void: t.meetingCard.voided,
        }[asked],
      );
      onClose();
      if (asked === 'void') onGone(null);
      if (asked === 'move' && result) onGone(result.id);
    },
    onError(error) {
      const problem = problemOf(error);
      if (problem?.slug !== 'stale-version') return;
      keep(problem.current as Meeting);
      toast(t.meetingCard.stale, { tone: 'late' });
      onClose();
    },
  });

  const titles: Record<Asked, [title: string, label: string]> = {
    move: [words.moveTitle, words.move],
    cancel: [words.cancelTitle, words.cancel],
    no_show: [words.missedTitle, words.missed],
    close_without_feedback: [t.meetingCard.close, t.meetingCard.close],
    void: [t.meetingCard.void, t.meetingCard.void],
  };
  const why = (label: string, optional: boolean): ReactNode => (
    <TextField
      label={label}
      optional={optional}
      maxLength={300}
      value={reason}
      onChange={(event) => setReason(event.target.value)}
    />
  );
  const needsReason = asked === 'cancel' || asked === 'close_without_feedback';
  return (
    <Dialog
      title={titles[asked][0]}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={[asked === 'move' ? 'primary' : 'danger']}
            disabled={act.isPending || (needsReason && said === null) || (asked === 'move' && on === '')}
            onClick={() => act.mutate()}
          >
            {titles[asked][1]}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        {asked === 'move' ? (
          <>
            <TextField
              label={words.on}
              type="date"
              min={today}
              value={on}
              onChange={(event) => setOn(event.target.value)}
            />
            <TextField
              label={words.time}
              optional
              type="time"
              value={time}
              onChange={(event) => setTime(event.target.value)}
            />
            {why(words.reason, true)}
          </>
        ) : null}
        {asked === 'cancel' ? (
          <>
            <SelectField label={words.by} value={by} onChange={(event) => setBy(event.target.value as typeof by)}>
              {CANCELLED_BY.map((side) => (
                <option key={side} value={side}>
                  {words.sides[side]}
                </option>
              ))}
            </SelectField>
            {why(words.reason, false)}
          </>
        ) : null}
        {asked === 'no_show' ? (
          <>
            <SelectField label={words.who} value={who} onChange={(event) => setWho(event.target.value as typeof who)}>
              {ABSENT_SIDES.map((side) => (
                <option key={side} value={side}>
                  {words.absent[side]}
                </option>
              ))}
            </SelectField>
            {why(words.reason, true)}
          </>
        ) : null}
        {asked === 'close_without_feedback' ? why(t.meetingCard.closeReason, false) : null}
        {asked === 'void' ? <p>{t.meetingCard.voidSure}</p> : null}
        {act.isError ? (
          <Banner tone="late" role="alert">
            {problemOf(act.error)?.detail ?? sentenceOf(act.error, t)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
