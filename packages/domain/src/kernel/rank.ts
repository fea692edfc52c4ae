/**
 * Order on a board: integer ranks with gaps. A move writes one row; when two neighbours leave no gap between them,
 * the whole column is re-spaced in the same transaction. The same function drives the optimistic interface.
 */
export const RANK_GAP = 2 ** 20;

/** A rank strictly between the neighbours (null: the end of the column), or null when the column must be re-spaced. */
export function rankBetween(before: number | null, after: number | null): number | null {
  if (before === null && after === null) return 0;
  if (before === null) return (after as number) - RANK_GAP;
  if (after === null) return before + RANK_GAP;
  const middle = before + Math.floor((after - before) / 2);
  return middle > before && middle < after ? middle : null;
}

/** Fresh ranks for `count` rows in their present order. */
export function spacedRanks(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index * RANK_GAP);
}
