import type { DiaryMonth } from '@tandem/contracts';
import { Link } from 'react-router-dom';
import { longDay, weekdayAndDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { Block } from '../../ui/block.tsx';
import { MeetingLines } from './meeting-lines.tsx';
import css from './month-grid.module.css';
import { type MonthDay, weeksOf } from './month-weeks.ts';

const IN_A_CELL = 3;

type Meetings = DiaryMonth['meetings'];
type Props = {
  month: string;
  today: string;
  meetings: Meetings;
  whose: 'mentor' | 'mentees';
  /** Whose meetings are told below the grid. */
  chosen: string | null;
  onChoose: (day: string) => void;
};

/** A month of meetings: seven columns on a screen, day after day on a phone. */
export function MonthGrid({ month, today, meetings, whose, chosen, onChoose }: Props) {
  const { t, language } = useWords();
  const narrow = useNarrow();
  const on = (day: string) => meetings.filter((meeting) => meeting.on === day);
  if (narrow)
    return (
      <>
        {[...new Set(meetings.map((meeting) => meeting.on))].map((day) => (
          <Block key={day} title={weekdayAndDay(language, day)}>
            <MeetingLines meetings={on(day)} whose={whose} />
          </Block>
        ))}
      </>
    );
  return (
    <>
      <table className={css['month']}>
        <caption className="visually-hidden">{t.monthCalendar.title}</caption>
        <thead>
          <tr>
            {t.monthCalendar.weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map(({ monday, days }) => (
            <tr key={monday}>
              {days.map((one) => (
                <Cell
                  key={one.day}
                  of={one}
                  today={today}
                  chosen={chosen === one.day}
                  meetings={one.inMonth ? on(one.day) : []}
                  whose={whose}
                  onChoose={onChoose}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {chosen !== null && on(chosen).length > 0 ? (
        <Block title={longDay(language, chosen)}>
          <MeetingLines meetings={on(chosen)} whose={whose} />
        </Block>
      ) : null}
    </>
  );
}

type CellProps = Pick<Props, 'today' | 'meetings' | 'whose' | 'onChoose'> & { of: MonthDay; chosen: boolean };

function Cell({ of: { day, inMonth, weekend }, today, meetings, whose, chosen, onChoose }: CellProps) {
  const { t, language } = useWords();
  const shown = meetings.length > IN_A_CELL ? meetings.slice(0, IN_A_CELL - 1) : meetings;
  const rest = meetings.length - shown.length;
  const looks = [inMonth ? '' : css['outside'], weekend ? css['weekend'] : '', day === today ? css['today'] : ''];
  return (
    <td className={looks.join(' ')} {...(day === today ? { 'aria-current': 'date' } : {})}>
      <span className={css['number']}>{Number(day.slice(8))}</span>
      <ul>
        {shown.map(({ id, time, pair, status }) => {
          const name = whose === 'mentor' ? pair.mentorName : pair.mentees.map(({ shownName }) => shownName).join(', ');
          return (
            <li key={id} data-meeting={id}>
              <Link
                className={status === 'scheduled' ? css['ahead'] : css['past']}
                to={paths.meeting(id)}
                title={`${name}, ${t.diary.statuses[status]}`}
              >
                {time ? <b>{time} </b> : null}
                {name}
                <span className="visually-hidden">, {t.diary.statuses[status]}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {rest > 0 ? (
        <button
          type="button"
          className={css['more']}
          aria-pressed={chosen}
          aria-label={t.monthCalendar.moreOn(rest, longDay(language, day))}
          onClick={() => onChoose(day)}
        >
          {t.monthCalendar.more(rest)}
        </button>
      ) : null}
    </td>
  );
}
