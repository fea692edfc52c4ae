import { cyrillicWord } from './text-clean.ts';

const MONTH_FORMS: readonly (readonly string[])[] = [
  ['январь', 'января', 'январе', 'январю', 'январем'],
  ['февраль', 'февраля', 'феврале', 'февралю', 'февралем'],
  ['март', 'марта', 'марте', 'марту', 'мартом'],
  ['апрель', 'апреля', 'апреле', 'апрелю', 'апрелем'],
  ['май', 'мая', 'мае', 'маю', 'маем'],
  ['июнь', 'июня', 'июне', 'июню', 'июнем'],
  ['июль', 'июля', 'июле', 'июлю', 'июлем'],
  ['август', 'августа', 'августе', 'августу', 'августом'],
  ['сентябрь', 'сентября', 'сентябре', 'сентябрю', 'сентябрем'],
  ['октябрь', 'октября', 'октябре', 'октябрю', 'октябрем'],
  ['ноябрь', 'ноября', 'ноябре', 'ноябрю', 'ноябрем'],
  ['декабрь', 'декабря', 'декабре', 'декабрю', 'декабрем'],
];

const MONTH_SHORT: Readonly<Record<string, number>> = {
  янв: 1,
  фев: 2,
  февр: 2,
  мар: 3,
  апр: 4,
  июн: 6,
  июл: 7,
  авг: 8,
  сен: 9,
  сент: 9,
  окт: 10,
  ноя: 11,
  нояб: 11,
  дек: 12,
  декаб: 12,
};

const EXACT = new Map(MONTH_FORMS.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)));

/** One letter wrong, missing, extra, or two neighbours swapped. */
function isOneSlipAway(word: string, target: string): boolean {
  if (Math.abs(word.length - target.length) > 1) return false;
  let start = 0;
  while (start < word.length && start < target.length && word[start] === target[start]) start += 1;
  let tail = 0;
  const shorter = Math.min(word.length, target.length);
  while (tail < shorter - start && word[word.length - 1 - tail] === target[target.length - 1 - tail]) tail += 1;
  const left = word.slice(start, word.length - tail);
  const right = target.slice(start, target.length - tail);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/**
 * The month a folded word names. A word one slip away from exactly one month is taken with `typo`; short names (май,
 * март, июнь, июль) must be exact, because their neighbours are other words.
 */
export function monthOf(word: string): { month: number; typo: boolean } | null {
  const cyrillic = cyrillicWord(word);
  const exact = EXACT.get(cyrillic) ?? MONTH_SHORT[cyrillic];
  if (exact !== undefined) return { month: exact, typo: false };
  if (cyrillic.length < 5) return null;
  const near = new Set<number>();
  for (const [form, month] of EXACT) if (form.length >= 6 && isOneSlipAway(cyrillic, form)) near.add(month);
  const [only] = near;
  return near.size === 1 && only !== undefined ? { month: only, typo: true } : null;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const ORDINAL_STEMS: readonly (readonly [RegExp, number])[] = [
  [/^перв/u, 1],
  [/^втор/u, 2],
  [/^трет/u, 3],
  [/^четверт(?:ый|ая|ой|ого|ую|ом)/u, 4],
  [/^последн/u, -1],
];

/** «I», «2», «третья», «последняя» (−1) as an ordinal of a quarter, a half, a week or a ten-day. */
export function ordinalOf(word: string): number | null {
  const roman = ROMAN[word.replace(/і/gu, 'i')];
  if (roman !== undefined) return roman;
  return ORDINAL_STEMS.find(([stem]) => stem.test(word))?.[1] ?? null;
}
