/** Forms of a word behind a number: 1 пара, 2 пары, 5 пар. */
export type CountedForms = readonly [one: string, few: string, many: string];
export type GrammaticalGender = 'masculine' | 'feminine' | 'neuter';

/** The form behind a whole number. */
export function countedForm(count: number, [one, few, many]: CountedForms): string {
  const [tens, ones] = [Math.abs(count) % 100, Math.abs(count) % 10];
  if (ones === 1 && tens !== 11) return one;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
}

/** «5 пар» */
export function counted(count: number, forms: CountedForms): string {
  return `${count} ${countedForm(count, forms)}`;
}

const ONES =
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  );
const TENS = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');
const HUNDREDS = 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ');

const ONE: Record<GrammaticalGender, string> = { masculine: 'один', feminine: 'одна', neuter: 'одно' };

function belowThousand(number: number, gender: GrammaticalGender): string[] {
  const hundreds = HUNDREDS[Math.floor(number / 100) - 1];
  const rest = number % 100;
  const tens = rest >= 20 ? TENS[Math.floor(rest / 10) - 2] : undefined;
  const ones = rest >= 20 ? rest % 10 : rest;
  const spoken = ones === 1 ? ONE[gender] : ones === 2 && gender === 'feminine' ? 'две' : ONES[ones];
  return [hundreds, tens, ones > 0 ? spoken : undefined].filter((word) => word !== undefined);
}

/** Numbers in words up to so many; papers write no larger ones. */
export const LARGEST_SPOKEN = 999_999;

/** «двадцать одна» for 21 and a feminine word. Null outside 0–999 999 and for what is not whole. */
export function numberInWords(number: number, gender: GrammaticalGender = 'masculine'): string | null {
  if (!Number.isInteger(number) || number < 0 || number > LARGEST_SPOKEN) return null;
  if (number === 0) return ONES[0] ?? null;
  const thousands = Math.floor(number / 1000);
  const spoken =
    thousands === 0
      ? []
      : [...belowThousand(thousands, 'feminine'), countedForm(thousands, ['тысяча', 'тысячи', 'тысяч'])];
  return [...spoken, ...belowThousand(number % 1000, gender)].join(' ');
}

/** «9 (девять) месяцев», as terms stand in agreements. */
export function figuresAndWords(count: number, forms: CountedForms, gender: GrammaticalGender = 'masculine'): string {
  const words = numberInWords(count, gender);
  return words === null ? counted(count, forms) : `${count} (${words}) ${countedForm(count, forms)}`;
}
