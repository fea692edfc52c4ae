/** Longer spellings first. All the usual standards at once: passports, GOST, mail addresses of pupils. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['iya', 'ия'],
  ['iia', 'ия'],
  ['iy', 'ий'],
  ['yy', 'ый'],
  ['yi', 'ый'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['tc', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['ya', 'я'],
  ['yu', 'ю'],
  ['yo', 'е'],
  ['ye', 'е'],
  ['ja', 'я'],
  ['ju', 'ю'],
  ['jo', 'е'],
  ['je', 'е'],
  ['ia', 'я'],
  ['iu', 'ю'],
  ['ck', 'к'],
  ['ph', 'ф'],
  ['x', 'кс'],
  ['q', 'к'],
  ['w', 'в'],
  ['j', 'й'],
  ["'", 'ь'],
];

const LETTERS: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  z: 'з',
};

/** «y» is «й» beside a vowel, «ий» at the end, «ы» between consonants; «i» after a vowel at the end is «й». */
function hardLetter(word: string, at: number): string {
  const letter = word[at] as string;
  const before = word[at - 1] ?? '';
  const after = word[at + 1] ?? '';
  if (letter === 'c') return /[eiy]/u.test(after) ? 'ц' : 'к';
  if (letter === 'i' && after === '' && /[aeou]/u.test(before)) return 'й';
  if (letter !== 'y') return LETTERS[letter] ?? letter;
  if (/[aeiou]/u.test(before)) return 'й';
  return after === '' ? 'ий' : 'ы';
}

function russianWord(word: string): string {
  let russian = '';
  for (let at = 0; at < word.length;) {
    const spelling = SPELLINGS.find(([latin]) => word.startsWith(latin, at));
    russian += spelling ? spelling[1] : hardLetter(word, at);
    at += spelling ? spelling[0].length : 1;
  }
  return russian;
}

/** «ivanov» as «иванов». A guess: many spellings lead to one letter, what is left is within a slip of the pen. */
export function fromLatin(text: string): string {
  return text.toLowerCase().replace(/[a-z']*[a-z][a-z']*/gu, russianWord);
}
