import { describe, expect, it } from 'vitest';
import { addressOf, askFrom, isFiltered, NOTHING_ASKED, searchOf } from './pair-filters.ts';

const CLASS = '0190a000-0000-7000-8000-000000000001';
const from = (address: string, text = '') => askFrom(new URLSearchParams(address), text);

describe('the filters of the list of pairs', () => {
  it('go into the address and come back from it', () => {
    const asked = from(`form=pupil_pupil&status=active&class=${CLASS}&decide=1&order=${CLASS}`);
    expect(askFrom(new URLSearchParams(addressOf(asked)), '')).toEqual(asked);
    expect(isFiltered(asked)).toBe(true);
  });
  it('what a broken link says filters nothing', () => {
    expect(from('form=../x&status=unknown&class=1&decide=yes')).toEqual(NOTHING_ASKED);
    expect(isFiltered(NOTHING_ASKED)).toBe(false);
  });
  it('a name is asked for, and never stands in the address', () => {
    const asked = from('status=proposed', ' Петров ');
    expect(searchOf(asked)).toEqual({ text: 'Петров', statuses: ['proposed'] });
    expect(addressOf(asked)).toBe('status=proposed');
  });
});
