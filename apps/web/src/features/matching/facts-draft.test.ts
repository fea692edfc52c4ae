import { describe, expect, it } from 'vitest';
import { changedFacts, textOf, wordsFrom } from './facts-draft.ts';

describe('what somebody said, as it is written down', () => {
  it('is words, each once; an empty field says nothing', () => {
    expect(wordsFrom(' шахматы, Физика;физика\nтуризм ')).toEqual(['шахматы', 'Физика', 'туризм']);
    expect(wordsFrom(' , ')).toBeNull();
    expect(textOf(['шахматы', 'туризм'])).toBe('шахматы, туризм');
    expect(textOf(null)).toBe('');
  });

  it('sends only what was changed', () => {
    const before = { interests: ['шахматы'], priority: 0, avoids: [] } as never;
    const after = { interests: ['шахматы'], priority: 50, avoids: ['x'] } as never;
    expect(changedFacts(before, after)).toEqual({ priority: 50, avoids: ['x'] });
  });
});
