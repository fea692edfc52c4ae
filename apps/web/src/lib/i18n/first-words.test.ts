import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daily } from './ru/daily.ts';
import { first } from './ru/first.ts';

const source = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname;
/** What comes with the page, and the board that is opened without more words. */
const FIRST = ['main.tsx', 'pages/roadmap/board-page.tsx', 'pages/roadmap/roadmaps-page.tsx'].map(source);
const DAILY = ['diary/diary', 'diary/new-meeting', 'notices/inbox'].map((name) => source(`pages/${name}-page.tsx`));

/** Every file of ours that a screen needs: what it imports, and what that imports, but for `import()`. */
function eagerFiles(file: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file)) return seen;
  const text = readFileSync(file, 'utf8');
  seen.set(file, text);
  for (const [, path = ''] of text.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from '(\.[^']+\.tsx?)'/gms)) {
    if (!path.includes('/i18n/ru/')) eagerFiles(resolve(dirname(file), path), seen);
  }
  return seen;
}

function saidIn(entries: readonly string[]) {
  const files = entries.reduce((seen, entry) => eagerFiles(entry, seen), new Map<string, string>());
  expect(files.size).toBeGreaterThan(50);
  return [...files].flatMap(([file, text]) =>
    [...text.matchAll(/\bt\.([a-z]\w*)\b/gi)].map(([, group = '']) => ({ file, group })),
  );
}

describe('the words that come with the page', () => {
  it('are all that the shell and the board say', () => {
    const said = saidIn(FIRST);
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter(({ group }) => !(group in first))).toEqual([]);
  });

  it('with those of every day are all that the diary and the inbox say', () => {
    const said = saidIn(DAILY);
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter(({ group }) => !(group in daily))).toEqual([]);
  });
});
