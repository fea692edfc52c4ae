import type { PersonName } from './person-name.ts';

/** Whose names a text may hold, each with the word that stands there instead. */
export type NamedPeople = readonly { name: PersonName; word: string }[];

/** Endings of cases: what remains is in every form of the name. A name of two letters is not cut. */
const stemOf = (part: string): string => {
  const stem = part.replace(/(?:ий|ый|ая|яя|ой|ей|а|я|о|е|й|ь)$/iu, '');
  return stem.length >= 3 ? stem : part;
};
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[её]/giu, '[её]');

/** A word with a capital that is a form of the name: at most three letters after what all its cases share. */
function formsOf({ familyName, givenName, patronymic }: PersonName): string[] {
  return [familyName, givenName, patronymic ?? '']
    .flatMap((part) => part.split(/\s+/u))
    .filter((part) => part.length >= 2)
    .map((part) => {
      const stem = stemOf(part);
      return `${escaped(stem.slice(0, 1).toUpperCase())}${escaped(stem.slice(1))}[а-яё]{0,3}`;
    });
}

/**
 * A text with the names of people replaced by what they are. Only words with a capital are names, so that «роман» stays a
 * novel beside a mentor called Роман; initials go with the family name. Two names side by side become one word.
 * @returns the text and how many replacements there were
 */
export function withoutNames(text: string, people: NamedPeople): { text: string; count: number } {
  let count = 0;
  let result = text;
  for (const { name, word } of people) {
    const forms = formsOf(name);
    if (forms.length === 0) continue;
    const one = `(?:${forms.join('|')})`;
    const initials = '(?:\\s*[А-ЯЁA-Z]\\.(?:\\s*[А-ЯЁA-Z]\\.)?)';
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${initials.replace('\\s*', '')}?\\s*${one}(?:[\\s-]+${one})*(?![\\p{L}\\p{N}])${initials}?`,
      'gu',
    );
    result = result.replace(pattern, (found) => {
      count++;
      return /^\s/u.test(found) ? ` ${word}` : word;
    });
  }
  return { text: result, count };
}
