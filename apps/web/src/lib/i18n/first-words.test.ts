import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { first } from './ru/first.ts';

const ENTRY = new URL('../../main.tsx', import.meta.url).pathname;

/** Every file of ours that comes with the page: what `main.tsx` imports, and what that imports, but for `import()`. */
function eagerFiles(file: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file)) return seen;
  const source = readFileSync(file, 'utf8');
  seen.set(file, source);
  for (const [, path = ''] of source.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from '(\.[^']+\.tsx?)'/gms)) {
    if (!path.includes('/i18n/ru/')) eagerFiles(resolve(dirname(file), path), seen);
  }
  return seen;
}

describe('the words that come with the page', () => {
  it('are all that the shell and the board say', () => {
    const files = eagerFiles(ENTRY);
    expect(files.size).toBeGreaterThan(50);
    const said = [...files].flatMap(([file, source]) =>
      [...source.matchAll(/\bt\.([a-z]\w*)\b/gi)].map(([, group = '']) => ({ file, group })),
    );
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter(({ group }) => !(group in first))).toEqual([]);
  });
});
