import type { TermToken } from './term-tokens.ts';

/** A stretch of time inside one year as it is named, before its year is settled. */
export type TermPoint = {
  fromMonth: number;
  fromDay: number;
  toMonth: number;
  /** 0 stands for the last day of the month. */
  toDay: number;
  grain: 'day' | 'month' | 'period' | 'year';
  year: number | null;
  /** First year of a school year, when the term names one. */
  schoolYear: number | null;
  confidence: number;
};

/** «с 1 по 15 марта»: the 1 waits for the month that comes later. */
export type BareNumber = { grain: 'bare'; value: number };
export type ReadPoint = { point: TermPoint | BareNumber; next: number };

function point(
  fromMonth: number,
  fromDay: number,
  toMonth: number,
  toDay: number,
  grain: TermPoint['grain'],
): TermPoint {
  return { fromMonth, fromDay, toMonth, toDay, grain, year: null, schoolYear: null, confidence: 1 };
}

export function dayOf(month: number, day: number): TermPoint {
  return point(month, day, month, day, 'day');
}

function wholeMonth(month: number): TermPoint {
  return point(month, 1, month, 0, 'month');
}

/** The n-th quarter or half-year; a half-year of a school year is settled together with its year. */
function period(unit: 'quarter' | 'half', ordinal: number): TermPoint | null {
  const length = unit === 'quarter' ? 3 : 6;
  const last = 12 / length;
  if (ordinal < 1 || ordinal > last) return null;
  return point((ordinal - 1) * length + 1, 1, ordinal * length, 0, 'period');
}

/** Weeks, ten-days and halves of a month have no exact borders in speech: seven, ten and fifteen days, less sure. */
function partOfMonth(unit: 'week' | 'tenDays' | 'halfOf', ordinal: number, month: number): TermPoint | null {
  const length = { week: 7, tenDays: 10, halfOf: 15 }[unit];
  const count = { week: 4, tenDays: 3, halfOf: 2 }[unit];
  const which = ordinal === -1 ? count : ordinal;
  if (which < 1 || which > count) return null;
  const lastWeek = unit === 'week' && ordinal === -1;
  const closesMonth = lastWeek || (which === count && unit !== 'week');
  const fromDay = lastWeek ? 25 : (which - 1) * length + 1;
  const confidence = unit === 'week' ? 0.75 : 0.85;
  return { ...point(month, fromDay, month, closesMonth ? 0 : which * length, 'period'), confidence };
}

const MONTH_PARTS = { start: [1, 10], middle: [11, 20], end: [21, 0] } as const;

function withYear(found: TermPoint | null, tokens: readonly TermToken[], next: number): ReadPoint | null {
  if (!found) return null;
  const after = tokens[next];
  if (after?.kind === 'year') return { point: { ...found, year: after.year }, next: next + 1 };
  if (after?.kind === 'schoolYear') return { point: { ...found, schoolYear: after.year }, next: next + 1 };
  return { point: found, next };
}

function readNumber(value: number, tokens: readonly TermToken[], at: number, roman: boolean): ReadPoint | null {
  const second = tokens[at + 1];
  const third = tokens[at + 2];
  if (second?.kind === 'month' && !roman) {
    const confidence = second.typo ? 0.7 : 1;
    return withYear({ ...dayOf(second.month, value), confidence }, tokens, at + 2);
  }
  if (second?.kind !== 'unit') return { point: { grain: 'bare', value }, next: at + 1 };
  if (second.unit === 'quarter' || second.unit === 'half') return withYear(period(second.unit, value), tokens, at + 2);
  if (third?.kind === 'month') return withYear(partOfMonth(second.unit, value, third.month), tokens, at + 3);
  const yearHalf = second.unit === 'halfOf' && third?.kind === 'year';
  return yearHalf ? withYear(period('half', value), tokens, at + 2) : null;
}

/** Reads one named stretch at `at`; null when the grammar does not know it. */
export function readPoint(tokens: readonly TermToken[], at: number): ReadPoint | null {
  const token = tokens[at];
  switch (token?.kind) {
    case 'date':
      return token.year === null
        ? withYear(dayOf(token.month, token.day), tokens, at + 1)
        : { point: { ...dayOf(token.month, token.day), year: token.year }, next: at + 1 };
    case 'monthOfYear':
      return { point: { ...wholeMonth(token.month), year: token.year }, next: at + 1 };
    case 'month':
      return withYear({ ...wholeMonth(token.month), confidence: token.typo ? 0.7 : 1 }, tokens, at + 1);
    case 'year':
      return { point: { ...point(1, 1, 12, 0, 'year'), year: token.year }, next: at + 1 };
    case 'schoolYear':
      return { point: { ...point(9, 1, 5, 0, 'year'), schoolYear: token.year }, next: at + 1 };
    case 'number':
      return readNumber(token.value, tokens, at, token.roman);
    case 'part': {
      const month = tokens[at + 1];
      if (month?.kind !== 'month') return null;
      const [fromDay, toDay] = MONTH_PARTS[token.part];
      return withYear(
        { ...point(month.month, fromDay, month.month, toDay, 'period'), confidence: 0.75 },
        tokens,
        at + 2,
      );
    }
    default:
      return null;
  }
}

/** Gives a waiting number the month or the unit of the point it belongs to: «15-20 сентября», «1-2 квартал». */
export function completeNumber(bare: BareNumber, model: TermPoint): TermPoint | null {
  const { year, schoolYear, confidence } = model;
  if (model.grain === 'day') return { ...dayOf(model.fromMonth, bare.value), year, schoolYear, confidence };
  const months = model.toMonth - model.fromMonth + 1;
  if (model.grain !== 'period' || (months !== 3 && months !== 6)) return null;
  const whole = period(months === 3 ? 'quarter' : 'half', bare.value);
  return whole && { ...whole, year, schoolYear, confidence };
}
