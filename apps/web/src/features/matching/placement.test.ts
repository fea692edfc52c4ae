import type { MatchingBoard } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { isFitKnown, mentorPlace, placementOf, placeNow, POOL, withLocks, withPlacements } from './placement.ts';

const fit = { score: 700, word: 'good', known: { known: 6, of: 9 } } as const;
const pair = (menteeId: string, mentorId: string, locked = false) => ({
  menteeId,
  mentorId,
  locked,
  fit,
  refusals: [],
  warnings: [],
});
const board = (...pairs: ReturnType<typeof pair>[]) =>
  ({ draft: { pairs, dropped: [{ menteeId: 'c', reason: 'mentor-gone' }] } }) as unknown as MatchingBoard;

describe('a drag', () => {
  it('onto a mentor is a place there', () => {
    expect(placementOf('a', POOL, mentorPlace('m'))).toEqual({ menteeId: 'a', mentorId: 'm' });
  });
  it('from one mentor to another is a move', () => {
    expect(placementOf('a', mentorPlace('m'), mentorPlace('n'))).toEqual({ menteeId: 'a', mentorId: 'n' });
  });
  it('back to those who wait takes off', () => {
    expect(placementOf('a', mentorPlace('m'), POOL)).toEqual({ menteeId: 'a', mentorId: null });
  });
  it('over nothing, or back where it began, changes nothing', () => {
    expect(placementOf('a', POOL, null)).toBeNull();
    expect(placementOf('a', POOL, POOL)).toBeNull();
    expect(placementOf('a', mentorPlace('m'), mentorPlace('m'))).toBeNull();
  });
});

describe('the board before the server has answered', () => {
  it('shows somebody placed, with what is known of the pair', () => {
    const { draft } = withPlacements(board(), [{ menteeId: 'a', mentorId: 'm' }], new Map([['m', fit]]));
    expect(draft.pairs).toEqual([pair('a', 'm')]);
  });

  it('shows no word of a pair nobody has told of', () => {
    const { draft } = withPlacements(board(), [{ menteeId: 'a', mentorId: 'm' }]);
    expect(draft.pairs.map((one) => isFitKnown(one.fit))).toEqual([false]);
  });

  it('moves and takes off, and a new place is not locked', () => {
    const before = board(pair('a', 'm', true), pair('b', 'm'));
    const { draft } = withPlacements(before, [
      { menteeId: 'a', mentorId: 'n' },
      { menteeId: 'b', mentorId: null },
    ]);
    expect(draft.pairs.map(({ menteeId, mentorId, locked }) => [menteeId, mentorId, locked])).toEqual([
      ['a', 'n', false],
    ]);
  });

  it('forgets that somebody fell out once they are placed', () => {
    expect(withPlacements(board(), [{ menteeId: 'c', mentorId: 'm' }]).draft.dropped).toEqual([]);
  });

  it('locks without moving anybody', () => {
    const { draft } = withLocks(board(pair('a', 'm'), pair('b', 'm')), ['a'], true);
    expect(draft.pairs.map(({ locked }) => locked)).toEqual([true, false]);
  });

  it('knows where somebody stands, to put them back', () => {
    const { draft } = board(pair('a', 'm', true));
    expect(placeNow(draft, 'a')).toEqual({ menteeId: 'a', mentorId: 'm', locked: true });
    expect(placeNow(draft, 'z')).toEqual({ menteeId: 'z', mentorId: null });
  });
});
