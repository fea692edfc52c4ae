import type { DraftPair, MatchingBoard } from '@tandem/contracts';
import type { BoardModel } from './board-model.ts';

/** Days people have for an answer until the curator says otherwise. */
export const ANSWER_DAYS = 7;

/** Who of the draft may be asked now, and who not yet. */
export function askable({ draft }: MatchingBoard, { mentees }: Pick<BoardModel, 'mentees'>) {
  const ready: DraftPair[] = [];
  const blocked: DraftPair[] = [];
  for (const pair of draft.pairs) {
    const missing = mentees.get(pair.menteeId)?.missing ?? [];
    (pair.refusals.length > 0 || missing.length > 0 ? blocked : ready).push(pair);
  }
  return { ready, blocked };
}

/** Mentors who get more than one of those chosen: their mentees may become one group. */
export function mentorsOfMany(pairs: readonly DraftPair[], chosen: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const { menteeId, mentorId } of pairs)
    if (chosen.has(menteeId)) counts.set(mentorId, (counts.get(mentorId) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([mentorId]) => mentorId);
}

/** A day so many days after another, `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
