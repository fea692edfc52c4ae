import { foldText, singleLine } from './text-clean.ts';

/** A heading as printed: its number, if it has one, and which kind of numbering that is. */
export type HeadingText = {
  numbering: 'named' | 'roman' | 'arabic' | 'dotted' | 'none';
  code: string;
  title: string;
};

const ROMAN_LOOKALIKES: Readonly<Record<string, string>> = { І: 'I', Х: 'X' };
const NAMED =
  /^(раздел|этап|блок|модуль|направление|глава|часть|подраздел|стадия)\s*(?:№\s*)?([IVXІХ]+|\d{1,2}(?:\.\d{1,2})*)(?![\p{L}\d])[\s.:)–—-]*/iu;
const ROMAN = /^([IVXІХ]{1,7})(?:\s*[.):]\s*|\s+[-–—]\s+|\s+(?=[\p{Lu}«"])|$)/u;
const DOTTED = /^(\d{1,2}(?:\.\d{1,2})+)(?:\.\s*|\)\s*|\s+|$)/u;
const ARABIC = /^(\d{1,2})(?:\.(?!\d)\s*|\)\s*|\s+|$)/u;

function romanCode(text: string): string {
  return [...text.toUpperCase()].map((letter) => ROMAN_LOOKALIKES[letter] ?? letter).join('');
}

/** A proper Roman numeral up to 39: «I», «IV», «XII», never «IC» or «С» of «С целью». */
function isRoman(code: string): boolean {
  return /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/u.test(code) && code !== '';
}

/** Takes the number off the beginning of a heading: «Раздел 1.», «III.», «2.», «1.2», «Этап 1». */
export function readHeading(text: string): HeadingText {
  const line = singleLine(text);
  const named = NAMED.exec(line);
  if (named) {
    const code = romanCode(named[2] ?? '');
    // «Этап 1» alone is its own title.
    return { numbering: 'named', code, title: line.slice(named[0].length).trim() || line };
  }
  const roman = ROMAN.exec(line);
  const code = romanCode(roman?.[1] ?? '');
  if (roman && isRoman(code)) return { numbering: 'roman', code, title: line.slice(roman[0].length).trim() };
  const dotted = DOTTED.exec(line);
  if (dotted) return { numbering: 'dotted', code: dotted[1] ?? '', title: line.slice(dotted[0].length).trim() };
  const arabic = ARABIC.exec(line);
  if (arabic) return { numbering: 'arabic', code: arabic[1] ?? '', title: line.slice(arabic[0].length).trim() };
  return { numbering: 'none', code: '', title: line };
}

const ROMAN_ORDINALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** The code of a section that was printed without a number, by its order. */
export function ordinalCode(order: number): string {
  return ROMAN_ORDINALS[order - 1] ?? String(order);
}

/** A subsection is known by its section: `I.2`; a number that already starts with the section's stays as printed. */
export function subsectionCode(section: string, code: string): string {
  return code.startsWith(`${section}.`) ? code : `${section}.${code}`;
}

export function sameHeading(first: string, second: string): boolean {
  return foldText(first) === foldText(second);
}
