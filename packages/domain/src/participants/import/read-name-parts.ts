import type { PersonName } from '../../kernel/index.ts';
import type { CellFault, Fault, FaultCode } from './cell-faults.ts';
import { faultIn } from './cell-faults.ts';
import { isBlankMark } from './cell-text.ts';
import type { NameOrder } from './name-order.ts';
import { spellName } from './name-spelling.ts';
import { hasStrangeSigns, isInitial, nameTokens, plainName } from './name-tokens.ts';
import { isPatronymic } from './name-words.ts';
import type { PeopleField, RawCells } from './people-fields.ts';
import { readFullName } from './read-full-name.ts';

type NameField = 'familyName' | 'givenName' | 'patronymic';

function readPart(field: NameField, text: string): { part: string; faults: CellFault[] } {
  const { plain, noted } = plainName(text);
  const { spelt, faults: spelling } = spellName(plain);
  const codes: FaultCode[] = [...(noted ? (['name_note'] as const) : []), ...spelling];
  const faults: Fault[] = codes.map((code) => ({ code, suggestion: spelt }));
  if (hasStrangeSigns(plain)) faults.unshift({ code: 'name_characters' });
  if (field !== 'familyName' && isInitial(plain)) faults.push({ code: 'name_incomplete' });
  return { part: plain, faults: faults.map((fault) => faultIn(field, text, fault)) };
}

/** «Имя, отчество» in one column: the second word is a patronymic and its own column is empty. */
function splitGiven(given: string, patronymic: string): [string, string] {
  const [first = '', second = '', ...rest] = nameTokens(given);
  return patronymic === '' && rest.length === 0 && isPatronymic(second) ? [first, second] : [given, patronymic];
}

function readColumns(raw: RawCells): { name: PersonName; faults: CellFault[] } {
  const textOf = (field: NameField) => (isBlankMark(raw[field] ?? '') ? '' : (raw[field] ?? ''));
  const family = readPart('familyName', textOf('familyName'));
  const given = readPart('givenName', textOf('givenName'));
  const last = readPart('patronymic', textOf('patronymic'));
  const faults = [...family.faults, ...given.faults, ...last.faults];
  const [givenName, patronymic] = splitGiven(given.part, last.part);
  if (family.part === '' && givenName === '')
    return { name: nobody(), faults: [missing('familyName', 'name_missing')] };
  if (family.part === '') faults.push(missing('familyName', 'family_name_missing'));
  if (givenName === '') faults.push(missing('givenName', 'given_name_missing'));
  return { name: { familyName: family.part, givenName, patronymic: patronymic === '' ? null : patronymic }, faults };
}

function nobody(): PersonName {
  return { familyName: '', givenName: '', patronymic: null };
}

function missing(field: PeopleField, code: FaultCode): CellFault {
  return faultIn(field, '', { code });
}

/** The name of a row: from the column of whole names, or from the columns of its parts. */
export function readRowName(raw: RawCells, order: NameOrder): { name: PersonName; faults: CellFault[] } {
  const onlyFamily = isBlankMark(raw.givenName ?? '') && isBlankMark(raw.patronymic ?? '');
  // «Фамилия» is a header under which people also write the whole name.
  const wholeInFamily = onlyFamily && nameTokens(plainName(raw.familyName ?? '').plain).length > 1;
  const field = raw.fullName === undefined ? 'familyName' : 'fullName';
  if (raw.fullName === undefined && !wholeInFamily) return readColumns(raw);
  const text = raw[field] ?? '';
  if (isBlankMark(text)) return { name: nobody(), faults: [missing(field, 'name_missing')] };
  const { name, faults } = readFullName(text, order);
  return { name, faults: faults.map((fault) => faultIn(field, text, fault)) };
}
