import type { TermToken } from './term-tokens.ts';
import { completeNumber, readPoint } from './term-points.ts';
import type { BareNumber, TermPoint } from './term-points.ts';

/** One part of a term between commas: a stretch, a stretch from–to, or a last day. */
export type TermClause = { kind: 'span' | 'deadline'; start: TermPoint; end: TermPoint; confidence: number };

type RawClause = {
  kind: 'span' | 'deadline';
  start: TermPoint | BareNumber;
  end: TermPoint | BareNumber | null;
  confidence: number;
};

/** How sure a bare «до 15 марта» is: strict usage does not say whether the 15th itself is meant. Dossier §4.2 row 8. */
const DEADLINE_CONFIDENCE = 0.95;

function readClause(tokens: readonly TermToken[], at: number): { clause: RawClause; next: number } | null {
  const opening = tokens[at]?.kind;
  if (opening === 'until' || opening === 'to') {
    const atEnd = tokens[at + 1];
    const skipsEnd = atEnd?.kind === 'part' && atEnd.part === 'end';
    const read = readPoint(tokens, at + (skipsEnd ? 2 : 1));
    if (!read) return null;
    if (read.point.grain === 'bare') return waitingDeadline(read.point, read.next);
    // «до марта» may close with February or with March; «до конца марта» is plain.
    const day = read.point.grain === 'day';
    if (!day && !skipsEnd) return null;
    const confidence = day && opening === 'to' ? 0.8 : DEADLINE_CONFIDENCE;
    return { clause: { kind: 'deadline', start: read.point, end: null, confidence }, next: read.next };
  }
  const first = readPoint(tokens, at + (opening === 'from' ? 1 : 0));
  if (!first) return null;
  const link = tokens[first.next]?.kind;
  const linked = link === 'dash' || link === 'to' || (link === 'until' && opening === 'from');
  if (!linked) {
    // «с 1 сентября» without an end says nothing about the end.
    if (opening === 'from') return null;
    return { clause: { kind: 'span', start: first.point, end: null, confidence: 1 }, next: first.next };
  }
  const second = readPoint(tokens, first.next + 1);
  if (!second || second.point.grain === 'bare') return null;
  return { clause: { kind: 'span', start: first.point, end: second.point, confidence: 1 }, next: second.next };
}

function waitingDeadline(start: BareNumber, next: number): { clause: RawClause; next: number } {
  return { clause: { kind: 'deadline', start, end: null, confidence: DEADLINE_CONFIDENCE }, next };
}

/** A number takes the nearest later point; two points that only follow one another make a less sure list. */
function settle(raw: readonly RawClause[]): TermClause[] | null {
  const settled: TermClause[] = [];
  let later: TermPoint | null = null;
  for (const clause of raw.toReversed()) {
    const end: TermPoint | null = clause.end === null || clause.end.grain !== 'bare' ? clause.end : null;
    const model: TermPoint | null = end ?? later;
    const start: TermPoint | null =
      clause.start.grain !== 'bare' ? clause.start : model ? completeNumber(clause.start, model) : null;
    if (!start) return null;
    later = start;
    settled.unshift({ kind: clause.kind, start, end: end ?? start, confidence: clause.confidence });
  }
  return settled;
}

/** Reads the whole token list; null as soon as one token is left that the grammar does not know. */
export function readClauses(tokens: readonly TermToken[]): TermClause[] | null {
  const raw: RawClause[] = [];
  let at = 0;
  let separated = true;
  while (at < tokens.length) {
    if (tokens[at]?.kind === 'comma') {
      separated = true;
      at += 1;
      continue;
    }
    const read = readClause(tokens, at);
    if (!read) return null;
    raw.push(separated ? read.clause : { ...read.clause, confidence: Math.min(read.clause.confidence, 0.6) });
    at = read.next;
    separated = false;
  }
  return raw.length > 0 && raw.length <= 12 ? settle(raw) : null;
}
