import type { PersonName } from '../../kernel/index.ts';
import type { Fault, FaultCode } from './cell-faults.ts';
import { lacksFamilyName, mayBeSwapped, orderOf } from './name-order.ts';
import type { NameOrder } from './name-order.ts';
import { spellName } from './name-spelling.ts';
import { hasStrangeSigns, isInitial, nameTokens, plainName } from './name-tokens.ts';
import { isGivenWord, isPatronymic } from './name-words.ts';

type Parts = { name: PersonName; faults: FaultCode[] };

function parts(familyName = '', givenName = '', patronymic?: string): PersonName {
  return { familyName, givenName, patronymic: patronymic ?? null };
}

/** «Иванов И.И.», «И. И. Иванов», «Иванов Иван И.» */
function withInitials(words: readonly string[]): Parts {
  const [first, second, ...rest] = words.filter((word) => !isInitial(word));
  const [one, other] = words.filter((word) => isInitial(word)).map((word) => `${word[0] ?? ''}.`);
  const faults: FaultCode[] = first === undefined ? ['family_name_missing', 'name_incomplete'] : ['name_incomplete'];
  if (second === undefined) return { name: parts(first, one, other), faults };
  const swapped = orderOf([first ?? '', second]) === 'given_first';
  const [familyName, givenName] = swapped ? [second, first] : [first, second];
  return { name: parts(familyName, givenName, one), faults: rest.length > 0 ? [...faults, 'name_many_words'] : faults };
}

/** Four words and more: a double family name, a double given name, or a name of another people. */
function manyWords(words: readonly string[]): PersonName {
  const last = words.at(-1) ?? '';
  const patronymic = isPatronymic(last) ? last : undefined;
  const body = patronymic === undefined ? words : words.slice(0, -1);
  const doubleFamily = patronymic !== undefined && !isGivenWord(body[1] ?? '') && isGivenWord(body[2] ?? '');
  const familyWords = doubleFamily ? 2 : 1;
  return parts(body.slice(0, familyWords).join(' '), body.slice(familyWords).join(' '), patronymic);
}

function inOrder(words: readonly string[], order: NameOrder): PersonName {
  if (order === 'family_first') return parts(words[0], words[1], words[2]);
  return words.length === 2 ? parts(words[1], words[0]) : parts(words[2], words[0], words[1]);
}

function fullParts(words: readonly string[], columnOrder: NameOrder): Parts {
  if (words.some((word) => isInitial(word))) return withInitials(words);
  if (words.length < 2) return { name: parts(words[0]), faults: ['given_name_missing'] };
  if (lacksFamilyName(words)) return { name: parts('', words[0], words[1]), faults: ['family_name_missing'] };
  if (words.length > 3) return { name: manyWords(words), faults: ['name_many_words'] };
  const told = orderOf(words);
  const unsure = told === null && words.length === 2 && columnOrder === 'family_first' && mayBeSwapped(words);
  const faults: FaultCode[] = unsure ? ['name_order_unsure'] : told && told !== columnOrder ? ['name_order'] : [];
  return { name: inOrder(words, told ?? columnOrder), faults };
}

function written(name: PersonName, order: NameOrder): string {
  const address = [name.givenName, name.patronymic ?? ''];
  return (order === 'family_first' ? [name.familyName, ...address] : [...address, name.familyName])
    .filter((part) => part !== '')
    .join(' ');
}

/** These are mended by writing the cell anew; the others need somebody who knows the person. */
const MENDED: ReadonlySet<FaultCode> = new Set([
  'name_case',
  'name_latin_letters',
  'name_order',
  'name_order_unsure',
  'name_note',
]);

/**
 * A whole name in one cell, in the order its words tell, else in the order of its column. The name is kept as it was
 * typed; capitals, Latin letters, notes and a swapped order come with the text that the cell should have.
 */
export function readFullName(text: string, columnOrder: NameOrder): { name: PersonName; faults: Fault[] } {
  const { plain, noted } = plainName(text);
  const spelling = spellName(plain);
  const words = nameTokens(plain);
  // A name spelt wrong is still told by its words when they are spelt right.
  const spelt = fullParts(nameTokens(spelling.spelt), columnOrder);
  const read = words.length === nameTokens(spelling.spelt).length ? fullParts(words, columnOrder) : spelt;
  const faults: FaultCode[] = [...(noted ? (['name_note'] as const) : []), ...spelling.faults, ...read.faults];
  if (hasStrangeSigns(plain)) faults.unshift('name_characters');
  const { familyName, givenName, patronymic } = spelt.name;
  const asked = faults.includes('name_order_unsure');
  const suggestion = asked
    ? written({ familyName: givenName, givenName: familyName, patronymic }, columnOrder)
    : written(spelt.name, columnOrder);
  return {
    name: read.name,
    faults: faults.map((code) => (MENDED.has(code) ? { code, suggestion } : { code })),
  };
}

/** The order most names of a column tell; without any sign, that of the register. */
export function columnNameOrder(texts: readonly string[]): NameOrder {
  const told = texts.map((text) => orderOf(nameTokens(spellName(plainName(text).plain).spelt)));
  const givenFirst = told.filter((order) => order === 'given_first').length;
  const familyFirst = told.filter((order) => order === 'family_first').length;
  return givenFirst > familyFirst ? 'given_first' : 'family_first';
}
