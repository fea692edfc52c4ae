import type { DiaryPair } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { entryOf, faultOf, newMeeting, suggestedNext } from './meeting-draft.ts';

const TODAY = '2022-05-16';
const pair: DiaryPair = {
  pairId: 'pair',
  kind: 'pair',
  status: 'active',
  form: 'pupil_pupil',
  mentorName: 'Петров Дмитрий',
  mentees: [{ menteeId: 'one', shownName: 'Орлов Кирилл' }],
  as: 'mentor',
  goals: [],
  orderOn: '2021-10-01',
  endsOn: null,
  kinds: ['regular', 'online', 'excursion', 'final'],
  asksActivity: true,
  lastHeld: { id: 'last', on: '2022-05-05', topic: null },
  lastAgreement: null,
  nextMeeting: { id: 'plan', on: '2022-05-14', time: null, topic: 'Трение' },
  heldCount: 4,
  steps: [{ id: 's', content: 'Рисуем условие' }],
  defaults: { durationMinutes: 40, format: 'in_person' },
};
let count = 0;
const newId = () => `id-${++count}`;
const draft = (change = {}) => ({ ...newMeeting(pair, TODAY, newId), ...change });

describe('«Прошла встреча»', () => {
  it('remembers how it was last time and asks for one answer', () => {
    const fresh = draft();
    expect([fresh.kind, fresh.heldOn, fresh.minutes, fresh.format]).toEqual(['regular', TODAY, 40, 'in_person']);
    expect(faultOf(fresh, pair, TODAY)).toBe('answerFirst');
    expect(faultOf({ ...fresh, achieved: 'yes' }, pair, TODAY)).toBeNull();
  });

  it('keeps its ids, so that sent twice it is one meeting', () => {
    const said = draft({ achieved: 'yes' as const });
    expect(entryOf(said, pair)).toEqual(entryOf(said, pair));
    expect(entryOf(said, pair).id).toBe(said.id);
  });

  it('says which step of the route it was about', () => {
    expect(entryOf(draft({ achieved: 'yes', stepId: 's' }), pair).routeStepId).toBe('s');
    expect(entryOf(draft({ achieved: 'yes' }), pair).routeStepId).toBeNull();
  });

  it('takes the day and the topic of the planned meeting it was', () => {
    const fresh = newMeeting(pair, TODAY, newId, { id: 'plan', on: '2022-05-14' });
    expect([fresh.scheduledId, fresh.heldOn, fresh.topic]).toEqual(['plan', '2022-05-14', 'Трение']);
    expect(newMeeting(pair, TODAY, newId, { id: 'plan', on: '2022-05-20' }).heldOn).toBe(TODAY);
  });

  it('is refused for a day ahead, for nobody there, for a first meeting without an answer', () => {
    expect(faultOf(draft({ heldOn: '2022-05-17', achieved: 'yes' }), pair, TODAY)).toBe('dayAhead');
    expect(faultOf(draft({ absent: ['one'], achieved: 'yes' }), pair, TODAY)).toBe('somebodyCame');
    const first = { ...pair, kinds: ['introductory' as const] };
    const fresh = newMeeting(first, TODAY, newId);
    expect(fresh.kind).toBe('introductory');
    expect(faultOf({ ...fresh, achieved: 'yes' }, first, TODAY)).toBe('answerFirst');
    const met = {
      ...fresh,
      achieved: 'yes' as const,
      introduction: { ...fresh.introduction, interest: 'yes' as const },
    };
    expect(entryOf(met, first).introduction).toMatchObject({ mutualInterest: 'yes', curatorPresent: true });
  });

  it('sends no mark of whoever was absent, none where they are not asked, no empty difficulty, no term without a task', () => {
    const group = { ...pair, mentees: [...pair.mentees, { menteeId: 'two', shownName: 'Ким Лия' }] };
    const said = draft({
      achieved: 'partly' as const,
      absent: ['two'],
      marks: { one: 4, two: 5 },
      words: { one: ' молодец ', two: 'не был' },
      taskDueOn: '2022-05-20',
      difficulty: { category: 'schedule' as const, text: '  ', visibility: 'curator' as const },
    });
    const entry = entryOf(said, group);
    expect(entry.attendance).toEqual([
      { menteeId: 'one', present: true, activity: 4, word: 'молодец' },
      { menteeId: 'two', present: false, activity: null, word: null },
    ]);
    expect(entryOf(said, { ...group, asksActivity: false }).attendance[0]?.activity).toBeNull();
    expect([entry.difficulty, entry.report?.taskDueOn]).toEqual([null, null]);
  });

  it('suggests the same weekday in the rhythm of the pair', () => {
    expect(suggestedNext(pair, '2022-05-19')).toBe('2022-06-02');
    expect(suggestedNext({ lastHeld: { id: 'x', on: '2022-05-12', topic: null } }, '2022-05-19')).toBe('2022-05-26');
    expect(suggestedNext({ lastHeld: { id: 'x', on: '2022-01-12', topic: null } }, '2022-05-19')).toBe('2022-06-16');
    expect(suggestedNext({ lastHeld: null }, '2022-05-19')).toBe('2022-05-26');
  });
});
