import { DAY_PARTS, type FreeTime, WEEKDAYS, type Weekday } from '@tandem/domain/participants';
import { freeTimeWords } from '../../lib/free-time.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { ExactTimes } from './exact-times.tsx';
import css from './week-grid.module.css';
import { addTime, freeWithin, removeTime } from './week-times.ts';

type Props = {
  legend: string;
  /** Where a heading above says the same already. */
  legendHidden?: boolean;
  value: readonly FreeTime[];
  onChange: (times: FreeTime[]) => void;
};
type Part = (typeof DAY_PARTS)[number];

const SCHOOL_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Free time of a week: a tick for a part of a day, a press for all school days, and exact edges for whoever needs them. */
export function WeekGrid({ legend, legendHidden = false, value, onChange }: Props) {
  const t = useT();
  const words = freeTimeWords(value, t);
  const put = (part: Part, days: readonly Weekday[], free: boolean) =>
    onChange(days.reduce<FreeTime[]>((times, day) => (free ? addTime : removeTime)(times, day, part), [...value]));
  return (
    <fieldset className={css['week']}>
      <legend className={legendHidden ? 'visually-hidden' : css['legend']}>{legend}</legend>
      <table className={css['grid']}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t.freeTime.day}</span>
            </th>
            {DAY_PARTS.map((part) => (
              <th key={part.code} scope="col">
                <span>{t.freeTime.parts[part.code]}</span>
                <small>
                  {part.from}–{part.to}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((day) => (
            <tr key={day}>
              <th scope="row">
                <abbr title={t.freeTime.days[day].long}>{t.freeTime.days[day].short}</abbr>
              </th>
              {DAY_PARTS.map((part) => (
                <td key={part.code}>
                  <Cell day={day} part={part} value={value} onChange={(free) => put(part, [day], free)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.freeTime.everyDay}</th>
            {DAY_PARTS.map((part) => {
              const all = SCHOOL_DAYS.every((day) => freeWithin(value, day, part) === 'all');
              return (
                <td key={part.code}>
                  <button
                    type="button"
                    className={css['every']}
                    aria-pressed={all}
                    aria-label={t.freeTime.everyDayOf(t.freeTime.parts[part.code])}
                    onClick={() => put(part, SCHOOL_DAYS, !all)}
                  >
                    {t.freeTime.weekdays}
                  </button>
                </td>
              );
            })}
          </tr>
        </tfoot>
      </table>
      <p className={css['said']} role="status">
        {words === '' ? t.freeTime.none : words}
      </p>
      <ExactTimes value={value} onChange={onChange} />
    </fieldset>
  );
}

type CellProps = { day: Weekday; part: Part; value: readonly FreeTime[]; onChange: (free: boolean) => void };

function Cell({ day, part, value, onChange }: CellProps) {
  const t = useT();
  const free = freeWithin(value, day, part);
  return (
    <label className={css['cell']}>
      <input
        type="checkbox"
        aria-label={t.freeTime.cell(t.freeTime.days[day].long, t.freeTime.parts[part.code])}
        checked={free === 'all'}
        ref={(box) => {
          if (box) box.indeterminate = free === 'some';
        }}
        onChange={() => onChange(free !== 'all')}
      />
      <span aria-hidden="true">{free === 'all' ? '✓' : free === 'some' ? '–' : ''}</span>
    </label>
  );
}
