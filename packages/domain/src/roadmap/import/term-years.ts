import type { TermWindow } from '../vocabulary.ts';
import type { TermClause } from './term-clauses.ts';
import type { TermPoint } from './term-points.ts';

/** The year the plan is for; a school year is named by its first year. */
export type TermContext = { year: number | null; schoolYear?: boolean };

export type SettledClause = { kind: TermClause['kind']; window: TermWindow; confidence: number };
type Dated = { from: string; to: string; confidence: number };

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `YYYY-MM-DD`, or null when the calendar has no such day. Day 0 is the last of the month. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || year < 2000 || year > 2099) return null;
  const last = lastDay(year, month);
  const actual = day === 0 ? last : day;
  if (actual < 1 || actual > last) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(actual).padStart(2, '0')}`;
}

/** September–December belong to the first year of a school year; August is its preparation, July its tail: less sure. */
function yearInSchoolYear(month: number, first: number): { year: number; confidence: number } {
  if (month >= 9) return { year: first, confidence: 1 };
  if (month === 8) return { year: first, confidence: 0.75 };
  return { year: first + 1, confidence: month === 7 ? 0.75 : 1 };
}

function inSchoolYear(point: TermPoint, first: number): Dated | null {
  // In a school year the first half ends with December and the second with May.
  const isHalf = point.grain === 'period' && point.toMonth - point.fromMonth === 5;
  const shaped = isHalf && point.fromMonth === 1 ? { ...point, fromMonth: 9, toMonth: 12 } : point;
  const half = isHalf && point.fromMonth === 7 ? { ...point, fromMonth: 1, toMonth: 5 } : shaped;
  const start = yearInSchoolYear(half.fromMonth, first);
  const end = yearInSchoolYear(half.toMonth, first);
  return dated(half, start.year, end.year, Math.min(start.confidence, end.confidence, isHalf ? 0.85 : 1));
}

function dated(point: TermPoint, fromYear: number, toYear: number, confidence: number): Dated | null {
  const from = isoDay(fromYear, point.fromMonth, point.fromDay);
  const to = isoDay(toYear, point.toMonth, point.toDay);
  return from && to ? { from, to, confidence: Math.min(confidence, point.confidence) } : null;
}

/** A year written once serves the points before it, and then those after it. */
function spreadYears(points: readonly TermPoint[]): (TermPoint & { inherited: boolean })[] {
  const spread = points.map((point) => ({ ...point, inherited: false }));
  const takeFrom = (index: number, source: TermPoint | undefined): void => {
    const target = spread[index];
    if (!target || !source || target.year !== null || target.schoolYear !== null) return;
    if (source.year === null && source.schoolYear === null) return;
    spread[index] = { ...target, year: source.year, schoolYear: source.schoolYear, inherited: true };
  };
  for (let index = spread.length - 2; index >= 0; index -= 1) takeFrom(index, spread[index + 1]);
  for (let index = 1; index < spread.length; index += 1) takeFrom(index, spread[index - 1]);
  return spread;
}

function place(point: TermPoint, context: TermContext): Dated | null {
  if (point.schoolYear !== null) return inSchoolYear(point, point.schoolYear);
  if (point.year !== null) return dated(point, point.year, point.year, 1);
  if (context.year === null) return null;
  const found = context.schoolYear
    ? inSchoolYear(point, context.year)
    : dated(point, context.year, context.year, halfYearConfidence(point));
  return found && { ...found, confidence: Math.min(found.confidence, 0.95) };
}

/** «I полугодие» without a year may be of the calendar or of the school year. */
function halfYearConfidence(point: TermPoint): number {
  return point.grain === 'period' && point.toMonth - point.fromMonth === 5 ? 0.75 : 1;
}

function movedYear(point: TermPoint, by: number, context: TermContext): Dated | null {
  const base = point.year ?? context.year;
  return base === null || point.schoolYear !== null ? null : dated(point, base + by, base + by, 0.85);
}

/** Puts clauses into the calendar; null when a year is missing or a day does not exist. */
export function settleYears(clauses: readonly TermClause[], context: TermContext): SettledClause[] | null {
  const points = spreadYears(clauses.flatMap((clause) => [clause.start, clause.end]));
  const settled: SettledClause[] = [];
  for (const [index, clause] of clauses.entries()) {
    const startPoint = points[index * 2];
    const endPoint = points[index * 2 + 1];
    if (!startPoint || !endPoint) return null;
    let start = place(startPoint, context);
    let end = place(endPoint, context);
    if (start && end && end.to < start.from) {
      // «октябрь – май 2023»: the year belongs to the end, so the start is a year earlier, and the other way round.
      const startHasOwn = clause.start.year !== null;
      const endHasOwn = clause.end.year !== null;
      if (startHasOwn && endHasOwn) return null;
      if (endHasOwn || (startPoint.inherited && !startHasOwn)) start = movedYear(startPoint, -1, context);
      else end = movedYear(endPoint, 1, context);
    }
    if (!start || !end || end.to < start.from) return null;
    const confidence = Math.min(start.confidence, end.confidence, clause.confidence);
    const window: TermWindow = clause.kind === 'deadline' ? [null, end.to] : [start.from, end.to];
    settled.push({ kind: clause.kind, window, confidence });
  }
  return settled;
}
