import type { MeetingFacts } from '@tandem/contracts';
import { Link } from 'react-router-dom';
import { dayAndMonth } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import css from './diary.module.css';
import { MeetingSign } from './meeting-sign.tsx';

type Line = MeetingFacts & { pair?: { mentees: readonly { shownName: string }[]; mentorName: string } };

/** Meetings one under another: the day, what it was and how it stands. `whose`: whom of the pair to name. */
export function MeetingLines({ meetings, whose }: { meetings: readonly Line[]; whose: 'mentor' | 'mentees' | null }) {
  const { t, language } = useWords();
  return (
    <ul className={css['lines']}>
      {meetings.map((meeting) => {
        const names =
          whose === 'mentees'
            ? meeting.pair?.mentees.map(({ shownName }) => shownName).join(', ')
            : whose === 'mentor'
              ? meeting.pair?.mentorName
              : null;
        return (
          <li key={meeting.id} data-meeting={meeting.id}>
            <span>
              <Link to={paths.meeting(meeting.id)}>
                {dayAndMonth(language, meeting.on)}, {t.diary.kinds[meeting.kind]}
              </Link>
              <span className={css['muted']}>
                {[names, meeting.topic, meeting.durationMinutes ? t.diary.minutes(meeting.durationMinutes) : null]
                  .filter(Boolean)
                  .map((part) => ` · ${part}`)}
              </span>
            </span>
            <MeetingSign meeting={meeting} />
          </li>
        );
      })}
    </ul>
  );
}
