import type { ScheduleKind, TermWindow } from '../vocabulary.ts';
import { readClauses } from './term-clauses.ts';
import { termPhrase } from './term-phrases.ts';
import type { TermPhrase } from './term-phrases.ts';
import { termTokens } from './term-tokens.ts';
import { isoDay, settleYears } from './term-years.ts';
import type { TermContext } from './term-years.ts';
import { foldText } from './text-clean.ts';

export type { TermContext } from './term-years.ts';
export type ParsedTerm = { scheduleKind: ScheduleKind; windows: TermWindow[]; confidence: number };

const UNKNOWN: ParsedTerm = { scheduleKind: 'unknown', windows: [], confidence: 0.2 };
const LONGEST_TERM = 300;

function sure(term: ParsedTerm, most: number): ParsedTerm {
  return { ...term, confidence: Math.min(term.confidence, most) };
}

function window(from: [number, number, number], to: [number, number, number]): TermWindow[] {
  const first = isoDay(...from);
  const last = isoDay(...to);
  return first && last ? [[first, last]] : [];
}

/** The whole of the plan's year; with no year known the kind is certain and the days are not. */
function wholeYear(context: TermContext, school: boolean): { windows: TermWindow[]; confidence: number } {
  const { year } = context;
  if (year === null) return { windows: [], confidence: 0.5 };
  if (school || context.schoolYear) {
    // The school year of a calendar plan is the one that starts in it.
    return { windows: window([year, 9, 1], [year + 1, 5, 0]), confidence: context.schoolYear ? 0.9 : 0.6 };
  }
  return { windows: window([year, 1, 1], [year, 12, 0]), confidence: 1 };
}

function byDay(to: string | null, confidence: number): ParsedTerm | null {
  return to ? { scheduleKind: 'deadline', windows: [[null, to]], confidence } : null;
}

function phraseTerm(phrase: TermPhrase, context: TermContext): ParsedTerm | null {
  const { year } = context;
  const springYear = year === null ? null : context.schoolYear ? year + 1 : year;
  switch (phrase.kind) {
    case 'external':
      return { scheduleKind: 'external', windows: [], confidence: phrase.confidence };
    case 'endOfSchoolYear':
      return springYear === null ? null : byDay(isoDay(springYear, 5, 31), context.schoolYear ? 0.85 : 0.7);
    case 'startOfSchoolYear':
      return year === null ? null : byDay(isoDay(year, 8, 31), phrase.confidence);
    case 'endOfYear':
      if (year === null) return null;
      return context.schoolYear ? byDay(isoDay(year + 1, 5, 31), 0.6) : byDay(isoDay(year, 12, 31), phrase.confidence);
    case 'ongoing':
    case 'schoolYear': {
      const { windows, confidence } = wholeYear(context, phrase.kind === 'schoolYear');
      return { scheduleKind: 'ongoing', windows, confidence: Math.min(confidence, phrase.confidence) };
    }
  }
}

function datedTerm(folded: string, context: TermContext): ParsedTerm | null {
  const clauses = readClauses(termTokens(folded));
  const settled = clauses && settleYears(clauses, context);
  const [first] = settled ?? [];
  if (!clauses || !settled || !first) return null;
  const confidence = Math.min(...settled.map((clause) => clause.confidence));
  const windows = settled.map((clause) => clause.window);
  if (settled.length > 1) {
    // «сентябрь, май 2023»: a list that runs backwards hides a change of year.
    const ascending = windows.every((current, index) => index === 0 || (windows[index - 1]?.[1] ?? '') <= current[1]);
    return { scheduleKind: 'multi', windows, confidence: ascending ? confidence : Math.min(confidence, 0.6) };
  }
  if (first.kind === 'deadline') return { scheduleKind: 'deadline', windows, confidence };
  const [only] = clauses;
  if (only?.start.grain !== 'year') return { scheduleKind: 'range', windows, confidence };
  // «2022-2023 гг.» may be two calendar years or one school year.
  const oneYear = only.start === only.end;
  return { scheduleKind: 'ongoing', windows, confidence: Math.min(confidence, oneYear ? 0.9 : 0.7) };
}

function namesDays(folded: string): boolean {
  return termTokens(folded).some((token) => token.kind === 'month' || token.kind === 'date');
}

/** «ежегодно, сентябрь», «в течение года (по отдельному плану)», «май, по согласованию»: two wordings side by side. */
function joinedTerm(folded: string, context: TermContext): ParsedTerm | null {
  const phrase = termPhrase(folded);
  if (phrase) {
    const whole = phraseTerm(phrase, context);
    if (phrase.kind === 'external' && whole && namesDays(folded)) return sure(whole, 0.7);
    if (phrase.rest === '' || !whole) return phrase.rest === '' ? whole : null;
    const dated = datedTerm(phrase.rest, context);
    if (dated && (phrase.confidence <= 0.85 || dated.scheduleKind === 'ongoing')) return sure(dated, 0.85);
    return dated || termPhrase(phrase.rest) ? sure(whole, dated ? 0.6 : 0.75) : null;
  }
  const tail = /[,;(]\s*(?=\p{L})/u.exec(folded);
  if (!tail || !termPhrase(folded.slice(tail.index + tail[0].length).trim())) return null;
  const head = datedTerm(folded.slice(0, tail.index), context);
  return head && sure(head, 0.8);
}

/**
 * Puts a printed term into time. A year that is not printed comes from the plan. Whatever the rules do not fully
 * understand is `unknown` with no windows: a date is never guessed. Under 0.9 something was inferred and should be seen.
 * Source: dossier §4.2 row 8.
 */
export function parseTerm(raw: string, context: TermContext): ParsedTerm {
  if (raw.length > LONGEST_TERM) return UNKNOWN;
  const folded = foldText(raw)
    .replace(/^[\s.,;:-]+|[\s.,;:-]+$/gu, '')
    .trim();
  if (folded === '') return UNKNOWN;
  return joinedTerm(folded, context) ?? datedTerm(folded, context) ?? UNKNOWN;
}
