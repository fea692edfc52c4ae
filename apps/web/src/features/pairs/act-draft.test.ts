import { describe, expect, it } from 'vitest';
import { type Act, actBody, type ActDraft, isReady } from './act-draft.ts';

const EMPTY: ActDraft = {
  on: '2022-05-16',
  until: '',
  pauseReason: '',
  reason: '',
  exitReason: '',
  menteeId: '',
  orderNumber: '',
  orderUntil: '',
  routes: [],
  summarised: [],
  exitSurveysSent: false,
};
const act = (name: Act['act'], needs: Act['needs']): Act => ({ act: name, missing: [], needs });

describe('a step of a pair', () => {
  it('is sent with what it needs and nothing else', () => {
    expect(actBody(act('start', []), { ...EMPTY, reason: 'other' }, 3)).toEqual({ act: 'start', version: 3 });
    expect(actBody(act('introduce', ['on']), EMPTY, 3)).toEqual({ act: 'introduce', version: 3, on: '2022-05-16' });
  });
  it('a pause has a reason of its own and a day when it ends', () => {
    const pause = act('pause', ['reason', 'until']);
    expect(isReady(pause, EMPTY)).toBe(false);
    const draft: ActDraft = { ...EMPTY, pauseReason: 'exams', until: '2022-06-01', reason: 'other' };
    expect(isReady(pause, draft)).toBe(true);
    expect(actBody(pause, draft, 1)).toEqual({
      act: 'pause',
      version: 1,
      pauseReason: 'exams',
      until: '2022-06-01',
    });
  });
  it('an order has a number and a date', () => {
    const order = act('order', ['order']);
    expect(isReady(order, { ...EMPTY, orderNumber: '  ' })).toBe(false);
    expect(actBody(order, { ...EMPTY, orderNumber: ' 41 ' }, 2)).toEqual({
      act: 'order',
      version: 2,
      order: { number: '41', on: '2022-05-16', until: null },
    });
  });
  it('an end is explained, and who leaves a group is named', () => {
    expect(isReady(act('dissolve', ['reason']), EMPTY)).toBe(false);
    const leaving: ActDraft = { ...EMPTY, reason: 'mentee_left' };
    expect(isReady(act('dissolve', ['reason', 'exitReason']), leaving)).toBe(false);
    expect(isReady(act('dissolve', ['reason', 'exitReason']), { ...leaving, exitReason: 'workload' })).toBe(true);
    expect(isReady(act('leave', ['menteeId', 'reason']), { ...EMPTY, reason: 'other' })).toBe(false);
  });
});
