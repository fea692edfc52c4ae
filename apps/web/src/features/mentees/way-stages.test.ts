import { describe, expect, it } from 'vitest';
import { wayOf } from './way-stages.ts';

const step = (on: string, from: string | null, to: string) => ({ at: `${on}T08:00:00.000Z`, on, act: 'x', from, to });
const UP_TO_REQUEST = [
  step('2022-05-10', 'request_open', 'needs_analysis'),
  step('2022-05-06', 'consent_pending', 'request_open'),
  step('2022-05-03', 'identified', 'consent_pending'),
  step('2022-05-03', null, 'identified'),
];
const said = (points: ReturnType<typeof wayOf>) => points.map(({ state, on }) => (on ? on.slice(8) : state));

describe('the way of a mentee', () => {
  it('has a day for every stage behind, and says which is now', () => {
    expect(said(wayOf({ status: 'needs_analysis', steps: UP_TO_REQUEST }))).toEqual([
      '03',
      '06',
      '10',
      'now',
      'ahead',
      'ahead',
      'ahead',
    ]);
  });
  it('takes the later day when somebody came to the base twice', () => {
    const steps = [
      step('2022-05-20', 'waiting', 'in_pool'),
      step('2022-05-15', 'in_pool', 'waiting'),
      step('2022-05-12', 'needs_analysis', 'in_pool'),
      ...UP_TO_REQUEST,
    ];
    expect(said(wayOf({ status: 'in_pool', steps })).slice(3, 5)).toEqual(['20', 'now']);
  });
  it('of somebody who left ends where they came to', () => {
    const steps = [step('2022-05-12', 'needs_analysis', 'left_early'), ...UP_TO_REQUEST];
    expect(said(wayOf({ status: 'left_early', steps }))).toEqual([
      '03',
      '06',
      '10',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ]);
  });
});
