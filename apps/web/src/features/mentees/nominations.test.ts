import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, nominationsOf, nomineeOf, tick, withoutReason, write } from './nominations.ts';

describe('a list of nominations', () => {
  it('keeps what was written when a box is unticked, and sends only the ticked', () => {
    const written = write(tick(tick(EMPTY_DRAFT, 'a', true), 'b', true), 'a', { category: 'project', words: 'робот' });
    const draft = tick(written, 'a', false);
    expect(nomineeOf(draft, 'a').words).toBe('робот');
    expect(nominationsOf(draft, null).map(({ personId }) => personId)).toEqual(['b']);
    expect(nominationsOf(tick(draft, 'a', true), 'guardian').at(-1)).toEqual({
      personId: 'a',
      reasonCategory: 'project',
      source: 'guardian',
      request: 'робот',
    });
  });
  it('is not complete until it is said of each with what to help', () => {
    const draft = tick(tick(EMPTY_DRAFT, 'a', true), 'b', true);
    expect(withoutReason(write(draft, 'b', { category: 'career' }))).toEqual(['a']);
  });
  it('sends the words as one line, or none', () => {
    const draft = write(tick(EMPTY_DRAFT, 'a', true), 'a', { category: 'other', words: ' хочу\n петь ' });
    expect(nominationsOf(draft, null)[0]?.request).toBe('хочу петь');
    expect(nominationsOf(write(draft, 'a', { words: '  ' }), null)[0]).not.toHaveProperty('request');
  });
});
