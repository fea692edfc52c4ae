import type { MatchingBoard } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { askable, dayAfter, mentorsOfMany } from './approval.ts';
import { modelOf } from './board-model.ts';

const pair = (menteeId: string, mentorId: string, refusals: unknown[] = []) => ({ menteeId, mentorId, refusals });
const board = (pairs: unknown[]) =>
  ({
    mentees: [
      { id: 'a', missing: [] },
      { id: 'b', missing: ['goal'] },
      { id: 'c', missing: [] },
      { id: 'd', missing: [] },
    ],
    mentors: [],
    draft: { pairs },
  }) as unknown as MatchingBoard;

describe('sending for agreement', () => {
  it('leaves out whoever is not ready and pairs that have become impossible', () => {
    const drafted = board([pair('a', 'm'), pair('b', 'm'), pair('c', 'n', [{ code: 'relatives' }]), pair('d', 'm')]);
    const { ready, blocked } = askable(drafted, modelOf(drafted));
    expect(ready.map(({ menteeId }) => menteeId)).toEqual(['a', 'd']);
    expect(blocked.map(({ menteeId }) => menteeId)).toEqual(['b', 'c']);
    expect(mentorsOfMany(ready, new Set(['a', 'd']))).toEqual(['m']);
    expect(mentorsOfMany(ready, new Set(['a']))).toEqual([]);
  });

  it('gives a week over the end of a month', () => {
    expect(dayAfter('2026-11-27', 7)).toBe('2026-12-04');
  });
});
