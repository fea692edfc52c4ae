import { type PersonName, shortName } from '../../kernel/index.ts';
import type { ObliqueCase } from '../person-forms.ts';
import { type DeclineWord, declineName, type NameOverrides } from './decline-name.ts';
import type { Sex } from './surname-rules.ts';

/** Initials are of the name as it is in the register: they have no case. */
const withFamily = (name: PersonName, familyName: string): PersonName => ({ ...name, familyName });

/** «И. О. Фамилии»: in a signature block and in a text after a position. */
export function initialsFirst(
  name: PersonName,
  sex: Sex | null,
  to: ObliqueCase,
  library: DeclineWord,
  overrides: NameOverrides = {},
): string {
  return shortName(withFamily(name, declineName(name, sex, to, library, overrides).familyName));
}

/** «Фамилии И. О.»: in lists and orders. */
export function initialsLast(
  name: PersonName,
  sex: Sex | null,
  to: ObliqueCase,
  library: DeclineWord,
  overrides: NameOverrides = {},
): string {
  const signs = shortName(withFamily(name, '')).trim();
  return `${declineName(name, sex, to, library, overrides).familyName} ${signs}`.trim();
}
