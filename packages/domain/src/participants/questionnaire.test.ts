import { describe, expect, it } from 'vitest';
import { MENTOR_CATEGORIES, type MentorQuestionnaire, QUESTIONNAIRE_FIELDS, questionnaireGaps } from './index.ts';

const complete: MentorQuestionnaire = {
  contact: '+7 900 000-00-00',
  placeOfWorkOrStudy: 'ООО «Ижмаш-Софт»',
  position: 'инженер',
  competences: ['engineering'],
  achievements: 'наставник команды на хакатоне',
  interests: ['робототехника'],
  experience: 'два года со стажёрами',
  motivation: 'хочу показать профессию',
  desiredMentees: '9–11 класс',
  hoursPerMonth: 4,
  freeTime: [{ day: 2, from: '17:00', to: '19:00' }],
  preferredForms: ['employer_pupil'],
};

describe('a mentor’s questionnaire', () => {
  it.each(MENTOR_CATEGORIES)('of a %s filled in everywhere has no gaps, an empty one is all gaps', (category) => {
    expect(questionnaireGaps(complete, category)).toEqual([]);
    expect(questionnaireGaps({}, category)).toEqual(QUESTIONNAIRE_FIELDS[category]);
  });

  it('is short for a pupil, and for an own teacher asks no place of work', () => {
    expect(questionnaireGaps({}, 'pupil')).toEqual([
      'competences',
      'interests',
      'motivation',
      'hoursPerMonth',
      'freeTime',
    ]);
    expect(QUESTIONNAIRE_FIELDS.teacher).not.toContain('placeOfWorkOrStudy');
    expect(QUESTIONNAIRE_FIELDS.parent).not.toContain('placeOfWorkOrStudy');
  });

  it.each([
    [{ motivation: '  ' }, 'motivation'],
    [{ competences: [] }, 'competences'],
    [{ hoursPerMonth: 0 }, 'hoursPerMonth'],
    [{ freeTime: [] }, 'freeTime'],
    [{ contact: null }, 'contact'],
  ] as [Partial<MentorQuestionnaire>, string][])('with %j misses %s', (change, field) => {
    expect(questionnaireGaps({ ...complete, ...change }, 'employer')).toEqual([field]);
  });
});
