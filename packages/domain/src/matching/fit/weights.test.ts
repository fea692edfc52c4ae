import { describe, expect, it } from 'vitest';
import { DEFAULT_PROGRAMME } from '../../participants/index.ts';
import { CRITERIA, DEFAULT_WEIGHTS, defaultWeights, refuseWeights, WEIGHT_PRESETS } from './index.ts';

const even = WEIGHT_PRESETS[0].weights;

describe('weights', () => {
  it('of every form and every preset may be kept as they are', () => {
    for (const weights of [...Object.values(DEFAULT_WEIGHTS), ...WEIGHT_PRESETS.map((preset) => preset.weights)])
      expect(refuseWeights(weights)).toEqual([]);
  });

  it('are there for every form of the dictionary; an own form starts even', () => {
    expect(DEFAULT_PROGRAMME.forms.map(({ code }) => code).filter((code) => !DEFAULT_WEIGHTS[code])).toEqual([]);
    expect(defaultWeights('grandparent_pupil')).toBe(even);
  });

  it.each([
    ['request_first', 'request'],
    ['time_first', 'time'],
    ['wishes_first', 'wishes'],
    ['interests_first', 'interests'],
  ])('of «%s» put %s above everything else', (code, first) => {
    const weights = WEIGHT_PRESETS.find((preset) => preset.code === code)?.weights ?? even;
    const heaviest = Math.max(...Object.values(weights));
    expect(CRITERIA.filter((criterion) => weights[criterion] === heaviest)).toEqual([first]);
  });

  it.each([
    [{ ...even, time: 2.5 }, ['time'], 'not-whole'],
    [{ ...even, time: Number.NaN }, ['time'], 'not-whole'],
    [{ ...even, time: -1 }, ['time'], 'out-of-range'],
    [{ ...even, time: 11 }, ['time'], 'out-of-range'],
    [{ ...even, nationality: 1 }, ['nationality'], 'criterion-unknown'],
    [Object.fromEntries(Object.entries(even).slice(1)), ['request'], 'criterion-missing'],
    [Object.fromEntries(CRITERIA.map((code) => [code, 0])), [], 'all-zero'],
  ] as [Record<string, number>, string[], string][])('%j are refused at %j: %s', (weights, path, reason) => {
    expect(refuseWeights(weights)).toEqual([{ path, reason }]);
  });

  it('may count only one thing', () => {
    const only = Object.fromEntries(CRITERIA.map((code) => [code, code === 'request' ? 1 : 0]));
    expect(refuseWeights(only)).toEqual([]);
  });
});
