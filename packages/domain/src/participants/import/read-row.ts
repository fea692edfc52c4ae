import { parseClassName } from '../../school/index.ts';
import type { ClassName } from '../../school/index.ts';
import { faultIn } from './cell-faults.ts';
import type { CellFault, CellReading } from './cell-faults.ts';
import { cleanCell, isBlankMark } from './cell-text.ts';
import type { NameOrder } from './name-order.ts';
import type { ImportedPerson, PeopleField, PeopleKind, RawCells } from './people-fields.ts';
import { readBirthDate } from './read-birth-date.ts';
import { readEmail } from './read-email.ts';
import { readGuardian } from './read-guardian.ts';
import { readRowName } from './read-name-parts.ts';
import { readPhone } from './read-phone.ts';
import { readSex } from './read-sex.ts';
import { readTeachingSince } from './read-teaching-since.ts';

export type ReadOptions = { kind: PeopleKind; today: string };

/** What the rest of the list tells about a row; kept with it for reading it again after a correction. */
export type RowContext = { nameOrder: NameOrder; classFromAbove: boolean };

export type PeopleRow = {
  /** The row of the sheet, counted from one. */
  line: number;
  /** The cells that were read, as they stand in the list; a class told by a title stands here too. */
  raw: RawCells;
  person: ImportedPerson;
  faults: CellFault[];
  context: RowContext;
};

function readClass(text: string): CellReading<ClassName> {
  const parsed = parseClassName(cleanCell(text));
  if (!parsed.ok) return { value: null, faults: [{ code: 'class_unreadable' }] };
  return { value: { grade: parsed.grade, letter: parsed.letter }, faults: [] };
}

function readText(text: string): CellReading<string> {
  return { value: cleanCell(text), faults: [] };
}

/** Reads the cells of one row. Nothing is corrected silently: what was meant comes as a suggestion beside the fault. */
export function readRow(line: number, raw: RawCells, context: RowContext, options: ReadOptions): PeopleRow {
  const { name, faults } = readRowName(raw, context.nameOrder);
  function read<Value>(field: PeopleField, reader: (text: string) => CellReading<Value>): Value | null {
    const text = raw[field] ?? '';
    if (isBlankMark(text)) return null;
    const { value, faults: found } = reader(text);
    faults.push(...found.map((fault) => faultIn(field, text, fault)));
    return value;
  }
  const birthOn = read('birthOn', (text) => readBirthDate(text, options));
  const sex = read('sex', readSex);
  const className = read('className', readClass);
  const classText = raw.className ?? '';
  if (className && context.classFromAbove) faults.push(faultIn('className', classText, { code: 'class_from_above' }));
  if (options.kind === 'pupils' && isBlankMark(classText))
    faults.push(faultIn('className', '', { code: 'class_missing' }));
  const phone = read('phone', readPhone);
  const email = read('email', readEmail);
  const position = read('position', readText);
  const teachingSince = read('teachingSince', (text) => readTeachingSince(text, options.today));
  const organization = read('organization', readText);
  const { guardian, faults: guardianFaults } = readGuardian(raw);
  const person = { ...name, birthOn, sex, className, phone, email, position, teachingSince, organization, guardian };
  return { line, raw, person, faults: [...faults, ...guardianFaults], context };
}
