import type { RoutePlace } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { changeBody, draftFaults, draftOf, emptyGoal, emptyStep, monthsOf, movedBy } from './route-draft.ts';
import { suiting } from './suiting.ts';
import { markedPlace } from './use-mark.ts';

const route = {
  request: 'Понять механику',
  startsOn: '2022-02-01',
  endsOn: '2022-05-31',
  version: 3,
  goals: [{ id: 'g1', text: 'Решать задачи', measure: { metric: 'решено', unit: 'задач', start: 42, target: null } }],
  steps: [
    {
      id: 's1',
      content: 'Тема',
      form: 'meeting',
      term: { kind: 'months', from: '2022-03', to: '2022-04' },
      responsible: 'mentor',
      words: '',
      result: '',
      state: 'planned',
      late: true,
    },
    {
      id: 's2',
      content: 'Ещё',
      form: 'task',
      term: null,
      responsible: 'other',
      words: 'психолог',
      result: 'итог',
      state: 'done',
      late: false,
    },
  ],
} as never as NonNullable<RoutePlace['route']>;

describe('a route as it is typed', () => {
  it('is sent as it was read when nobody touched it', () => {
    const { goals, steps, ...rest } = changeBody(draftOf(route, 'Сдать зачёт'), 3);
    expect(rest).toEqual({
      version: 3,
      request: 'Понять механику',
      goal: 'Сдать зачёт',
      startsOn: '2022-02-01',
      endsOn: '2022-05-31',
      reason: '',
    });
    expect(goals).toEqual([
      { id: 'g1', text: 'Решать задачи', measure: { metric: 'решено', unit: 'задач', start: 42, target: null } },
    ]);
    expect(steps.map(({ term, words }) => [term, words])).toEqual([
      [{ kind: 'months', from: '2022-03', to: '2022-04' }, ''],
      [null, 'психолог'],
    ]);
  });

  it('takes numbers with a comma, one line of each word, and a month alone as from and to', () => {
    const draft = draftOf(route, null);
    draft.goals = [{ ...emptyGoal('g'), text: ' Считать\nвслух ', start: '4,5', target: '8' }];
    draft.steps = [{ ...emptyStep('s'), content: 'Шаг', termKind: 'months', from: '2022-03' }];
    expect(changeBody(draft, 1)).toMatchObject({
      goals: [{ text: 'Считать вслух', measure: { start: 45, target: 80 } }],
      steps: [{ term: { kind: 'months', from: '2022-03', to: '2022-03' } }],
    });
  });

  it('says which field cannot be read', () => {
    const draft = draftOf(route, null);
    draft.goals = [{ ...emptyGoal('g'), start: 'много' }];
    draft.steps = [{ ...emptyStep('s'), responsible: 'other' }];
    expect(draftFaults(draft)).toEqual([
      { of: 'goal', id: 'g', field: 'text' },
      { of: 'goal', id: 'g', field: 'start' },
      { of: 'step', id: 's', field: 'content' },
      { of: 'step', id: 's', field: 'words' },
    ]);
    expect(draftFaults(draftOf(route, null))).toEqual([]);
  });

  it('moves a line by one and stays at the ends', () => {
    expect(movedBy(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(movedBy(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(movedBy(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });

  it('knows the months of its period, over the new year too', () => {
    expect(monthsOf('2021-11-15', '2022-02-01')).toEqual(['2021-11', '2021-12', '2022-01', '2022-02']);
    expect(monthsOf('', '2022-02-01')).toEqual([]);
  });
});

describe('a mark before the server has answered', () => {
  it('is shown with the count', () => {
    const place = { route } as never as RoutePlace;
    const after = markedPlace(place, 's1', 'done').route;
    expect([after?.done, after?.total, after?.steps[0]?.state, after?.steps[0]?.late]).toEqual([2, 2, 'done', false]);
    expect(markedPlace(place, 's1', 'dropped').route).toMatchObject({ done: 1, total: 1 });
  });
});

describe('templates for a pair', () => {
  const template = (id: string, more: object) =>
    ({ id, kind: 'individual_route', hidden: false, forms: [], categories: [], ...more }) as never;
  const all = [
    template('any', {}),
    template('career', { categories: ['career'] }),
    template('student', { forms: ['student_pupil'], categories: ['career'] }),
    template('hidden', { categories: ['career'], hidden: true }),
    template('teacher', { kind: 'personal_programme', categories: ['career'] }),
  ];
  it('stand by the request and the form; for whoever sees no request by the form', () => {
    const ids = (of: { id: string }[]) => of.map(({ id }) => id);
    const wanted = { kind: 'individual_route', form: 'student_pupil', requestCategory: 'career' } as const;
    const { suit, others } = suiting(all, wanted);
    expect([ids(suit), ids(others)]).toEqual([['student', 'career'], ['any']]);
    expect(ids(suiting(all, { ...wanted, requestCategory: null }).suit)).toEqual(['student']);
    expect(ids(suiting(all, { ...wanted, form: 'pupil_pupil' }).suit)).toEqual(['career']);
  });
});
