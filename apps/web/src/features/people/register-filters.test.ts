import type { PersonRow } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { filtersFrom, onlySimilar, searchOf, withFilters } from './register-filters.ts';

const CLASS = '0180cb74-4811-7d99-98e9-cb3330add881';
const row = (familyName: string, givenName: string): PersonRow => ({
  id: CLASS,
  name: { familyName, givenName, patronymic: null },
  kind: 'pupil',
  schoolClass: null,
  position: null,
  organization: null,
  birthOn: null,
  menteeStatus: null,
  mentorStatus: null,
  consent: null,
  hasAccount: false,
  version: 1,
});

describe('filters of the register', () => {
  it('stand in the address and come back from it', () => {
    const chosen = { kind: 'pupil', classId: CLASS, base: 'mentees', hidden: false } as const;
    const address = withFilters(new URLSearchParams(), chosen);
    expect(address.toString()).toBe(`kind=pupil&class=${CLASS}&base=mentees`);
    expect(filtersFrom(address)).toEqual(chosen);
    expect(withFilters(address, { kind: null, classId: null, base: null }).toString()).toBe('');
  });

  it('that a broken link brings filter nothing', () => {
    const broken = filtersFrom(new URLSearchParams('kind=king&class=10А&base=all&hidden=yes'));
    expect(broken).toEqual({ kind: null, classId: null, base: null, hidden: false });
    expect(searchOf({ ...broken, text: '  ' })).toEqual({});
  });

  it('keep what was typed out of the address', () => {
    expect(searchOf({ ...filtersFrom(new URLSearchParams()), text: ' Орлов ' })).toEqual({ text: 'Орлов' });
  });
});

describe('«nobody is spelt exactly so»', () => {
  it.each([
    ['орлоф', true],
    ['орлов', false],
    ['ОРЛОВ  кир', false],
    ['кирилл орл', false],
    ['семенова', false],
    ['', false],
  ])('%j: %s', (typed, similar) => {
    expect(onlySimilar([row('Орлов', 'Кирилл'), row('Семёнова', 'Анна')], typed)).toBe(similar);
  });

  it('is not said of nobody', () => {
    expect(onlySimilar([], 'орлов')).toBe(false);
  });
});
