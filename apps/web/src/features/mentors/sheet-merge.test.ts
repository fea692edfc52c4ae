import type { MentorSheet } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { disputed, merged } from './sheet-merge.ts';

const seen: MentorSheet = {
  contact: null,
  placeOfWorkOrStudy: null,
  position: null,
  achievements: null,
  interests: [],
  experience: 'вёл кружок',
  motivation: null,
  desiredMentees: null,
  hoursPerMonth: 8,
  availability: [],
  capacity: 1,
  forms: [],
  roleModels: [],
  competences: [],
  contactsAllowed: false,
};

describe('two people in one questionnaire', () => {
  it('dispute only what both have written, differently', () => {
    const mine = { ...seen, experience: 'моё', motivation: 'хочу', capacity: 2 };
    const theirs = { ...seen, experience: 'чужое', hoursPerMonth: 4, capacity: 2 };
    expect(disputed({ seen, mine, theirs })).toEqual(['experience']);
  });
  it('keep what the other wrote elsewhere', () => {
    const sides = { seen, mine: { ...seen, motivation: 'хочу' }, theirs: { ...seen, hoursPerMonth: 4 } };
    expect(disputed(sides)).toEqual([]);
    expect(merged(sides)).toEqual({ ...seen, motivation: 'хочу', hoursPerMonth: 4 });
  });
  it('let theirs stand in a disputed field and keep the rest of mine', () => {
    const sides = {
      seen,
      mine: { ...seen, experience: 'моё', motivation: 'хочу' },
      theirs: { ...seen, experience: 'чужое' },
    };
    expect(merged(sides, disputed(sides))).toEqual({ ...seen, experience: 'чужое', motivation: 'хочу' });
    expect(merged(sides)).toEqual({ ...seen, experience: 'моё', motivation: 'хочу' });
  });
});
