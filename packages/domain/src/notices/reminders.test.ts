import { describe, expect, it } from 'vitest';
import {
  DEFAULT_REMINDER_RULES,
  type Expected,
  type ExpectedKind,
  remindersOn,
  type ReminderRules,
} from './reminders.ts';

const WINTER = [{ startsOn: '2021-12-31', endsOn: '2022-01-08' }];
const one = (what: ExpectedKind, on: string, to = ['mentor']): Expected => ({
  what,
  entity: 'meeting',
  subjectId: 'm1',
  on,
  to,
});
const kinds = (today: string, expected: Expected, rules: ReminderRules = DEFAULT_REMINDER_RULES): string[] =>
  remindersOn(today, [expected], rules, WINTER).map(({ kind }) => kind);

describe('a meeting', () => {
  it('is told of on the day before', () => {
    expect(kinds('2022-05-17', one('meeting', '2022-05-18'))).toEqual(['meeting_tomorrow']);
    expect(kinds('2022-05-16', one('meeting', '2022-05-18'))).toEqual([]);
    expect(kinds('2022-05-19', one('meeting', '2022-05-18'))).toEqual([]);
  });

  it('of Monday is told of on Saturday, and of the first Monday after the holidays before them', () => {
    expect(kinds('2022-05-14', one('meeting', '2022-05-16'))).toEqual(['meeting_tomorrow']);
    expect(kinds('2022-05-15', one('meeting', '2022-05-16'))).toEqual([]);
    expect(kinds('2021-12-30', one('meeting', '2022-01-10'))).toEqual(['meeting_tomorrow']);
    expect(kinds('2021-12-30', one('meeting', '2022-01-11'))).toEqual([]);
  });
});

describe('a record that is missing', () => {
  it('is asked for after a day, once more strongly after three, and no more after two months', () => {
    const report = one('report', '2022-05-16');
    expect(kinds('2022-05-16', report)).toEqual([]);
    expect(kinds('2022-05-17', report)).toEqual(['report_due']);
    expect(kinds('2022-05-18', report)).toEqual(['report_due']);
    expect(kinds('2022-05-19', report)).toEqual(['report_overdue']);
    expect(kinds('2022-07-16', report)).toEqual([]);
  });

  it('is not asked for in the holidays, and their days do not count', () => {
    const report = one('report', '2021-12-30');
    expect(kinds('2022-01-05', report)).toEqual([]);
    expect(kinds('2022-01-10', report)).toEqual(['report_due']);
    expect(kinds('2022-01-11', report)).toEqual(['report_overdue']);
  });
});

describe('a paper that runs out', () => {
  it('is told of thirty days before, in July and in the holidays too, but not on a Sunday', () => {
    expect(kinds('2022-01-04', one('clearance', '2022-02-03'))).toEqual(['clearance_expiring']);
    expect(kinds('2022-01-03', one('clearance', '2022-02-03'))).toEqual([]);
    expect(kinds('2022-01-02', one('consent', '2022-01-20'))).toEqual([]);
  });
});

describe('the school’s own rules', () => {
  it('turn a reminder off, or give it other days', () => {
    const off = { ...DEFAULT_REMINDER_RULES, report_due: { on: false, days: 1 } };
    expect(kinds('2022-05-17', one('report', '2022-05-16'), off)).toEqual([]);
    expect(kinds('2022-05-19', one('report', '2022-05-16'), off)).toEqual(['report_overdue']);
    const early = { ...DEFAULT_REMINDER_RULES, answer_due: { on: true, days: 3 } };
    expect(kinds('2022-05-16', one('answer', '2022-05-19'), early)).toEqual(['answer_due']);
  });

  it('remind nobody of what concerns nobody', () => {
    expect(kinds('2022-05-17', one('report', '2022-05-16', []))).toEqual([]);
  });
});
