import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEMS } from '@tandem/contracts';
import { MENTEE_ACTS, MENTOR_ACTS, PARTNER_ACTS } from '@tandem/domain/participants';
import { describe, expect, it } from 'vitest';
import { pluralRu } from '../plural.ts';
import { en } from './en/index.ts';
import { ru } from './ru/index.ts';

type Tree = { [key: string]: unknown };

/** Every text of a catalogue with its path; functions are called with small numbers and words. */
function texts(tree: Tree, path = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const here = `${path}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function') {
      const said: unknown = (value as (...words: unknown[]) => unknown)(2, 3, 1, 5);
      return [[here, String(said)]];
    }
    return typeof value === 'object' && value !== null ? texts(value as Tree, here) : [];
  });
}

const API = new URL('../../../../api/src/', import.meta.url).pathname;

/** Every act that the server writes into the log: named in its source, or a step of one of the ways. */
function acts(): string[] {
  const sources = globSync('**/*.ts', { cwd: API }).filter((file) => !/\.test\.ts$|testing\//.test(file));
  const named = sources.flatMap((file) =>
    [...readFileSync(join(API, file), 'utf8').matchAll(/\bact: (?:\w+ \? '([\w-]+)' : )?'([\w-]+)'/g)].flatMap(
      ([, one, two]) => [one, two].filter((act) => act !== undefined),
    ),
  );
  return [...new Set([...named, ...MENTEE_ACTS, ...MENTOR_ACTS, ...PARTNER_ACTS])].sort();
}

describe('the words of the interface', () => {
  it('name every act of the log', () => {
    expect(acts().length).toBeGreaterThan(60);
    expect(acts().filter((act) => !(act in ru.log.acts))).toEqual([]);
    expect(Object.keys(en.log.acts).sort()).toEqual(Object.keys(ru.log.acts).sort());
  });

  it.each(Object.keys(PROBLEMS))('have a sentence in both languages for the problem %s', (slug) => {
    for (const words of [ru.problems, en.problems] as unknown as Record<string, unknown>[]) {
      expect(words[slug]).toMatch(/\.$/);
    }
  });

  it('are all there, and none is empty', () => {
    for (const catalogue of [ru, en]) {
      for (const [path, text] of texts(catalogue)) expect(text.trim(), path).not.toBe('');
    }
    expect(texts(en).map(([path]) => path)).toEqual(texts(ru).map(([path]) => path));
  });

  it('contain no Russian in English but for examples of documents', () => {
    const mixed = texts(en).filter(([, text]) => /[а-яё]/i.test(text));
    expect(mixed.map(([path]) => path)).toEqual(['.setup.schoolNameHint', '.roadmap.termHint']);
  });

  it.each([
    [0, '0 пар'],
    [1, '1 пара'],
    [2, '2 пары'],
    [5, '5 пар'],
    [11, '11 пар'],
    [21, '21 пара'],
    [22, '22 пары'],
    [25, '25 пар'],
    [101, '101 пара'],
    [111, '111 пар'],
  ])('say %i as «%s»', (count, said) => {
    expect(pluralRu(count, 'пара', 'пары', 'пар')).toBe(said);
  });
});
