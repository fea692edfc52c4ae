import { type Day, daysBetween } from '../kernel/index.ts';
import { addDays, daysOutsideHolidays } from '../school/index.ts';
import type { NoticeEntity } from './kinds.ts';
import { isFreeDay } from './quiet-time.ts';

/** What may be expected of somebody by a day. */
export const EXPECTED_KINDS = [
  'meeting',
  'report',
  'response',
  'task',
  'step',
  'answer',
  'consent',
  'clearance',
] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

/**
 * Something a person is to do or to know of by a day: told by the context that knows it. `on`: the day of the meeting,
 * of the held meeting whose record is missing, or the last day of what ends. `to`: accounts.
 */
export type Expected = {
  what: ExpectedKind;
  entity: NoticeEntity;
  subjectId: string;
  on: Day;
  to: readonly string[];
};

/** Rules of reminders; each is the kind of the notice it makes. */
export const REMINDER_RULES = [
  'meeting_tomorrow',
  'report_due',
  'report_overdue',
  'response_due',
  'response_overdue',
  'task_due',
  'step_due',
  'answer_due',
  'consent_expiring',
  'clearance_expiring',
] as const;
export type ReminderRule = (typeof REMINDER_RULES)[number];

type RuleFacts = { what: ExpectedKind; side: 'before' | 'after'; days: number; most: number; inHolidays?: true };

/** What each rule looks at, on which side of the day, and how many days when the school has said nothing. */
export const REMINDER_FACTS: Record<ReminderRule, RuleFacts> = {
  meeting_tomorrow: { what: 'meeting', side: 'before', days: 1, most: 7 },
  report_due: { what: 'report', side: 'after', days: 1, most: 14 },
  report_overdue: { what: 'report', side: 'after', days: 3, most: 30 },
  response_due: { what: 'response', side: 'after', days: 1, most: 14 },
  response_overdue: { what: 'response', side: 'after', days: 3, most: 30 },
  task_due: { what: 'task', side: 'before', days: 1, most: 14 },
  step_due: { what: 'step', side: 'before', days: 3, most: 30 },
  answer_due: { what: 'answer', side: 'before', days: 1, most: 14 },
  // Papers run out in July too, and whoever keeps them is at work.
  consent_expiring: { what: 'consent', side: 'before', days: 30, most: 30, inHolidays: true },
  clearance_expiring: { what: 'clearance', side: 'before', days: 30, most: 30, inHolidays: true },
};

export type ReminderRules = Record<ReminderRule, { on: boolean; days: number }>;

export const DEFAULT_REMINDER_RULES = Object.fromEntries(
  REMINDER_RULES.map((rule) => [rule, { on: true, days: REMINDER_FACTS[rule].days }]),
) as ReminderRules;

export type Reminder = Omit<Expected, 'what' | 'on'> & { kind: ReminderRule; dueOn: Day };

/** Nobody is reminded of what is so long past that only a talk helps. */
const TOO_LATE_DAYS = 60;

type Period = { startsOn: Day; endsOn: Day };

/** The last day on which the school works, not later than `day`; when there is none for half a year, the day itself. */
function lastWorkingDay(day: Day, isFree: (day: Day) => boolean): Day {
  for (let back = 0; back < 200; back++) {
    const candidate = addDays(day, -back);
    if (!isFree(candidate)) return candidate;
  }
  return day;
}

/** The rule that speaks of one expected thing on a day; of «due» and «overdue» only the later one. */
function ruleFor({ what, on }: Expected, rules: ReminderRules, today: Day, holidays: readonly Period[]) {
  const fits = REMINDER_RULES.filter((rule) => {
    const facts = REMINDER_FACTS[rule];
    const { on: isOn, days } = rules[rule];
    if (facts.what !== what || !isOn) return false;
    const isFree = (day: Day) => isFreeDay(day, holidays, facts.inHolidays !== true);
    if (isFree(today)) return false;
    if (facts.side === 'after')
      return daysOutsideHolidays(on, today, holidays) >= days && daysBetween(on, today) <= TOO_LATE_DAYS;
    return today <= on && lastWorkingDay(addDays(on, -days), isFree) <= today;
  });
  return fits.at(-1) ?? null;
}

/**
 * Who is reminded of what on a day of the school. Days of holidays do not count and nothing is said on a free day, so
 * that a meeting of Monday is told of on Saturday. Asked again on the same day it answers the same: whoever keeps what
 * was said leaves repetitions out. Source: issue 5, point 8; domain dossier §11.6.
 */
export function remindersOn(
  today: Day,
  expected: readonly Expected[],
  rules: ReminderRules,
  holidays: readonly Period[],
): Reminder[] {
  return expected.flatMap((one): Reminder[] => {
    const kind = ruleFor(one, rules, today, holidays);
    const { entity, subjectId, on, to } = one;
    return kind === null || to.length === 0 ? [] : [{ kind, entity, subjectId, dueOn: on, to }];
  });
}
