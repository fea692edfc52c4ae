import { describe, expect, it } from 'vitest';
import { addressOf, askFrom, isFiltered, NOTHING_ASKED, searchOf } from './document-filters.ts';

const from = (address: string, text = '') => askFrom(new URLSearchParams(address), text);

describe('the filters of the registry', () => {
  it('come back from the address as they were written there', () => {
    const asked = { type: 'order_pairs', status: 'printed', year: 2026, text: '' } as const;
    expect(from(addressOf(asked))).toEqual(asked);
  });

  it('never put into the address what was typed: a title holds a name', () => {
    expect(addressOf({ ...NOTHING_ASKED, text: 'Семёнов' })).toBe('');
    expect(searchOf(from('', ' Семёнов '))).toEqual({ text: 'Семёнов' });
  });

  it('filter nothing when the link is broken', () => {
    expect(from('type=passport&status=lost&year=20261')).toEqual(NOTHING_ASKED);
    expect(isFiltered(from('year=abc'))).toBe(false);
    expect(isFiltered(from('year=2026'))).toBe(true);
  });
});
