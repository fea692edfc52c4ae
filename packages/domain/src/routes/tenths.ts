/**
 * A value of a measure is a whole number of tenths: 42 is «4,2». So marks, points and percents with one digit after the
 * comma are kept, compared and added up exactly.
 */
export type Tenths = number;

/** The furthest a value may be from zero: 999 999,9. */
export const MOST_TENTHS = 9_999_999;

export const isTenths = (value: number): boolean => Number.isInteger(value) && Math.abs(value) <= MOST_TENTHS;

/** «4,2», «4.2», «−3», «1 200» → tenths; null for what is no number with at most one digit after the comma. */
export function tenthsFrom(text: string): Tenths | null {
  const plain = text.replace(/[\s\u00a0\u202f]/gu, '').replace(/^[−–]/u, '-');
  const match = /^(-?)(\d{1,6})(?:[.,](\d))?$/u.exec(plain);
  if (!match) return null;
  const [, sign = '', whole = '', part = '0'] = match;
  const value = Number(whole) * 10 + Number(part);
  return sign === '-' && value !== 0 ? -value : value;
}

/** «4,2»; whole numbers without a tail. @param comma what stands before the tenth: a comma in Russian, a point in English */
export function tenthsText(value: Tenths, comma: ',' | '.' = ','): string {
  const size = Math.abs(value);
  const tail = size % 10 === 0 ? '' : `${comma}${size % 10}`;
  return `${value < 0 ? '−' : ''}${Math.floor(size / 10)}${tail}`;
}

/**
 * How much of the way from the start to the target is behind, 0…1000; null when one of the two is unknown. A measure that
 * should fall counts the same way. Rounded down, so that 1000 is only the target itself; past either end it stays there.
 */
export function measureProgress(start: Tenths | null, target: Tenths | null, now: Tenths | null): number | null {
  if (start === null || target === null) return null;
  if (now === null) return 0;
  if (start === target) return now === target ? 1000 : 0;
  const share = Math.floor(((now - start) * 1000) / (target - start));
  return Math.min(1000, Math.max(0, share));
}
