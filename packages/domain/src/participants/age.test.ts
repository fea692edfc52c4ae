import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, earlyCareerTeacher, isMinor } from './index.ts';

describe('full years on a day', () => {
  it.each([
    ['2010-05-15', '2026-05-14', 15],
    ['2010-05-15', '2026-05-15', 16],
    ['2010-05-15', '2026-12-31', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2010-12-31', '2026-01-01', 15],
    ['2026-05-15', '2026-05-15', 0],
    ['2026-05-15', '2026-05-14', -1],
  ])('born %s, on %s: %i', (birthOn, day, age) => {
    expect(ageOn(birthOn, day)).toBe(age);
  });

  it('never grow fewer as days go by', () => {
    const day = fc
      .date({ min: new Date('1940-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (birthOn, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(ageOn(birthOn, earlier)).toBeLessThanOrEqual(ageOn(birthOn, later));
        expect(ageOn(birthOn, a) >= 0).toBe(a >= birthOn);
      }),
    );
  });
});

describe('a minor', () => {
  it('becomes an adult on the eighteenth birthday', () => {
    expect(isMinor('2008-11-23', '2026-11-22')).toBe(true);
    expect(isMinor('2008-11-23', '2026-11-23')).toBe(false);
  });
});

describe('an early-career teacher', () => {
  it.each([
    ['2023-09-01', '2026-08-31', true],
    ['2023-09-01', '2026-09-01', false],
    ['2026-09-01', '2026-09-01', true],
    ['2026-09-01', '2026-08-31', false],
  ])('teaching since %s is one on %s: %s', (since, day, is) => {
    expect(earlyCareerTeacher(since, day)).toBe(is);
  });
});
