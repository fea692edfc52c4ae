import type { DraftPair, MatchingBoard, MatchingDraft, Placement } from '@tandem/contracts';

/** Where the waiting stand: the name of that list for the library of dragging. */
export const POOL = 'pool';
const MENTOR = 'mentor:';
export const mentorPlace = (mentorId: string): string => `${MENTOR}${mentorId}`;

/** The mentor of a list, or null for the list of those who wait. */
export const mentorOfPlace = (place: string): string | null =>
  place.startsWith(MENTOR) ? place.slice(MENTOR.length) : null;

/** What a drag that ended over a list means; null: it changes nothing. */
export function placementOf(menteeId: string, from: string, to: string | null): Placement | null {
  if (to === null || from === to) return null;
  return { menteeId, mentorId: mentorOfPlace(to) };
}

/** A place as it was, to be sent again should the new one be taken back. */
export function placeNow({ pairs }: Pick<MatchingDraft, 'pairs'>, menteeId: string): Placement {
  const pair = pairs.find((one) => one.menteeId === menteeId);
  return pair ? { menteeId, mentorId: pair.mentorId, locked: pair.locked } : { menteeId, mentorId: null };
}

/** Nothing is known of how two people suit each other until the server says: no word is shown then. */
const NOT_YET: DraftPair['fit'] = { score: 0, word: 'acceptable', known: { known: 0, of: 0 } };
export const isFitKnown = ({ known }: DraftPair['fit']): boolean => known.of > 0;

/** The board as it will be when the server agrees; `fits` is what is known already of the new pairs. */
export function withPlacements(
  board: MatchingBoard,
  placements: readonly Placement[],
  fits: ReadonlyMap<string, DraftPair['fit']> = new Map(),
): MatchingBoard {
  const placed = new Map(placements.map((placement) => [placement.menteeId, placement]));
  const stay = board.draft.pairs.filter(({ menteeId }) => !placed.has(menteeId));
  const come = placements.flatMap(({ menteeId, mentorId, locked }): DraftPair[] => {
    if (mentorId === null) return [];
    const before = board.draft.pairs.find((pair) => pair.menteeId === menteeId);
    if (before?.mentorId === mentorId) return [{ ...before, locked: locked ?? before.locked }];
    const fit = fits.get(mentorId) ?? NOT_YET;
    return [{ menteeId, mentorId, locked: locked ?? false, fit, refusals: [], warnings: [] }];
  });
  const dropped = board.draft.dropped.filter(({ menteeId }) => !placed.has(menteeId));
  return { ...board, draft: { ...board.draft, pairs: [...stay, ...come], dropped } };
}

/** The same with pairs locked or unlocked. */
export function withLocks(board: MatchingBoard, menteeIds: readonly string[], locked: boolean): MatchingBoard {
  const chosen = new Set(menteeIds);
  const pairs = board.draft.pairs.map((pair) => (chosen.has(pair.menteeId) ? { ...pair, locked } : pair));
  return { ...board, draft: { ...board.draft, pairs } };
}
