import { describe, expect, it } from 'vitest';
import { type ClearanceType, DEFAULT_CLEARANCE_VALIDITY, defaultClearanceValidity } from './index.ts';

describe('a certificate', () => {
  it.each([
    ['criminal_record', '2026-09-10', '2027-08-31'],
    ['criminal_record', '2027-05-31', '2027-08-31'],
    ['criminal_record', '2027-06-01', '2028-08-31'],
    ['criminal_record', '2026-08-31', '2027-08-31'],
    ['medical', '2026-09-10', '2027-09-10'],
    ['medical', '2024-02-29', '2025-02-28'],
  ] as [ClearanceType, string, string][])('%s looked at on %s holds until %s', (type, checkedOn, validUntil) => {
    expect(defaultClearanceValidity(type, checkedOn)).toBe(validUntil);
  });

  it('holds as long as the school’s own rule says', () => {
    const setting = { ...DEFAULT_CLEARANCE_VALIDITY, criminal_record: { months: 3 } };
    expect(defaultClearanceValidity('criminal_record', '2026-11-30', setting)).toBe('2027-02-28');
  });
});
