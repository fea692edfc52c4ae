import { expect, it } from 'vitest';
import { fitsCategory, MENTOR_CATEGORIES, type StandingInSchool } from './index.ts';

it.each([
  ['pupil', 'pupil'],
  ['staff', 'teacher student alumnus parent'],
  ['external', 'student alumnus parent employer'],
] as [StandingInSchool, string][])('somebody who is %s may be a mentor as: %s', (standing, categories) => {
  expect(MENTOR_CATEGORIES.filter((category) => fitsCategory(category, standing)).join(' ')).toBe(categories);
});
