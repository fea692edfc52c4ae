import { describe, expect, it } from 'vitest';
import { DEFAULT_MATRIX, MENTOR_CATEGORIES, requirementLevel, REQUIREMENTS } from './index.ts';

/** The table a school would read: ✔ blocking, ! shown only, · not asked; columns in the order of the list. */
const TABLE: Record<string, string> = {
  pupil: '✔✔✔✔✔!···!!',
  teacher: '✔✔✔✔!!!!·!!',
  student: '✔✔✔✔✔!!!!!!',
  alumnus: '✔✔✔✔✔!!!·!!',
  parent: '✔✔✔✔✔!!!·!!',
  employer: '✔✔✔✔✔!✔✔✔!!',
};
const SIGN = { blocking: '✔', warning: '!', none: '·' };

describe('what a mentor brings', () => {
  it.each(MENTOR_CATEGORIES)('%s', (category) => {
    const row = REQUIREMENTS.map((one) => SIGN[requirementLevel(category, DEFAULT_MATRIX, one)]).join('');
    expect(row).toBe(TABLE[category]);
  });

  it('may be changed by the school, but never the consent and the review', () => {
    const nothing = Object.fromEntries(REQUIREMENTS.map((one) => [one, 'none'])) as (typeof DEFAULT_MATRIX)['pupil'];
    const lax = { ...DEFAULT_MATRIX, employer: nothing };
    const asked = REQUIREMENTS.filter((one) => requirementLevel('employer', lax, one) !== 'none');
    expect(asked).toEqual(['consent', 'review']);
  });
});
