import { ageOn } from '../age.ts';
import type { CellReading } from './cell-faults.ts';
import { readDayText } from './day-text.ts';
import type { PeopleKind } from './people-fields.ts';

/** Ages met in a school, both ends included; others are possible and only asked about. */
const LIKELY_AGES: Readonly<Record<PeopleKind, readonly [number, number]>> = {
  pupils: [6, 19],
  staff: [18, 85],
  mentors_external: [14, 90],
};

function isLikely(on: string, kind: PeopleKind, today: string): boolean {
  const [least, most] = LIKELY_AGES[kind];
  const age = ageOn(on, today);
  return age >= least && age <= most;
}

/** Two figures of a year: the century that gives a likely age, else the latest that is not in the future. */
function withCentury(short: { year: number; month: number; day: number }, kind: PeopleKind, today: string): string[] {
  const tail = `${String(short.month).padStart(2, '0')}-${String(short.day).padStart(2, '0')}`;
  const days = [2000, 1900].map((century) => `${century + short.year}-${tail}`);
  return [...days.filter((on) => isLikely(on, kind, today)), ...days.filter((on) => on <= today), ...days];
}

/** A date of birth; the age it gives on `today` is checked against what is likely for this kind of people. */
export function readBirthDate(text: string, { kind, today }: { kind: PeopleKind; today: string }): CellReading<string> {
  const read = readDayText(text);
  if (read.kind === 'year') return { value: null, faults: [{ code: 'birth_year_only' }] };
  if (read.kind === 'unreadable' || read.kind === 'impossible') {
    const code = read.kind === 'unreadable' ? 'birth_unreadable' : 'birth_impossible';
    return { value: null, faults: [read.meant === undefined ? { code } : { code, suggestion: read.meant }] };
  }
  const on = read.kind === 'day' ? read.on : existing(withCentury(read, kind, today));
  if (on === null) return { value: null, faults: [{ code: 'birth_impossible' }] };
  if (on > today) return { value: null, faults: [{ code: 'birth_in_future' }] };
  return { value: on, faults: isLikely(on, kind, today) ? [] : [{ code: 'birth_unlikely' }] };
}

/** The first of the days, when it exists: 29 February of a common year does not. */
function existing([first]: readonly string[]): string | null {
  if (first === undefined) return null;
  const read = readDayText(first);
  return read.kind === 'day' ? read.on : null;
}
