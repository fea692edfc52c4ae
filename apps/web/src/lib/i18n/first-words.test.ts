import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { first } from './ru/first.ts';

const SRC = new URL('../../', import.meta.url).pathname;
/** What comes with the page: the shell and the board, before any other catalogue is there. */
const EAGER = [
  'app/*.tsx',
  'features/roadmap/*.{ts,tsx}',
  'pages/roadmap/{board,roadmaps}-page.tsx',
  'lib/*.{ts,tsx}',
  'ui/*.tsx',
];

describe('the words that come with the page', () => {
  it('are all that the shell and the board say', () => {
    const files = EAGER.flatMap((pattern) => globSync(pattern, { cwd: SRC })).filter(
      (file) => !file.includes('.test.'),
    );
    expect(files.length).toBeGreaterThan(60);
    const said = files.flatMap((file) =>
      [...readFileSync(join(SRC, file), 'utf8').matchAll(/\bt\.([a-z]\w*)\b/gi)].map(([, group = '']) => ({
        file,
        group,
      })),
    );
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter(({ group }) => !(group in first))).toEqual([]);
  });
});
