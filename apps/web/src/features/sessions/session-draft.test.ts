import { describe, expect, it } from 'vitest';
import { contentOf, draftOf, faultOf, newSession, type SessionDraft, withPair } from './session-draft.ts';

const TODAY = '2022-05-16';
let count = 0;
const newId = () => `id-${++count}`;
const member = (personId: string | null, leftOn: string | null = null) => ({
  menteeId: `mentee-${personId}`,
  personId,
  shownName: `Человек ${personId}`,
  schoolClass: null,
  position: null,
  goal: null,
  joinedOn: '2021-10-01',
  leftOn,
  leftReason: null,
});
const pair = (id: string, mentorId: string, ...members: ReturnType<typeof member>[]) => ({
  id,
  mentor: { mentorId: `of-${mentorId}`, personId: mentorId, shownName: mentorId, schoolClass: null, position: null },
  members,
});
const ONE = pair('one', 'mentor', member('a'), member('left', '2022-01-01'), member(null));
const TWO = pair('two', 'mentor', member('b'));

const told = (change: Partial<SessionDraft> = {}): SessionDraft => {
  const fresh = newSession('group_reflection', TODAY, 'Куратор', newId);
  return { ...fresh, topic: 'Итоги', form: 'circle', ...withPair(fresh, ONE, true), ...change };
};

describe('a group session being written down', () => {
  it('takes the people of ticked pairs, each once, and nobody who left or whose consent was withdrawn', () => {
    const one = told();
    expect(one.people.map(({ personId }) => personId)).toEqual(['mentor', 'a']);
    const both = { ...one, ...withPair(one, TWO, true) };
    expect(both.people.map(({ personId }) => personId)).toEqual(['mentor', 'a', 'b']);
    const less = withPair(both, TWO, false, [ONE, TWO]);
    expect(less.pairIds).toEqual(['one']);
    expect(less.people.map(({ personId }) => personId)).toEqual(['mentor', 'a']);
  });

  it('says what is missing, in the order of the form', () => {
    expect(faultOf(told(), TODAY)).toBeNull();
    expect(faultOf(told({ heldOn: '' }), TODAY)).toBe('noDay');
    expect(faultOf(told({ heldOn: '2022-05-17' }), TODAY)).toBe('dayAhead');
    expect(faultOf(told({ topic: '  ', form: null }), TODAY)).toBe('noTopic');
    expect(faultOf(told({ moderator: '' }), TODAY)).toBe('noModerator');
    expect(faultOf(told({ form: null }), TODAY)).toBe('noForm');
    expect(faultOf(told({ form: null, kind: 'group_final' }), TODAY)).toBeNull();
    expect(faultOf(told({ people: [] }), TODAY)).toBe('nobody');
    expect(faultOf(told({ decisions: [{ key: 'k', what: 'Встреча', who: '', until: '' }] }), TODAY)).toBe(
      'halfDecision',
    );
    const words = { ...told().words, hard: 'а'.repeat(301) };
    expect(faultOf(told({ words }), TODAY)).toBe('longWords');
    expect(faultOf(told({ words, kind: 'group_final' }), TODAY)).toBeNull();
  });

  it('wants both marks of a mood, and no more of them than people who came', () => {
    const mood = (before: string, after: string) => ({ key: newId(), before, after });
    expect(faultOf(told({ moods: [mood('5', '')] }), TODAY)).toBe('halfMood');
    expect(faultOf(told({ moods: [mood('0', '11')] }), TODAY)).toBe('halfMood');
    expect(faultOf(told({ moods: [mood('', ''), mood('5', '10')] }), TODAY)).toBeNull();
    const away = told().people.map((one) => ({ ...one, present: false }));
    expect(faultOf(told({ people: away, moods: [mood('5', '6')] }), TODAY)).toBe('manyMoods');
  });

  it('sends only what is told of its kind, and keeps the rest while kinds are changed', () => {
    const all = told({
      words: { ...told().words, worked: ' Вместе  легче \n\nПонял силы' },
      moods: [{ key: 'm', before: '5', after: '9' }],
      speakers: 'Петров\n Орлов ',
      toAdopt: 'Показ пар',
      decisions: [
        { key: 'd', what: 'Грамота', who: 'Орлов', until: '2022-05-20' },
        { key: 'e', what: '', who: '', until: '' },
      ],
    });
    expect(contentOf(all)).toMatchObject({
      form: 'circle',
      words: [{ question: 'worked', words: ['Вместе легче', 'Понял силы'] }],
      moods: [{ before: 5, after: 9 }],
      speakers: [],
      toAdopt: '',
      decisions: [{ what: 'Грамота', who: 'Орлов', until: '2022-05-20' }],
    });
    expect(contentOf({ ...all, kind: 'experience_exchange' })).toMatchObject({
      form: null,
      words: [],
      moods: [],
      speakers: ['Петров', 'Орлов'],
      toAdopt: 'Показ пар',
    });
    expect(contentOf({ ...all, kind: 'group_final' })).toMatchObject({
      form: null,
      words: [],
      moods: [],
      speakers: ['Петров', 'Орлов'],
      toAdopt: '',
      decisions: [{ until: null }],
    });
  });

  it('opened to be put right and left alone, is sent as it was', () => {
    const content = contentOf(told({ words: { ...told().words, hard: 'Говорить' }, conclusions: 'Вместе легче' }));
    const participants = told().people;
    const session = {
      ...content,
      id: 'session',
      participants,
      form: 'circle' as const,
      speakers: [],
      pairIds: ['one'],
      words: [{ question: 'hard' as const, words: ['Говорить'] }],
      mood: null,
      moods: [{ before: 3, after: 8 }],
      conclusions: 'Вместе легче',
      decisions: [],
      toAdopt: '',
      photoNote: null,
      recordedAt: '2022-05-16T06:00:00Z',
      canChange: true,
      version: 3,
    };
    const draft = draftOf(session, newId);
    expect([draft.id, draft.version]).toEqual(['session', 3]);
    expect(contentOf(draft)).toEqual({ ...content, moods: [{ before: 3, after: 8 }] });
  });
});
