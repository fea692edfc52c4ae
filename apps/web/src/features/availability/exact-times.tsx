import { type FreeTime, WEEKDAYS, type Weekday } from '@tandem/domain/participants';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { HALF_HOURS, inOrder, replaceTime } from './week-times.ts';
import css from './week-grid.module.css';

type Props = { value: readonly FreeTime[]; onChange: (times: FreeTime[]) => void };

/** The same times to half an hour, one line a stretch. */
export function ExactTimes({ value, onChange }: Props) {
  const t = useT();
  const put = (index: number, next: FreeTime) => onChange(replaceTime(value, index, next));
  return (
    <details className={css['exact']} onToggle={(event) => !event.currentTarget.open && onChange(inOrder(value))}>
      <summary>{t.freeTime.exact}</summary>
      <ul>
        {value.map((time, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a stretch is nothing but its place in the list
          <li key={index}>
            <select
              aria-label={t.freeTime.day}
              value={time.day}
              onChange={(event) => put(index, { ...time, day: Number(event.target.value) as Weekday })}
            >
              {WEEKDAYS.map((day) => (
                <option key={day} value={day}>
                  {t.freeTime.days[day].short}
                </option>
              ))}
            </select>
            <Clock label={t.freeTime.from} value={time.from} onChange={(from) => put(index, { ...time, from })} />
            <span aria-hidden="true">–</span>
            <Clock label={t.freeTime.to} value={time.to} onChange={(to) => put(index, { ...time, to })} />
            <Button
              look={['plain', 'icon']}
              aria-label={t.freeTime.removeOf(`${t.freeTime.days[time.day].long} ${time.from}–${time.to}`)}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <Button look={['plain']} onClick={() => onChange([...value, { day: 1, from: '15:00', to: '16:00' }])}>
        {t.freeTime.add}
      </Button>
    </details>
  );
}

type ClockProps = { label: string; value: string; onChange: (time: string) => void };

function Clock({ label, value, onChange }: ClockProps) {
  const known = HALF_HOURS.includes(value) ? HALF_HOURS : [...HALF_HOURS, value].sort();
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {known.map((time) => (
        <option key={time}>{time}</option>
      ))}
    </select>
  );
}
