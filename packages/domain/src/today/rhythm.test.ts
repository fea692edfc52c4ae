import { describe, expect, it } from 'vitest';
import { usualInterval } from './index.ts';

describe('how often a pair meets', () => {
  it('is two weeks until it has met four times', () => {
    expect(usualInterval([], [])).toBe(14);
    expect(usualInterval(['2022-03-01', '2022-03-08', '2022-03-15'], [])).toBe(14);
  });
  it('is what it mostly does, whatever one long break there was', () => {
    expect(usualInterval(['2022-02-01', '2022-02-11', '2022-02-21', '2022-04-20', '2022-04-30'], [])).toBe(10);
  });
  it('does not count holidays', () => {
    const spring = [{ startsOn: '2022-03-20', endsOn: '2022-03-29' }];
    expect(usualInterval(['2022-03-10', '2022-04-01', '2022-04-13', '2022-04-25'], spring)).toBe(12);
  });
  it('is never less than a week nor more than four, and two meetings of one day are one', () => {
    expect(usualInterval(['2022-03-01', '2022-03-02', '2022-03-03', '2022-03-04'], [])).toBe(7);
    expect(usualInterval(['2021-10-01', '2021-12-01', '2022-02-01', '2022-04-01'], [])).toBe(28);
    expect(usualInterval(['2022-03-01', '2022-03-01', '2022-03-11', '2022-03-21', '2022-03-31'], [])).toBe(10);
  });
});
