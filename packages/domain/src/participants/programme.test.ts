import { describe, expect, it } from 'vitest';
import {
  DEFAULT_MATRIX,
  DEFAULT_PROGRAMME,
  fitsForm,
  labelForMentee,
  refuseCompetences,
  refuseDictionary,
  refuseForms,
  refuseMatrix,
  refuseOfferedDictionary,
} from './index.ts';

const { rejectionReasons, forms, competences, requestCategories } = DEFAULT_PROGRAMME;
const own = { code: null, label: 'Переезд', enabled: true };

describe('a dictionary of the school', () => {
  it('may be renamed, switched off in part and added to', () => {
    const changed = rejectionReasons.map((entry) =>
      entry.code === 'schedule' ? { ...entry, label: 'Время не подходит', enabled: false } : entry,
    );
    expect(refuseOfferedDictionary(rejectionReasons, [...changed, own])).toEqual([]);
  });

  it.each([
    ['loses a line', rejectionReasons.slice(1), [[], 'entry-removed']],
    ['has a code nobody gave', [...rejectionReasons, { ...own, code: 'moved' }], [[7, 'code'], 'entry-unknown']],
    ['has a code twice', [...rejectionReasons, { ...own, code: 'other' }], [[7, 'code'], 'entry-repeated']],
    [
      'has a name twice',
      [...rejectionReasons, { ...own, label: ' не совпадает  ВРЕМЯ' }],
      [[7, 'label'], 'label-repeated'],
    ],
    ['offers nothing', rejectionReasons.map((entry) => ({ ...entry, enabled: false })), [[], 'nothing-enabled']],
  ])('is refused when it %s', (_, after, [path, reason]) => {
    expect(refuseOfferedDictionary(rejectionReasons, after)).toEqual([{ path, reason }]);
  });

  it('of role models may be empty: not every form has them', () => {
    expect(refuseDictionary([], [])).toEqual([]);
  });
});

describe('forms of mentoring', () => {
  const change = (code: string, by: object) => forms.map((form) => (form.code === code ? { ...form, ...by } : form));

  it('may be switched on and off, renamed, and get role models of the school', () => {
    const roleModels = [{ code: null, label: 'Капитан – новичок', enabled: true, neutralLabel: null }];
    expect(refuseForms(forms, change('employer_student', { enabled: true, label: 'Завод – студент' }))).toEqual([]);
    expect(refuseForms(forms, change('parent_pupil', { roleModels }))).toEqual([]);
    expect(refuseForms(forms, change('parent_pupil', { mentorCategories: ['parent', 'alumnus'] }))).toEqual([]);
  });

  it('of the federal five are never removed and keep their two sides', () => {
    expect(refuseForms(forms, forms.slice(1))).toEqual([{ path: [], reason: 'entry-removed' }]);
    expect(refuseForms(forms, change('pupil_pupil', { mentorCategories: ['pupil', 'teacher'] }))).toEqual([
      { path: [0], reason: 'federal-form' },
    ]);
  });

  it('say where a role model is wrong', () => {
    expect(refuseForms(forms, change('pupil_pupil', { roleModels: [] }))).toEqual([
      { path: [0, 'roleModels'], reason: 'entry-removed' },
    ]);
  });

  it('are read by the same rules as those of the start', () => {
    const form = forms.find(({ code }) => code === 'pupil_pupil');
    expect(form && fitsForm(form, 'pupil', 'pupil')).toBe(true);
    const { neutralLabel, ...model } = form?.roleModels[0] ?? { code: '', label: '', neutralLabel: null };
    expect(labelForMentee({ ...model, ...(neutralLabel ? { neutralLabel } : {}) })).toBe('Помощь в учёбе');
  });
});

it('a competence answers requests that are known', () => {
  const after = [...competences, { ...own, answers: ['subject', 'magic'] }];
  expect(refuseCompetences(competences, after, requestCategories)).toEqual([
    { path: [competences.length, 'answers', 1], reason: 'request-unknown' },
  ]);
});

it('no matrix lets a mentor in without a consent and a review', () => {
  expect(refuseMatrix(DEFAULT_MATRIX)).toEqual([]);
  const lax = { ...DEFAULT_MATRIX, parent: { ...DEFAULT_MATRIX.parent, consent: 'warning' as const } };
  expect(refuseMatrix(lax)).toEqual([{ path: ['parent', 'consent'], reason: 'always-blocking' }]);
});
