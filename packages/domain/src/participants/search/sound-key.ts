import { nameText } from './name-key.ts';

const VOWELS: Readonly<Record<string, string>> = {
  а: 'а',
  о: 'а',
  е: 'и',
  и: 'и',
  э: 'и',
  ы: 'и',
  я: 'и',
  у: 'у',
  ю: 'у',
};

const VOICELESS: Readonly<Record<string, string>> = { б: 'п', в: 'ф', г: 'к', д: 'т', ж: 'ш', з: 'с' };
const HUSHES = new Set('пфктшсхцчщ');

/** Voiced consonants at the end of a word and before a voiceless one: from the right, so that a chain falls together. */
function devoiced(word: string): string {
  let heard = '';
  for (let at = word.length - 1; at >= 0; at -= 1) {
    const letter = word[at] as string;
    const next = heard[0];
    heard = (next === undefined || HUSHES.has(next) ? (VOICELESS[letter] ?? letter) : letter) + heard;
  }
  return heard;
}

/** Spellings of one sound, in the order in which they are heard. */
const CLUSTERS: readonly (readonly [RegExp, string])[] = [
  [/ст(?=[нл])/gu, 'с'],
  [/здн/gu, 'зн'],
  [/лнц/gu, 'нц'],
  [/[тд][сц]/gu, 'ц'],
  [/[тд]ч/gu, 'ч'],
  [/[сзжш]ч/gu, 'щ'],
];

/** How one word sounds that is already lower case and free of signs. */
export function soundOfWord(word: string): string {
  const plain = word
    .replace(/(?<=.)[оеая]го$/u, (ending) => `${ending[0]}ва`)
    .replace(/йо/gu, 'е')
    .replace(/[ъь]/gu, '');
  const clusters = CLUSTERS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), plain);
  return devoiced(clusters)
    .replace(/[аоеиэыяую]/gu, (vowel) => VOWELS[vowel] ?? vowel)
    .replace(/й(?=[аиу])|(?<=и)й/gu, '')
    .replace(/(.)\1+/gu, '$1');
}

/**
 * How a Russian surname is heard, so that one dictated over the telephone is found: unstressed vowels fall together
 * (о = а; е = и = э = ы = я), consonants lose voice at the end and before voiceless ones, doubled letters are one,
 * ъ and ь are silent, «тс» is «ц», «-ого» is «-ова».
 */
export function soundKey(word: string): string {
  return nameText(word).split(' ').map(soundOfWord).join(' ');
}
