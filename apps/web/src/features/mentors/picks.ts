import type { MentorRow } from '@tandem/contracts';

/** Who is ticked, to be put before a sitting together. */
export type Picks = ReadonlyMap<string, MentorRow>;

export function withPicks(picks: Picks, rows: readonly MentorRow[], on: boolean): Picks {
  const next = new Map(picks);
  for (const row of rows) {
    if (on) next.set(row.id, row);
    else next.delete(row.id);
  }
  return next;
}
