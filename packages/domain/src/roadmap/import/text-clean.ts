/** The mark that stands for an HTML list item whose own marker, if any, follows. */
const LIST_ITEM = '• ';

const LINE_TAGS = /<\/?(?:p|div|ul|ol|tr|table|h[1-6])(?:\s[^<>]*)?>|<br(?:\s[^<>]*)?\/?>|<\/li\s*>/giu;
const ITEM_TAG = /<li(?:\s[^<>]*)?>/giu;
const INLINE_TAGS = /<\/?(?:b|i|u|s|em|strong|span|font|sub|sup|a|small|big|mark|td|th|center)(?:\s[^<>]*)?\/?>/giu;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  shy: '',
};

/** Bullets that Word keeps as symbols of the Symbol and Wingdings fonts (private use area). */
const SYMBOL_FONT_BULLETS = /[\uF0B7\uF0A7\uF0A8\uF0D8\uF0FC\uF076\uF02D\uF06E]/gu;

/**
 * Takes out what is not the author's text: inline HTML and bold Markdown left by converters, hard spaces, soft hyphens,
 * zero-width characters. Runs of spaces stay: in the list of the responsible a double space separates two people.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u2028\u2029\v\f]/gu, '\n')
    .replace(LINE_TAGS, '\n')
    .replace(ITEM_TAG, `\n${LIST_ITEM}`)
    .replace(INLINE_TAGS, '')
    .replace(/&(nbsp|amp|lt|gt|quot|laquo|raquo|mdash|ndash|shy);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\*\*(?=\S)([^*\n]*?\S)\*\*/gu, '$1')
    .replace(/(?<![\p{L}\d_])__(?=[^\s_])([^_\n]*[^\s_])__(?![\p{L}\d_])/gu, '$1')
    .replace(/[\u00A0\u2007\u202F\t]/gu, ' ')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(SYMBOL_FONT_BULLETS, '•')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** One line with single spaces: the form in which titles and headings are kept and compared. */
export function singleLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}

/** Lower case, «е» for «ё», every dash a hyphen, single spaces: the form in which wording is recognised. */
export function foldText(text: string): string {
  return singleLine(text)
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  b: 'в',
  h: 'н',
};

/** Latin letters typed for Cyrillic ones inside a Cyrillic word («cентябрь» with a Latin «c»), lower case only. */
export function cyrillicWord(word: string): string {
  if (!/[а-я]/u.test(word) || !/[a-z]/u.test(word)) return word;
  return word.replace(/[a-z]/gu, (letter) => LOOKALIKES[letter] ?? letter);
}
