import { editDistance } from '../search/index.ts';
import { isOtherClass, isSameClass, keyedPerson } from './known-people.ts';
import type { KeyedPerson, KnownPerson } from './known-people.ts';
import type { ImportedPerson } from './people-fields.ts';
import { PeopleIndex } from './people-index.ts';
import type { PeopleRow } from './read-row.ts';

/** Why a row may be somebody known; the first ones weigh most. */
export const LIKENESS_REASONS = [
  'several',
  'same_class',
  'birth_missing',
  'birth_differs',
  'family_typo',
  'given_typo',
  'patronymic_differs',
  'initials',
  'other_spelling',
] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

export type Duplicate =
  | { line: number; verdict: 'none' }
  | { line: number; verdict: 'same'; id: string }
  | { line: number; verdict: 'likely'; id: string; reasons: LikenessReason[]; others: string[] }
  | { line: number; verdict: 'twice_in_file'; first: number };

type Row = KeyedPerson<ImportedPerson>;
type Known = KeyedPerson<KnownPerson>;
type Likeness = { known: Known; reasons: LikenessReason[]; weight: number };

const MOST_OTHERS = 5;

/** Equal, or one of the lists has none. */
function patronymicsAgree(first: { patronymic: string }, second: { patronymic: string }): boolean {
  return first.patronymic === '' || second.patronymic === '' || first.patronymic === second.patronymic;
}

function isBornTheSameDay(row: Row, known: Known): boolean {
  return row.person.birthOn !== null && row.person.birthOn === known.person.birthOn;
}

function spelling(person: { familyName: string; givenName: string }): string {
  return `${person.familyName} ${person.givenName}`.toLowerCase();
}

function likeness(row: Row, known: Known, ...reasons: LikenessReason[]): Likeness {
  const sameClass = isSameClass(row.person.className, known.person.className);
  const samePatronymic = row.patronymic !== '' && row.patronymic === known.patronymic;
  const sameName = row.family === known.family && row.given === known.given;
  const otherSpelling = sameName && spelling(row.person) !== spelling(known.person);
  return {
    known,
    reasons: [
      ...(sameClass ? (['same_class'] as const) : []),
      ...reasons,
      ...(otherSpelling ? (['other_spelling'] as const) : []),
    ],
    weight:
      (isBornTheSameDay(row, known) ? 4 : 0) +
      (sameClass ? 2 : 0) +
      (samePatronymic ? 1 : 0) -
      (reasons.includes('birth_differs') ? 4 : 0),
  };
}

/** A namesake who may be the same person; null when two things tell them apart. */
function namesake(row: Row, known: Known): Likeness | null {
  const agree = patronymicsAgree(row, known);
  const sameClass = isSameClass(row.person.className, known.person.className);
  if (isBornTheSameDay(row, known)) return agree ? likeness(row, known) : likeness(row, known, 'patronymic_differs');
  if (row.person.birthOn === null || known.person.birthOn === null) {
    if (agree) return likeness(row, known, 'birth_missing');
    return sameClass ? likeness(row, known, 'birth_missing', 'patronymic_differs') : null;
  }
  const fullNamesake = row.patronymic !== '' && row.patronymic === known.patronymic;
  const apart = !agree || (!fullNamesake && isOtherClass(row.person.className, known.person.className));
  return apart ? null : likeness(row, known, 'birth_differs');
}

function nearlyNamed(row: Row, known: Known): Likeness | null {
  const family = editDistance(row.family, known.family, 1);
  const given = editDistance(row.given, known.given, 1);
  if (family + given !== 1) return null;
  return likeness(row, known, family === 1 ? 'family_typo' : 'given_typo');
}

/** «Иванов И. П.» is whoever has these initials, unless the class or the date of birth say no. */
function byInitials(row: Row, known: Known): Likeness | null {
  const patronymicSaysNo =
    row.patronymic !== '' && known.patronymic !== '' && row.patronymic[0] !== known.patronymic[0];
  if (patronymicSaysNo || isOtherClass(row.person.className, known.person.className)) return null;
  const bothBorn = row.person.birthOn !== null && known.person.birthOn !== null;
  return bothBorn && !isBornTheSameDay(row, known) ? null : likeness(row, known, 'initials');
}

function likenesses(row: Row, index: PeopleIndex): Likeness[] {
  const { family, given } = row;
  if (given.length === 1) return index.withInitial(family, given).flatMap((known) => byInitials(row, known) ?? []);
  const found = index.namesakes(family, given).flatMap((known) => namesake(row, known) ?? []);
  const birthOn = row.person.birthOn;
  const near = birthOn === null ? [] : index.nearlyNamed(family, given, birthOn);
  return [...found, ...near.flatMap((known) => nearlyNamed(row, known) ?? [])];
}

/** The one person of this name born on this day; more than one must be asked about. */
function sameKnown(row: Row, index: PeopleIndex): Known | null {
  const birthOn = row.person.birthOn;
  if (birthOn === null || row.given.length === 1) return null;
  const born = index.bornOn(row.family, row.given, birthOn).filter((known) => patronymicsAgree(row, known));
  const exact = born.filter((known) => known.patronymic === row.patronymic);
  const [only, another] = exact.length > 0 ? exact : born;
  return only && !another ? only : null;
}

function isTwice(first: Row, second: Row): boolean {
  if (!patronymicsAgree(first, second)) return false;
  const [one, other] = [first.person, second.person];
  if (one.birthOn !== null && other.birthOn !== null) return one.birthOn === other.birthOn;
  return !isOtherClass(one.className, other.className);
}

/** Namesakes of one list are few; a list of one name over and over must not take forever. */
const MOST_SEEN = 50;

/**
 * Who of a list is already known, may be known, or stands in the list twice. Rows are compared through keys, never each
 * with everybody, so a big list and a big school cost little more than reading them.
 */
export function findDuplicates(rows: readonly PeopleRow[], known: readonly KnownPerson[]): Duplicate[] {
  const index = new PeopleIndex(known);
  const seen = new Map<string, { row: Row; line: number }[]>();
  return rows.map(({ line, person }): Duplicate => {
    const row = keyedPerson(person);
    if (row.family === '' || row.given === '') return { line, verdict: 'none' };
    const key = `${row.family}|${row.given}`;
    const before = seen.get(key) ?? [];
    const twin = before.find((one) => isTwice(one.row, row));
    if (twin) return { line, verdict: 'twice_in_file', first: twin.line };
    if (before.length < MOST_SEEN) seen.set(key, [...before, { row, line }]);

    const same = sameKnown(row, index);
    if (same) return { line, verdict: 'same', id: same.person.id };
    const [best, ...others] = likenesses(row, index).toSorted((first, second) => second.weight - first.weight);
    if (!best) return { line, verdict: 'none' };
    const equals = others.filter(({ weight }) => weight === best.weight);
    return {
      line,
      verdict: 'likely',
      id: best.known.person.id,
      reasons: equals.length > 0 ? ['several', ...best.reasons] : best.reasons,
      others: others.slice(0, MOST_OTHERS).map((other) => other.known.person.id),
    };
  });
}
