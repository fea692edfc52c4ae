import { describe, expect, it } from 'vitest';
import {
  daysOverdue,
  displayText,
  dueDay,
  isHeadingText,
  ITEM_STATUSES,
  refuseMove,
  scheduleFault,
  startDay,
  substepProgress,
  type TermWindow,
  touchesMonth,
} from './index.ts';

describe('a move', () => {
  it('to «Выполнено» needs a paper or a reason', () => {
    for (const from of ITEM_STATUSES.filter((status) => status !== 'done')) {
      expect(refuseMove(from, 'done', { evidenceCount: 0, reason: null })).toBe('evidence-required');
      expect(refuseMove(from, 'done', { evidenceCount: 0, reason: '  \n ' })).toBe('evidence-required');
      expect(refuseMove(from, 'done', { evidenceCount: 1, reason: null })).toBeNull();
      expect(refuseMove(from, 'done', { evidenceCount: 0, reason: 'сделано устно' })).toBeNull();
    }
  });

  it('to «Неприменимо» needs a reason, and papers are no reason', () => {
    for (const from of ITEM_STATUSES.filter((status) => status !== 'not_applicable')) {
      expect(refuseMove(from, 'not_applicable', { evidenceCount: 5, reason: null })).toBe('reason-required');
      expect(refuseMove(from, 'not_applicable', { evidenceCount: 0, reason: ' ' })).toBe('reason-required');
      expect(refuseMove(from, 'not_applicable', { evidenceCount: 0, reason: 'конкурса не будет' })).toBeNull();
    }
  });

  it('anywhere else, or inside a column, needs nothing', () => {
    const nothing = { evidenceCount: 0, reason: null };
    for (const from of ITEM_STATUSES) {
      expect(refuseMove(from, from, nothing)).toBeNull();
      for (const to of ['planned', 'in_progress', 'review'] as const) expect(refuseMove(from, to, nothing)).toBeNull();
    }
  });
});

describe('days overdue', () => {
  it('begin on the day after the last day of the term', () => {
    const item = { status: 'planned' as const, dueOn: '2024-02-28' };
    expect(daysOverdue(item, '2024-02-27')).toBe(0);
    expect(daysOverdue(item, '2024-02-28')).toBe(0);
    expect(daysOverdue(item, '2024-02-29')).toBe(1);
    expect(daysOverdue(item, '2024-03-01')).toBe(2);
  });

  it('are none for what is finished, does not apply or has no date', () => {
    expect(daysOverdue({ status: 'done', dueOn: '2020-01-01' }, '2024-01-01')).toBe(0);
    expect(daysOverdue({ status: 'not_applicable', dueOn: '2020-01-01' }, '2024-01-01')).toBe(0);
    expect(daysOverdue({ status: 'review', dueOn: null }, '2024-01-01')).toBe(0);
    expect(daysOverdue({ status: 'review', dueOn: '2023-12-31' }, '2024-01-01')).toBe(1);
  });
});

describe('a term', () => {
  const twice: TermWindow[] = [
    ['2022-10-01', '2022-10-31'],
    ['2022-05-01', '2022-05-31'],
  ];

  it('ends with its last day and starts with its first, in whatever order it was written', () => {
    expect(dueDay(twice)).toBe('2022-10-31');
    expect(startDay(twice)).toBe('2022-05-01');
    expect([dueDay([]), startDay([])]).toEqual([null, null]);
    expect([dueDay([[null, '2022-03-01']]), startDay([[null, '2022-03-01']])]).toEqual(['2022-03-01', null]);
  });

  it.each([
    [[['2022-01-15', '2022-03-02']], '2021-12', false],
    [[['2022-01-15', '2022-03-02']], '2022-01', true],
    [[['2022-01-15', '2022-03-02']], '2022-02', true],
    [[['2022-01-15', '2022-03-02']], '2022-03', true],
    [[['2022-01-15', '2022-03-02']], '2022-04', false],
    [[[null, '2022-03-02']], '2022-02', false],
    [[[null, '2022-03-02']], '2022-03', true],
    [[['2022-12-01', '2023-01-31']], '2023-01', true],
    [twice, '2022-07', false],
    [twice, '2022-10', true],
    [[], '2022-10', false],
  ] as [TermWindow[], string, boolean][])('%j touches %s: %s', (windows, month, touches) => {
    expect(touchesMonth(windows, month)).toBe(touches);
  });

  it.each([
    ['range', [['2022-01-01', '2022-02-01']], null],
    ['range', [['2022-02-01', '2022-01-01']], 'ends-before-start'],
    ['range', [['2022-02-01', '2022-02-01']], null],
    ['range', [], 'dates-required'],
    ['range', [[null, '2022-02-01']], 'start-required'],
    ['range', twice, 'one-window-required'],
    ['deadline', [[null, '2022-02-01']], null],
    ['deadline', [], 'dates-required'],
    ['ongoing', [[null, '2022-12-31']], 'start-required'],
    ['multi', twice, null],
    ['multi', [['2022-01-01', '2022-02-01']], 'several-windows-required'],
    ['external', [], null],
    ['unknown', [], null],
    ['unknown', [['2022-02-01', '2022-01-01']], 'ends-before-start'],
  ] as [Parameters<typeof scheduleFault>[0], TermWindow[], string | null][])(
    '%s with %j: %s',
    (kind, windows, fault) => {
      expect(scheduleFault(kind, windows)).toBe(fault);
    },
  );
});

describe('sub-steps', () => {
  it('are counted without the headings inside the list', () => {
    const step = (isHeading: boolean, done: boolean) => ({ isHeading, done });
    expect(substepProgress([])).toEqual({ done: 0, total: 0 });
    expect(substepProgress([step(true, false), step(false, true), step(false, false), step(true, true)])).toEqual({
      done: 1,
      total: 2,
    });
  });

  it('that end with a colon are headings', () => {
    expect(isHeadingText('организация итоговых встреч: ')).toBe(true);
    expect(isHeadingText('в 10:00')).toBe(false);
  });
});

describe('the text for reading', () => {
  it.each([
    ['назначение куратора;', 'назначение куратора'],
    ['МБОУ «ИТ- лицей №24»', 'МБОУ «ИТ-лицей №24»'],
    ['отбор наставников , ', 'отбор наставников'],
    ['организация встреч:', 'организация встреч'],
    ['две\n  строки', 'две строки'],
    ['январь - март', 'январь - март'],
    ['Приказ.', 'Приказ.'],
    [';', ''],
  ])('%j reads %j', (raw, shown) => {
    expect(displayText(raw)).toBe(shown);
  });

  it('is the same when made twice', () => {
    for (const raw of ['ИТ- лицей;,', ' а ; ', 'МБОУ «ИТ- лицей»:;']) {
      expect(displayText(displayText(raw))).toBe(displayText(raw));
    }
  });
});
