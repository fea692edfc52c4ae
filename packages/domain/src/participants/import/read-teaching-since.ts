import type { CellReading, Fault } from './cell-faults.ts';
import { foldCell } from './cell-text.ts';
import { readDayText } from './day-text.ts';

/** A school year begins on 1 September; whoever says only «3 года» began with one. */
function yearsAgo(years: number, today: string): string {
  const year = Number(today.slice(0, 4)) - (today.slice(5) >= '09-01' ? 0 : 1);
  return `${year - years}-09-01`;
}

/** Since when a person teaches: a date, a year, or the length of service, which gives only the September of that year. */
export function readTeachingSince(text: string, today: string): CellReading<string> {
  const settled = (since: string, faults: Fault[]): CellReading<string> =>
    since > today ? { value: null, faults: [{ code: 'teaching_since_in_future' }] } : { value: since, faults };
  const folded = foldCell(text).replace(/^(?:с|со|более|свыше|около)\s+/u, '');
  const read = readDayText(folded);
  // A bare number of five figures is a date of a spreadsheet, a shorter one is years.
  if (read.kind === 'day') return settled(read.on, []);
  if (read.kind === 'short') {
    const tail = `${String(read.month).padStart(2, '0')}-${String(read.day).padStart(2, '0')}`;
    const recent = `${2000 + read.year}-${tail}`;
    return settled(recent > today ? `${1900 + read.year}-${tail}` : recent, []);
  }
  const approximate: Fault[] = [{ code: 'teaching_since_approximate' }];
  if (read.kind === 'year') return settled(`${read.year}-09-01`, approximate);
  const length = /^(\d{1,2})(?:[.,]\d+)?\s*(?:г|л|лет|год|года|$)/u.exec(folded);
  if (length && Number(length[1]) <= 70) return settled(yearsAgo(Number(length[1]), today), approximate);
  const months = /^\d{1,2}\s*мес/u.test(folded);
  if (months || /(?:менее|меньше|до)\s*(?:1\s*)?года|первый год|без стажа|нет стажа/u.test(folded)) {
    return settled(yearsAgo(0, today), approximate);
  }
  return { value: null, faults: [{ code: 'teaching_since_unreadable' }] };
}
