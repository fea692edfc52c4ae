import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDrafts, keptDraft } from './kept-draft.ts';

/** As much of a browser's storage as is asked of it. */
function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

beforeEach(() => vi.stubGlobal('window', { localStorage: storage(), sessionStorage: storage() }));
afterEach(() => vi.unstubAllGlobals());

describe('what was typed and not saved', () => {
  it('is there for whoever typed it, about that thing alone', () => {
    const own = keptDraft<string>({ accountId: 'a', idleMinutes: 720 }, 'route.1');
    own.write('черновик');
    expect(own.read()).toBe('черновик');
    expect(keptDraft({ accountId: 'b', idleMinutes: 720 }, 'route.1').read()).toBeNull();
    expect(keptDraft({ accountId: 'a', idleMinutes: 720 }, 'route.2').read()).toBeNull();
    own.write(null);
    expect(own.read()).toBeNull();
  });

  it('on a shared computer ends with the tab', () => {
    keptDraft<string>({ accountId: 'a', idleMinutes: 15 }, 'route.1').write('черновик');
    expect([window.localStorage.length, window.sessionStorage.length]).toEqual([0, 1]);
  });

  it('is gone after signing out, and nothing else is', () => {
    window.localStorage.setItem('tandem.language', 'en');
    for (const idleMinutes of [15, 720])
      keptDraft<string>({ accountId: 'a', idleMinutes }, 'route.1').write('черновик');
    forgetDrafts();
    expect(window.localStorage.getItem('tandem.language')).toBe('en');
    expect([window.localStorage.length, window.sessionStorage.length]).toEqual([1, 0]);
  });

  it('what cannot be read is no draft', () => {
    window.localStorage.setItem('tandem.draft.a.route.1', '{');
    expect(keptDraft({ accountId: 'a', idleMinutes: 720 }, 'route.1').read()).toBeNull();
  });
});
