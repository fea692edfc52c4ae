import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixDistance } from './edit-distance.ts';
import { editDistance, similarity } from './index.ts';

describe('slips of the pen', () => {
  it.each([
    ['иванов', 'иванов', 0],
    ['иванов', 'ивонов', 1],
    ['иванов', 'иваннов', 1],
    ['иванов', 'ивнов', 1],
    ['иванов', 'иавнов', 1],
    ['иванов', 'ивнаво', 2],
    ['иванов', 'петров', 3],
    ['иванов', 'ив', 3],
    ['', 'ив', 2],
    ['ивановский', 'ковалевская', 3],
  ])('«%s» and «%s»: %i (3 stands for more)', (first, second, slips) => {
    expect(editDistance(first, second, 2)).toBe(slips);
    expect(editDistance(second, first, 2)).toBe(slips);
  });

  it.each([
    ['ивно', 'иванова', 1],
    ['ивано', 'иванова', 0],
    ['конст', 'константин', 0],
    ['костан', 'константин', 1],
    ['марья', 'мария', 1],
    ['пётр', 'иванов', 3],
  ])('«%s» begins «%s» but for %i', (typed, word, slips) => {
    expect(prefixDistance(typed, word, 2)).toBe(slips);
  });

  it('are counted as without a limit, up to the limit', () => {
    const word = fc.stringMatching(/^[абв]{0,7}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (first, second, limit) => {
        expect(editDistance(first, second, limit)).toBe(Math.min(editDistance(first, second, 20), limit + 1));
      }),
      { numRuns: 2_000 },
    );
  });

  it('make words more or less alike', () => {
    expect(similarity('иванов', 'иванов')).toBe(1);
    expect(similarity('', '')).toBe(1);
    expect(similarity('иванов', 'ивонов')).toBeCloseTo(5 / 6);
    expect(similarity('иванов', 'щукин')).toBe(0);
  });
});
