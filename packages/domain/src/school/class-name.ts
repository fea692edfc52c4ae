/** A class of one school: grade 1–11 and what stands after it. `letter` is empty when the grade has one class. */
export type ClassName = { grade: number; letter: string };

export const FIRST_GRADE = 1;
export const LAST_GRADE = 11;

export type ClassNameFault = 'empty' | 'not-a-class' | 'grade-out-of-range' | 'letter-unreadable';
export type ParsedClassName = ({ ok: true } & ClassName) | { ok: false; reason: ClassNameFault };

/** Latin capitals that look like Cyrillic ones: «10A» typed on the wrong keyboard. */
const LOOK_ALIKE: Record<string, string> = {
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
};

const QUOTES = /[«»„“”‟"'`’‘]/g;
const CLASS_WORD = /(?<!\p{L})(?:класс(?:а|е|у|ом)?|кл)(?!\p{L})\.?/giu;
/** «9 лет», «10 чел.»: a count of something, never a class. */
const COUNTED = /^(?:ЛЕТ|ГОД|ЧЕЛ)$/u;
/** «10-й», «5-ый»: the end of an ordinal is no letter of a class. */
const ORDINAL_END = /(?<=^\s*\d{1,2})\s?-\s?[ыо]?й(?![\p{L}\d])/iu;

/**
 * Reads a class as people write it: «10А», «10 а», «10-А», «10a» (Latin), «10 "А"», «5И», «10 А класс», «10ИТ», «10».
 * «10-1» is a class too where classes are numbered. Source: domain dossier §11.6.
 */
export function parseClassName(text: string): ParsedClassName {
  const cleaned = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(QUOTES, '')
    .replace(/[‐-―−]/g, '-')
    .replace(CLASS_WORD, ' ')
    .replace(ORDINAL_END, ' ')
    .replace(/[.,;\s]+$/u, '')
    .trim();
  if (cleaned === '') return { ok: false, reason: text.trim() === '' ? 'empty' : 'not-a-class' };
  const parts = /^(\d+)(?![\d])([\s\-./\\_]*)(.*)$/u.exec(cleaned);
  if (!parts) return { ok: false, reason: 'not-a-class' };
  const [, digits = '', separator = '', rest = ''] = parts;
  const grade = Number(digits);
  if (grade < FIRST_GRADE || grade > LAST_GRADE) return { ok: false, reason: 'grade-out-of-range' };
  const letter = readLetter(rest, separator);
  return letter === null ? { ok: false, reason: 'letter-unreadable' } : { ok: true, grade, letter };
}

/** Up to three letters or figures («А», «ИТ», «А1»); a bare figure only after «-» or «/», else «10.11» is a date. */
function readLetter(rest: string, separator: string): string | null {
  const letters = [...rest.replace(/[\s-]+/g, '').toUpperCase()].map((letter) => LOOK_ALIKE[letter] ?? letter).join('');
  if (letters === '') return '';
  if (COUNTED.test(letters)) return null;
  if (/^[1-9]$/.test(letters)) return /^\s*[-/]\s*$/.test(separator) ? letters : null;
  return /^[А-ЯЁ][А-ЯЁ\d]{0,2}$/.test(letters) ? letters : null;
}

/** «10А»; a class that is numbered keeps its dash: «10-1». */
export function className({ grade, letter }: ClassName): string {
  return /^\d/.test(letter) ? `${grade}-${letter}` : `${grade}${letter}`;
}

const collator = new Intl.Collator('ru', { numeric: true });

/** Order of classes: 9 before 10, then by letter as in the alphabet, Ё after Е. */
export function compareClasses(a: ClassName, b: ClassName): number {
  return a.grade - b.grade || collator.compare(a.letter, b.letter);
}
