import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInn, isKpp, isOgrn } from './index.ts';

describe('the numbers of an organisation', () => {
  it.each(['7707083893', '7728168971', '1831000001'])('%s may be an ИНН', (text) => {
    expect(isInn(text)).toBe(true);
  });
  it.each(['1027700132195', '1021801000000'])('%s may be an ОГРН', (text) => {
    expect(isOgrn(text)).toBe(true);
  });
  it.each(['183101001', '7707AB001'])('%s may be a КПП', (text) => {
    expect(isKpp(text)).toBe(true);
  });

  it.each(['', '770708389', '77070838933', '7707083894', '77о7083893', '７７０７０８３８９３'])(
    '%j is no ИНН',
    (text) => {
      expect(isInn(text)).toBe(false);
    },
  );
  it.each(['', '1027700132196', '102770013219', '10277001321955'])('%j is no ОГРН', (text) => {
    expect(isOgrn(text)).toBe(false);
  });
  it.each(['', '18310100', '1831010011', '7707ab001'])('%j is no КПП', (text) => {
    expect(isKpp(text)).toBe(false);
  });

  it('are told wrong when any one figure of them is', () => {
    const place = fc.nat({ max: 9 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9 }), (index, by) => {
        const good = '7707083893';
        const other = `${good.slice(0, index)}${(Number(good[index]) + by) % 10}${good.slice(index + 1)}`;
        // A check figure of 10 and of 0 look alike: the rule of the law, not ours.
        if (isInn(other)) expect(index).toBeLessThan(9);
      }),
    );
  });
});
