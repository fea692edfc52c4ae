import type { Promotion } from '@tandem/contracts';
import { className, planPromotion } from '@tandem/domain/school';
import { describe, expect, it } from 'vitest';
import { type Draft, EMPTY_DRAFT, previewOf, restStay, withClass, withPupil } from './promotion-draft.ts';

const classes = [
  { id: '9a', grade: 9, letter: 'А' },
  { id: '10a', grade: 10, letter: 'А' },
];
const pupil = (id: string, classId: string, left = false) => ({ id, classId, left, enrolledNextYear: false });
const planned = planPromotion({
  fromYear: 2021,
  classes,
  pupils: [pupil('orlov', '9a'), pupil('petrova', '9a'), pupil('zaitsev', '10a'), pupil('volkov', '10a', true)],
});
const name = { familyName: 'Орлов', givenName: 'Кирилл', patronymic: null };
const plan: Promotion = {
  ...planned,
  pupils: planned.pupils.map((one) => ({ ...one, name })),
  fingerprint: 'seen',
  applied: null,
};
const fateOf = (draft: Draft, id: string) => {
  const fate = previewOf(plan, draft).fates.get(id) as { fate: string; to?: { grade: number; letter: string } };
  return fate.to ? `${fate.fate} ${className(fate.to)}` : fate.fate;
};

describe('the preview of a promotion', () => {
  it('says nothing of its own before anything is decided', () => {
    const { counts, decisions } = previewOf(plan, EMPTY_DRAFT);
    expect(counts).toEqual(plan.counts);
    expect(decisions).toEqual({ fingerprint: 'seen', classes: [], pupils: [] });
  });

  it('lets the rest of the 9th grade stay with one word, but for those who leave', () => {
    const left = withPupil(EMPTY_DRAFT, 'orlov', { kind: 'leaves' });
    const draft = restStay(plan, previewOf(plan, left), left);
    expect(previewOf(plan, draft).counts).toMatchObject({ stays: 2, leaves: 1, ask: 0 });
    expect(previewOf(plan, draft).decisions.pupils).toEqual([
      { pupilId: 'orlov', leaves: true },
      { pupilId: 'petrova', to: '10А' },
    ]);
  });

  it('lets who stays follow the class when it gets another letter afterwards', () => {
    const stays = withPupil(EMPTY_DRAFT, 'orlov', { kind: 'stay' });
    expect(fateOf(withClass(stays, '9a', { kind: 'to', text: '10 б' }), 'orlov')).toBe('stays 10Б');
  });

  it('changes nothing by a name that cannot be read, and says whose it is', () => {
    const draft = withPupil(withClass(EMPTY_DRAFT, '10a', { kind: 'to', text: 'одиннадцатый' }), 'orlov', {
      kind: 'to',
      text: '',
    });
    const { unread, decisions } = previewOf(plan, draft);
    expect([...unread]).toEqual(['10a', 'orlov']);
    expect([decisions.classes, decisions.pupils, fateOf(draft, 'zaitsev')]).toEqual([[], [], 'stays 11А']);
  });

  it('disbands a class and waits for its pupils to be placed', () => {
    const disbanded = withClass(EMPTY_DRAFT, '10a', { kind: 'disband' });
    expect(fateOf(disbanded, 'zaitsev')).toBe('skipped');
    expect(fateOf(withPupil(disbanded, 'zaitsev', { kind: 'to', text: '11б' }), 'zaitsev')).toBe('stays 11Б');
  });

  it('forgets decisions about those who have left meanwhile', () => {
    const draft = withPupil(withPupil(EMPTY_DRAFT, 'volkov', { kind: 'leaves' }), 'nobody', { kind: 'leaves' });
    expect(previewOf(plan, draft).decisions.pupils).toEqual([]);
  });
});
