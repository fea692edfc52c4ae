import type { MeetingRow } from '@tandem/contracts';
import { daysBetween, dayIn } from '@tandem/domain/kernel';
import { Link } from 'react-router-dom';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { useNarrow } from '../../lib/media.ts';
import { lineCss } from '../../ui/lines.ts';
import css from './diary.module.css';
import { MeetingLines } from './meeting-lines.tsx';
import { MeetingSign } from './meeting-sign.tsx';

/** The school's meetings, the newest first; for the curator with the day they were written down. */
export function MeetingsTable({ meetings }: { meetings: readonly MeetingRow[] }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const narrow = useNarrow();
  const dated = meetings.some(({ recordedAt }) => recordedAt !== null);
  const later = ({ on, recordedAt }: MeetingRow): string => {
    if (recordedAt === null) return '';
    const days = daysBetween(on, dayIn(timezone, new Date(recordedAt)));
    return days <= 0 ? t.meetings.sameDay : t.meetings.daysLater(days);
  };
  if (narrow) return <MeetingLines meetings={meetings} whose="mentees" />;
  return (
    <table className={lineCss['table']}>
      <caption className="visually-hidden">{t.meetings.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.meetings.columns.on}</th>
          <th scope="col">{t.meetings.columns.pair}</th>
          <th scope="col">{t.meetings.columns.what}</th>
          <th scope="col">{t.meetings.columns.status}</th>
          {dated ? <th scope="col">{t.meetings.columns.recorded}</th> : null}
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <tr key={meeting.id} data-meeting={meeting.id}>
            <td>
              <Link to={paths.meeting(meeting.id)}>{longDay(language, meeting.on)}</Link>
            </td>
            <td>
              {meeting.pair.mentees.map(({ shownName }) => shownName).join(', ')}
              <span className={css['muted']}> ← {meeting.pair.mentorName}</span>
            </td>
            <td>
              {t.diary.kinds[meeting.kind]}
              <span className={css['muted']}>
                {[meeting.topic, meeting.durationMinutes ? t.diary.minutes(meeting.durationMinutes) : null]
                  .filter(Boolean)
                  .map((part) => ` · ${part}`)}
              </span>
            </td>
            <td>
              <MeetingSign meeting={meeting} />
            </td>
            {dated ? <td className={css['muted']}>{later(meeting)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
