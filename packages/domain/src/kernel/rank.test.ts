import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RANK_GAP, rankBetween, spacedRanks } from './index.ts';

const rank = fc.integer({ min: -(2 ** 50), max: 2 ** 50 });

describe('a rank between two neighbours', () => {
  it('is strictly between them, or null when there is no room', () => {
    fc.assert(
      fc.property(rank, rank, (a, b) => {
        const [before, after] = a < b ? [a, b] : [b, a];
        const middle = rankBetween(before, after);
        if (after - before >= 2) expect(middle).not.toBeNull();
        else expect(middle).toBeNull();
        if (middle === null) return;
        expect(Number.isSafeInteger(middle)).toBe(true);
        expect(middle).toBeGreaterThan(before);
        expect(middle).toBeLessThan(after);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stands outside at the ends of a column', () => {
    fc.assert(
      fc.property(rank, (neighbour) => {
        expect(rankBetween(neighbour, null)).toBe(neighbour + RANK_GAP);
        expect(rankBetween(null, neighbour)).toBe(neighbour - RANK_GAP);
      }),
    );
    expect(rankBetween(null, null)).toBe(0);
  });

  it('is null for neighbours in the wrong order', () => {
    expect(rankBetween(10, 5)).toBeNull();
    expect(rankBetween(10, 10)).toBeNull();
  });
});

describe('a column of cards', () => {
  it('keeps the order its movers gave it, with new gaps when the old ones run out', () => {
    let respaced = 0;
    const anyMove = fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 18 }));
    // Half of the moves squeeze into the same place, which is what eats the gaps up.
    const moves = fc.array(fc.oneof(anyMove, fc.constant([19, 1] as [number, number])), {
      minLength: 100,
      maxLength: 300,
    });
    fc.assert(
      fc.property(moves, (list) => {
        const ranks = new Map(spacedRanks(20).map((value, index) => [`card ${index}`, value]));
        let wanted = [...ranks.keys()];
        for (const [from, to] of list) {
          const moved = wanted[from] as string;
          const rest = wanted.filter((card) => card !== moved);
          wanted = [...rest.slice(0, to), moved, ...rest.slice(to)];
          const place = () => {
            const above = to === 0 ? null : (ranks.get(rest[to - 1] as string) as number);
            const below = to === rest.length ? null : (ranks.get(rest[to] as string) as number);
            return rankBetween(above, below);
          };
          let fresh = place();
          if (fresh === null) {
            respaced++;
            for (const [index, value] of spacedRanks(rest.length).entries()) ranks.set(rest[index] as string, value);
            fresh = place();
          }
          ranks.set(moved, fresh as number);
        }
        const shown = [...ranks].sort(([, a], [, b]) => a - b).map(([card]) => card);
        expect(shown).toEqual(wanted);
        expect(new Set(ranks.values()).size).toBe(20);
      }),
      { numRuns: 100 },
    );
    expect(respaced).toBeGreaterThan(0);
  });

  it('takes twenty moves into one gap before it is re-spaced', () => {
    const [above, first] = spacedRanks(2) as [number, number];
    let below: number | null = first;
    let moves = 0;
    while ((below = rankBetween(above, below)) !== null) moves++;
    expect(moves).toBe(20);
  });
});
