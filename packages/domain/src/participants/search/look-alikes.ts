/** Latin letters that look like Russian ones: on a keyboard left in the wrong layout they are typed and never noticed. */
const TWINS: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  k: 'к',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  Ë: 'Ё',
  ë: 'ё',
};

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/gu;

/** The word with its Latin look-alikes made Cyrillic; null when a Latin letter has no Cyrillic twin. */
export function cyrillicTwin(word: string): string | null {
  let known = true;
  const twin = word.replace(LATIN, (letter) => {
    const same = TWINS[letter];
    if (same === undefined) known = false;
    return same ?? letter;
  });
  return known ? twin : null;
}

/** «Иванoв» with a Latin «o» as «Иванов»; a word of one alphabet stays as it is. */
export function withoutLookAlikes(text: string): string {
  if (!/[A-Za-zËë]/u.test(text)) return text;
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    if (!CYRILLIC.test(word) || word.search(LATIN) < 0) return word;
    return cyrillicTwin(word) ?? word;
  });
}
