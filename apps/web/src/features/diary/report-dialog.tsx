import type { Meeting } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, Segments, TextArea, TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './diary.module.css';
import { useKeepMeeting } from './diary.queries.ts';

/** What the mentor says of a meeting that stands in the diary, for the first time or put right. */
export function ReportDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const t = useT();
  const words = t.meetingForm;
  const keep = useKeepMeeting();
  const { today } = useAccount();
  const [heldOn, setHeldOn] = useState(meeting.on);
  const [minutes, setMinutes] = useState(meeting.durationMinutes ?? 45);
  const [absent, setAbsent] = useState(
    meeting.attendance.filter(({ present }) => present === false).map(({ menteeId }) => menteeId),
  );
  const [achieved, setAchieved] = useState(meeting.report?.goalAchieved ?? null);
  const [done, setDone] = useState(meeting.report?.whatWasDone ?? '');
  const [task, setTask] = useState(meeting.agreedTask ?? '');
  const [taskDueOn, setTaskDueOn] = useState(meeting.taskDueOn ?? '');
  const [privateNote, setPrivateNote] = useState(meeting.report?.privateNote ?? '');
  const [topic, setTopic] = useState(meeting.topic ?? '');
  const several = meeting.attendance.length > 1;
  const save = useMutation({
    mutationFn: () =>
      api.meetings.correct({
        params: { meetingId: meeting.id },
        body: {
          version: meeting.version,
          heldOn,
          durationMinutes: minutes,
          ...(several
            ? {
                attendance: meeting.attendance.map(({ menteeId, activity, word }) => ({
                  menteeId,
                  present: !absent.includes(menteeId),
                  activity,
                  word,
                })),
              }
            : {}),
          topic: topic.trim() || null,
          report: {
            goalAchieved: achieved ?? 'yes',
            whatWasDone: done,
            agreedTask: task.trim() || null,
            taskDueOn: task.trim() && taskDueOn ? taskDueOn : null,
            privateNote,
          },
        },
      }),
    onSuccess(now) {
      keep(now);
      toast(words.saved);
      onClose();
    },
    onError(error) {
      const problem = problemOf(error);
      if (problem?.slug === 'stale-version') keep(problem.current as Meeting);
    },
  });
  const problem = problemOf(save.error);
  return (
    <Dialog
      title={t.meetingCard.report}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={save.isPending || achieved === null} onClick={() => save.mutate()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <div className={css['asked']}>
          <p className={css['legend']} aria-hidden="true">
            {words.achieved}
          </p>
          <Segments
            wide
            name="achieved"
            legend={words.achieved}
            value={achieved ?? ('' as 'yes')}
            options={(['yes', 'partly', 'no'] as const).map((value) => ({ value, label: words.answers[value] }))}
            onChange={setAchieved}
          />
        </div>
        <div className={css['buttons']}>
          <TextField
            label={words.day}
            type="date"
            max={today}
            value={heldOn}
            onChange={(event) => setHeldOn(event.target.value || meeting.on)}
          />
          <TextField
            label={words.duration}
            type="number"
            inputMode="numeric"
            min={5}
            max={600}
            value={minutes}
            onChange={(event) => setMinutes(Math.min(600, Math.max(5, Number(event.target.value) || 5)))}
          />
        </div>
        {several ? (
          <fieldset className={css['asked']}>
            <legend className={css['legend']}>{words.present}</legend>
            {meeting.attendance.map(({ menteeId, shownName }) => (
              <CheckField
                key={menteeId}
                label={shownName}
                checked={!absent.includes(menteeId)}
                onChange={(event) =>
                  setAbsent((was) => (event.target.checked ? was.filter((id) => id !== menteeId) : [...was, menteeId]))
                }
              />
            ))}
          </fieldset>
        ) : null}
        <TextField
          label={words.topic}
          optional
          maxLength={200}
          value={topic}
          onChange={(event) => setTopic(event.target.value)}
        />
        <TextArea
          label={words.done}
          optional
          maxLength={2000}
          value={done}
          onChange={(event) => setDone(event.target.value)}
        />
        <TextArea
          label={words.task}
          optional
          hint={words.taskHint}
          maxLength={500}
          rows={2}
          value={task}
          onChange={(event) => setTask(event.target.value)}
        />
        <TextField
          label={words.taskDueOn}
          optional
          type="date"
          value={taskDueOn}
          onChange={(event) => setTaskDueOn(event.target.value)}
        />
        <TextArea
          label={words.privateNote}
          optional
          maxLength={2000}
          value={privateNote}
          onChange={(event) => setPrivateNote(event.target.value)}
        />
        {save.isError ? (
          <Banner tone="late" role="alert">
            {problem?.slug === 'stale-version' ? t.meetingCard.stale : (problem?.detail ?? sentenceOf(save.error, t))}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
