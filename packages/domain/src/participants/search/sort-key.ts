import type { PersonName } from '../../kernel/index.ts';

/** Letters of the peoples of Russia and its neighbours stand right after a Russian one: «ә» after «а», before «б». */
const AFTER: Readonly<Record<string, string>> = {
  ә: 'а1',
  ғ: 'г1',
  ҙ: 'д1',
  є: 'е1',
  җ: 'ж1',
  і: 'и1',
  қ: 'к1',
  ҡ: 'к2',
  ң: 'н1',
  ө: 'о1',
  ҫ: 'с1',
  ү: 'у1',
  ұ: 'у2',
  һ: 'х1',
};

/** Above every Russian letter, so that what follows a base letter comes after any Russian word going on from it. */
const BEYOND_RUSSIAN = '\u0500';
const BEYOND_LATIN = '\u0501';

/** Marks over a letter decide only between words otherwise equal: ё after е. */
const MARKS = '\u0306\u0308\u030B\u0304';

/** Signs allowed in names, in the order of the register: space, hyphen, dot, apostrophe, then digits and letters. */
function signWeight(sign: string): string {
  if (/\s/u.test(sign)) return '#';
  if (/[-\u2010-\u2015\u2212]/u.test(sign)) return '-';
  if (sign === '.') return '.';
  return /['’‘ʼ`´′]/u.test(sign) ? '/' : '';
}

function letterWeight(letter: string): string {
  if (/[а-я\d]/u.test(letter)) return letter;
  const after = AFTER[letter];
  if (after) return `${after[0]}${BEYOND_LATIN}${after[1]}`;
  return /[\p{L}\p{N}]/u.test(letter) ? `${BEYOND_RUSSIAN}${letter}` : signWeight(letter);
}

const FIELD_END = '!';
const MARKS_START = '"';

function fieldKey(text: string): string {
  let letters = '';
  let marks = '';
  for (const letter of text.normalize('NFC').toLowerCase().normalize('NFC')) {
    const [base = '', ...over] = letter === 'й' ? [letter] : letter.normalize('NFD');
    const twin = base === 'ґ';
    const weight = letterWeight(twin ? 'г' : base);
    letters += weight;
    if (weight !== '') marks += twin ? '9' : over[0] ? String(1 + MARKS.indexOf(over[0])) : '0';
  }
  const told = marks.replace(/0+$/u, '');
  return told === '' ? letters : `${letters}${MARKS_START}${told}`;
}

/**
 * A plain string whose binary order is the order of a Russian register: family name, given name, patronymic, each as
 * `Intl.Collator('ru')` compares it, capitals and small letters alike. SQLite orders bytes and would put «Ёлкин»
 * before «Абрамов»; the key is stored beside the name.
 */
export function sortKey(name: PersonName): string {
  return [name.familyName, name.givenName, name.patronymic ?? ''].map(fieldKey).join(FIELD_END);
}
