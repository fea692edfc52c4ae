import { describe, expect, it } from 'vitest';
import { type Snooze, type WorkLine, worklistOf } from './index.ts';

const TODAY = '2022-05-16';
const line = (kind: WorkLine['kind'], subjectId: string, days: number | null = null, urgent = false): WorkLine => ({
  kind,
  subjectId,
  on: null,
  days,
  urgent,
});
const shown = (lines: WorkLine[], snoozes: Snooze[] = []) =>
  worklistOf(lines, snoozes, TODAY).groups.map(({ kind, lines: own }) => [kind, ...own.map((one) => one.subjectId)]);

describe('the list of a day', () => {
  it('begins with whoever asked for help, whatever came first', () => {
    expect(shown([line('item_due', 'a'), line('meeting_gap', 'b'), line('help_asked', 'c')])).toEqual([
      ['help_asked', 'c'],
      ['meeting_gap', 'b'],
      ['item_due', 'a'],
    ]);
  });

  it('has the pressing ones first, then the longest; of what falls due, the nearest', () => {
    expect(
      shown([
        line('meeting_gap', 'short', 22),
        line('meeting_gap', 'long', 40),
        line('meeting_gap', 'pressing', 30, true),
        line('pair_ending', 'later', 20),
        line('pair_ending', 'soon', 3),
        line('pair_ending', 'over', -2, true),
      ]),
    ).toEqual([
      ['meeting_gap', 'pressing', 'long', 'short'],
      ['pair_ending', 'over', 'soon', 'later'],
    ]);
  });

  it('leaves out what was put off, and says so, until its day', () => {
    const lines = [line('meeting_gap', 'a', 23)];
    const off = { kind: 'meeting_gap', subjectId: 'a', reason: 'болеет' } as const;
    const list = worklistOf(lines, [{ ...off, until: '2022-05-17' }], TODAY);
    expect(list).toEqual({ groups: [], snoozed: [{ ...lines[0], until: '2022-05-17', reason: 'болеет' }] });
    expect(shown(lines, [{ ...off, until: TODAY }])).toEqual([['meeting_gap', 'a']]);
    expect(shown([line('route_missing', 'a')], [{ ...off, until: '2022-06-01' }])).toEqual([['route_missing', 'a']]);
  });

  it('never hides a call for help', () => {
    const off = { kind: 'help_asked', subjectId: 'a', until: '2022-06-01', reason: 'потом' } as const;
    expect(shown([line('help_asked', 'a')], [off])).toEqual([['help_asked', 'a']]);
  });
});
