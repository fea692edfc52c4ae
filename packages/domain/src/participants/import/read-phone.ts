import type { CellReading } from './cell-faults.ts';
import { cleanCell } from './cell-text.ts';

/** What may be written around a number without saying anything else. */
const PHONE_WORDS = /(?:сотовый|мобильный|домашний|рабочий|телефон|сот|моб|дом|раб|тел)\.?:?/giu;
/** Cities and operators begin so. «89…» of ten figures is a mobile number that lost one. */
const RUSSIAN_NUMBER = /^(?:[349]\d|[78][0-7])\d{8}$/u;

/** «+7 912 345-67-89»; another country's number keeps its figures: «+375291234567». */
function writtenPhone(text: string): string | null {
  const figures = text.replace(/\D/gu, '');
  const abroad = /^\s*\+(?!\s*[78])/u.test(text);
  if (abroad) return figures.length >= 8 && figures.length <= 15 ? `+${figures}` : null;
  const national = figures.length === 11 && /^[78]/u.test(figures) ? figures.slice(1) : figures;
  if (!RUSSIAN_NUMBER.test(national)) return null;
  return national.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/u, '+7 $1 $2-$3-$4');
}

/** A telephone number; of several in one cell the first is taken, and said so. */
export function readPhone(text: string): CellReading<string> {
  const plain = cleanCell(text)
    .replace(/(?:доб|вн)\p{L}*\.?\s*\d+$/iu, '')
    .replace(/^(\d{10,11})[.,]0$/u, '$1')
    .replace(PHONE_WORDS, ' ');
  const parts = plain.split(/[,;/\n]|\sи\s/u).filter((part) => /\d/u.test(part));
  const pieces = writtenPhone(plain) === null ? parts : [plain];
  const phones = pieces.flatMap((piece) => writtenPhone(piece) ?? []);
  const [phone] = phones;
  if (phone === undefined) return { value: null, faults: [{ code: 'phone_invalid' }] };
  if (pieces.length > 1) return { value: phone, faults: [{ code: 'phone_several', suggestion: phone }] };
  return { value: phone, faults: /\p{L}/u.test(plain) ? [{ code: 'phone_note', suggestion: phone }] : [] };
}
