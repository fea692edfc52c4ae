import type { PeopleField } from './people-fields.ts';

/** What may be wrong with a cell. An error keeps the row out until it is corrected, a warning only asks to look. */
export const FAULT_LEVELS = {
  name_missing: 'error',
  family_name_missing: 'error',
  given_name_missing: 'error',
  name_characters: 'error',
  name_incomplete: 'warning',
  name_case: 'warning',
  name_latin_letters: 'warning',
  name_order: 'warning',
  name_order_unsure: 'warning',
  name_many_words: 'warning',
  name_note: 'warning',
  birth_unreadable: 'error',
  birth_impossible: 'error',
  birth_in_future: 'error',
  birth_unlikely: 'warning',
  birth_year_only: 'warning',
  class_unreadable: 'error',
  class_missing: 'warning',
  class_from_above: 'warning',
  phone_invalid: 'error',
  phone_several: 'warning',
  phone_note: 'warning',
  email_invalid: 'error',
  sex_unreadable: 'warning',
  teaching_since_unreadable: 'warning',
  teaching_since_in_future: 'warning',
  teaching_since_approximate: 'warning',
  guardian_name_incomplete: 'warning',
  guardian_several: 'warning',
  relation_unknown: 'warning',
} as const;
export type FaultCode = keyof typeof FAULT_LEVELS;

/** A fault seen while one cell is read; the suggestion is what the whole cell should say. */
export type Fault = { code: FaultCode; suggestion?: string };

/** What a cell says, null when it cannot be told. */
export type CellReading<Value> = { value: Value | null; faults: Fault[] };

export type CellFault = Fault & { field: PeopleField; text: string; level: 'error' | 'warning' };

/** The fault in its cell. A suggestion that changes nothing is none. */
export function faultIn(field: PeopleField, text: string, { code, suggestion }: Fault): CellFault {
  const fault = { field, code, text, level: FAULT_LEVELS[code] };
  return suggestion === undefined || suggestion === text ? fault : { ...fault, suggestion };
}
