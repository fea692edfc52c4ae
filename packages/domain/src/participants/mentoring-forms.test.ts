import { describe, expect, it } from 'vitest';
import {
  fitsForm,
  labelForMentee,
  MENTEE_KINDS,
  MENTOR_CATEGORIES,
  MENTORING_FORMS,
  type MentoringForm,
} from './index.ts';

const form = (code: string): MentoringForm => {
  const found = MENTORING_FORMS.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
};

describe('a form of mentoring', () => {
  it.each([
    ['pupil_pupil', 'pupil→pupil'],
    ['teacher_teacher', 'teacher→teacher'],
    ['student_pupil', 'student→pupil alumnus→pupil'],
    ['employer_pupil', 'alumnus→pupil parent→pupil employer→pupil'],
    ['employer_student', 'alumnus→student employer→student'],
    ['teacher_pupil', 'teacher→pupil'],
  ])('%s brings together %s', (code, pairs) => {
    const fitting = MENTOR_CATEGORIES.flatMap((mentor) =>
      MENTEE_KINDS.filter((mentee) => fitsForm(form(code), mentor, mentee)).map((mentee) => `${mentor}→${mentee}`),
    );
    expect(fitting.join(' ')).toBe(pairs);
  });

  it('is one of five in the federal model; a lyceum starts with four and no extensions', () => {
    expect(MENTORING_FORMS.filter(({ origin }) => origin === 'federal').map(({ code }) => code)).toEqual([
      'pupil_pupil',
      'teacher_teacher',
      'student_pupil',
      'employer_pupil',
      'employer_student',
    ]);
    expect(MENTORING_FORMS.filter(({ enabled }) => enabled).map(({ code }) => code)).toEqual([
      'pupil_pupil',
      'teacher_teacher',
      'student_pupil',
      'employer_pupil',
    ]);
  });

  it('has each code and name once, and each role model once in a form', () => {
    for (const rows of [MENTORING_FORMS, ...MENTORING_FORMS.map(({ roleModels }) => roleModels)]) {
      expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
      expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
    }
  });

  it('gives every mentor somebody to help', () => {
    for (const mentor of MENTOR_CATEGORIES) {
      expect(MENTORING_FORMS.some((one) => MENTEE_KINDS.some((mentee) => fitsForm(one, mentor, mentee)))).toBe(true);
    }
  });
});

describe('a paper the mentee sees', () => {
  it('never calls anybody failing, passive, indifferent, conservative or struggling, and never names health', () => {
    for (const model of MENTORING_FORMS.flatMap(({ roleModels }) => roleModels)) {
      expect(labelForMentee(model)).not.toMatch(
        /неуспева|пассивн|равнодушн|консерватив|проблем|неадаптир|неопытн|ОВЗ|инвалид/i,
      );
      expect(model.label).not.toMatch(/ОВЗ|инвалид/i);
    }
  });

  it('names other role models as they are', () => {
    expect(labelForMentee({ code: 'peer_peer', label: 'Равный – равному' })).toBe('Равный – равному');
  });
});
