import { className } from '../../school/index.ts';
import type { ClassName } from '../../school/index.ts';
import { nameText } from '../search/index.ts';
import type { KnownPerson } from './known-people.ts';
import type { ImportedGuardian, ImportedPerson, PeopleField } from './people-fields.ts';

export type ComparedField = Exclude<PeopleField, 'fullName'>;

/** Values as text: a class as «10А», a telephone and a day as they are kept. */
export type FieldChange = { field: ComparedField; before: string | null; after: string };

/**
 * `changes` may be written; `conflicts` contradict what is known and are left to a person: a date of birth, a sex, the
 * spelling of a name.
 */
export type PersonChanges = { changes: FieldChange[]; conflicts: FieldChange[] };

function classText(found: ClassName | null | undefined): string | null | undefined {
  return found ? className(found) : found;
}

function guardianText(guardian: ImportedGuardian): string {
  return [guardian.familyName, guardian.givenName, guardian.patronymic ?? ''].filter(Boolean).join(' ');
}

/** Names that differ only in capitals are one name; an initial contradicts nothing. */
function isOtherName(before: string, after: string): boolean {
  return after !== '' && !/^\p{L}\.?$/u.test(after) && before.toLowerCase() !== after.toLowerCase();
}

/** What is compared as text; «newer» values of a list replace older ones, the others only fill what is empty. */
const COMPARED: readonly (readonly [ComparedField, 'newer' | 'fills', keyof ImportedPerson & keyof KnownPerson])[] = [
  ['birthOn', 'fills', 'birthOn'],
  ['sex', 'fills', 'sex'],
  ['phone', 'newer', 'phone'],
  ['email', 'newer', 'email'],
  ['position', 'newer', 'position'],
  ['teachingSince', 'fills', 'teachingSince'],
  ['organization', 'newer', 'organization'],
];

type Compare = (
  field: ComparedField,
  how: 'newer' | 'fills',
  before: string | null | undefined,
  after: string | null | undefined,
) => void;

function compareNames(
  before: KnownPerson,
  after: ImportedPerson,
  conflict: (change: FieldChange) => void,
  compare: Compare,
): void {
  for (const field of ['familyName', 'givenName'] as const) {
    if (isOtherName(before[field], after[field])) conflict({ field, before: before[field], after: after[field] });
  }
  const { patronymic } = after;
  if (patronymic !== null && isOtherName(before.patronymic ?? '', patronymic)) {
    compare('patronymic', 'fills', before.patronymic, patronymic);
  }
}

function compareGuardians(before: ImportedGuardian | null, after: ImportedGuardian, compare: Compare): void {
  const sameName = before === null || nameText(guardianText(before)) === nameText(guardianText(after));
  if (before === null || !sameName) {
    compare('guardianName', 'fills', before && guardianText(before), guardianText(after));
  }
  // Another representative's telephone does not replace this one's.
  if (!sameName) return;
  compare('guardianPhone', 'newer', before?.phone ?? null, after.phone);
  compare('guardianRelation', 'fills', before?.relation ?? null, after.relation);
}

/**
 * What a list tells anew about somebody known. An empty cell takes nothing away, and what contradicts is told apart
 * from what completes, so that nothing is overwritten silently.
 */
export function personChanges(before: KnownPerson, after: ImportedPerson): PersonChanges {
  const found: PersonChanges = { changes: [], conflicts: [] };
  const conflict = (change: FieldChange): void => {
    found.conflicts.push(change);
  };
  const compare: Compare = (field, how, known, told) => {
    if (known === undefined || told == null || known === told) return;
    const change = { field, before: known, after: told };
    if (known !== null && how === 'fills') conflict(change);
    else found.changes.push(change);
  };
  compareNames(before, after, conflict, compare);
  compare('className', 'newer', classText(before.className), classText(after.className));
  for (const [field, how, key] of COMPARED) {
    compare(field, how, before[key] as string | null | undefined, after[key] as string | null);
  }
  if (after.guardian && before.guardian !== undefined) compareGuardians(before.guardian, after.guardian, compare);
  return found;
}
