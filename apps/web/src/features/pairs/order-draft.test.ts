import type { Orderable } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { baseOf, newOrderDraft, orderBody, orderGap, orderKey } from './order-draft.ts';

const PAIR = { form: 'teacher_pupil', mentorName: 'Петров Дмитрий', menteeNames: ['Орлов Кирилл'] };
const LEFT = {
  memberId: 'm1',
  pairId: 'p9',
  menteeId: 't9',
  mentorName: 'Гусева Полина',
  menteeName: 'Зайцев Роман',
  leftOn: '2022-05-10',
  reason: 'other' as const,
  order: { number: '40', on: '2022-01-10' },
};
const OLD = { number: '40', on: '2022-01-10', until: null };
const LAST = { number: '155', on: '2022-05-16', until: '2022-05-31' };
const ORDERABLE: Orderable = {
  pairs: [
    { pairId: 'p1', ...PAIR, missing: [] },
    { pairId: 'p2', ...PAIR, missing: [{ what: 'goal', menteeId: 't2' }] },
    { pairId: 'p3', ...PAIR, missing: [] },
  ],
  left: [LEFT],
  orders: [LAST, OLD],
};
const draft = newOrderDraft('2022-05-16');

describe('the next order', () => {
  it('names every pair that lacks nothing, until the last lesson', () => {
    expect(orderBody(ORDERABLE, 'order_pairs', draft, 'o1')).toEqual({
      id: 'o1',
      type: 'order_pairs',
      pairIds: ['p1', 'p3'],
      memberIds: [],
      since: '2022-05-16',
      until: '2022-05-31',
      plansUntil: null,
      base: null,
    });
    expect(newOrderDraft('2022-06-02').until).toBe('2022-08-31');
  });

  it('of change takes out whoever left, and changes the order they stood in', () => {
    expect(orderBody(ORDERABLE, 'order_pairs_change', draft, 'o1')).toMatchObject({
      memberIds: ['m1'],
      base: { number: '40', on: '2022-01-10' },
    });
    expect(baseOf({ ...ORDERABLE, left: [] }, draft)).toBe(LAST);
    expect(baseOf(ORDERABLE, { ...draft, base: orderKey(LAST) })).toBe(LAST);
    const typed = { ...draft, base: '', baseNumber: ' 12 ', baseOn: '2021-09-01' };
    expect(orderBody(ORDERABLE, 'order_pairs_change', typed, 'o1').base).toEqual({ number: '12', on: '2021-09-01' });
  });

  it('is not put together of nothing, backwards in time, or of change without what it changes', () => {
    expect(orderGap(ORDERABLE, 'order_pairs', draft)).toBeNull();
    expect(orderGap(ORDERABLE, 'order_pairs', { ...draft, withoutPairs: ['p1', 'p3'] })).toBe('empty');
    expect(orderGap(ORDERABLE, 'order_pairs_change', { ...draft, withoutPairs: ['p1', 'p3'] })).toBeNull();
    expect(orderGap(ORDERABLE, 'order_pairs', { ...draft, until: '' })).toBe('days');
    expect(orderGap(ORDERABLE, 'order_pairs', { ...draft, until: '2022-05-15' })).toBe('until');
    expect(orderGap({ ...ORDERABLE, orders: [] }, 'order_pairs_change', draft)).toBe('base');
  });
});
