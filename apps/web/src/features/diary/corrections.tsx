import type { Meeting, MeetingVersion } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay, moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import { CORRECTED_FIELDS, type CorrectedField, correctionsOf } from './correction-steps.ts';
import css from './diary.module.css';
import { historyQuery } from './diary.queries.ts';

/** What was corrected, when and by whom: asked for only when somebody opens it. */
export function Corrections({ meeting }: { meeting: Meeting }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const words = t.corrections;
  const [open, setOpen] = useState(false);
  const { data, error, isError } = useQuery({ ...historyQuery(meeting.id), enabled: open });
  const labels: Record<CorrectedField, string> = {
    on: t.meetingForm.day,
    durationMinutes: t.meetingForm.duration,
    format: t.meetingForm.format,
    topic: t.meetingForm.topic,
    goalAchieved: t.meetingForm.achieved,
    whatWasDone: t.meetingForm.done,
    agreedTask: t.meetingForm.task,
    taskDueOn: t.meetingForm.taskDueOn,
    privateNote: t.meetingForm.privateNote,
    present: t.meetingForm.present,
  };
  const names = new Map(meeting.attendance.map(({ menteeId, shownName }) => [menteeId, shownName]));
  const said = (field: CorrectedField, value: string): string => {
    if (value === '') return words.nothing;
    if (field === 'on' || field === 'taskDueOn') return longDay(language, value);
    if (field === 'format') return t.diary.formats[value as NonNullable<MeetingVersion['format']>];
    if (field === 'goalAchieved') return t.meetingForm.answers[value as 'yes'];
    if (field === 'present')
      return value
        .split(' ')
        .map((menteeId) => names.get(menteeId) ?? '—')
        .join(', ');
    return value;
  };
  return (
    <details className={css['details']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
        </Banner>
      ) : null}
      {open && !data && !isError ? <Skeleton height={80} /> : null}
      {data?.versions.length === 0 ? <p>{words.none}</p> : null}
      <ul className={css['lines']}>
        {correctionsOf(meeting, data?.versions ?? []).map(({ replacedAt, by, changed }) => (
          <li key={replacedAt} data-correction>
            <div>
              <p className={css['muted']}>
                {moment(language, replacedAt, timezone)}, {by ? shortName(by) : words.somebody}
              </p>
              {changed.length === 0 ? <p>{words.same}</p> : null}
              {CORRECTED_FIELDS.flatMap((field) => changed.filter((one) => one.field === field)).map(
                ({ field, before, after }) => (
                  <p key={field}>
                    <b>{labels[field]}:</b> {words.was(said(field, before), said(field, after))}
                  </p>
                ),
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
