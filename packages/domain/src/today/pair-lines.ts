import { type Day, daysBetween } from '../kernel/index.ts';
import type { MentorshipStatus } from '../pairs/index.ts';
import { addDays, daysOutsideHolidays, type Holiday } from '../school/index.ts';
import type { WorkKind, WorkLine } from './work-kinds.ts';

/** Days and shares after which a pair shows itself. Source: domain dossier §6.4, product §3.5. */
export const PAIR_TERMS = {
  /** No first meeting so many days after the order: shown; and pressing. */
  firstMeeting: 10,
  firstMeetingLate: 14,
  /** No meeting for so many parts of ten of the usual interval. */
  gapTenths: 15,
  /** «Комфортно ли было» of five faces, and lower. */
  lowComfort: 2,
  /** The two sides differ by so much of ten. */
  ratingsApart: 3,
  /** The pair ends within so many days. */
  ending: 30,
  /** What a response said is looked at for so many days. */
  responsesKept: 30,
} as const;

/** What is known of a pair today; the days of meetings as they were held. */
export type PairFacts = {
  pairId: string;
  status: MentorshipStatus;
  orderedOn: Day | null;
  endsOn: Day | null;
  lastHeldOn: Day | null;
  /** A planned meeting that is still ahead: nothing to remind of. */
  nextOn: Day | null;
  /** Usual days between two meetings of this pair. */
  intervalDays: number;
  /** The oldest planned meeting of the past that nobody has written down. */
  unreportedOn: Day | null;
  /** The oldest meeting that a mentee who was there has not answered. */
  unansweredOn: Day | null;
  /** The latest response in which the mentee was not comfortable. */
  uncomfortable: { on: Day; of5: number } | null;
  /** The latest meeting that both have rated, of ten. */
  ratings: { on: Day; mentor: number; mentee: number } | null;
  /** The curator talked with the pair since. */
  lastContactOn: Day | null;
  /** Mentees still in it whose goals or route nobody has written. */
  withoutRoute: number;
  /** Mentees of a closing pair whose summary is not signed. */
  withoutSummary: number;
};

const WORKING: readonly MentorshipStatus[] = ['introduced', 'planned', 'active'];
const after = (contact: Day | null, day: Day): boolean => contact !== null && contact >= day;

/**
 * The lines of one pair on a day. A talk with the pair settles what was said before it.
 * @param feedbackDays that a report or a response may take
 */
export function pairLines(
  facts: PairFacts,
  today: Day,
  holidays: readonly Pick<Holiday, 'startsOn' | 'endsOn'>[],
  feedbackDays: number,
): WorkLine[] {
  const { pairId, status, orderedOn, endsOn } = facts;
  const lines: WorkLine[] = [];
  const line = (kind: WorkKind, on: Day | null, days: number | null, urgent = false) =>
    lines.push({ kind, subjectId: pairId, on, days, urgent });
  const recent = (day: Day) => daysBetween(day, today) <= PAIR_TERMS.responsesKept;

  const { uncomfortable, ratings, lastContactOn } = facts;
  if (uncomfortable && uncomfortable.of5 <= PAIR_TERMS.lowComfort && recent(uncomfortable.on))
    if (!after(lastContactOn, uncomfortable.on))
      line('low_comfort', uncomfortable.on, daysBetween(uncomfortable.on, today), true);

  if (status === 'ordered' && orderedOn !== null && facts.lastHeldOn === null) {
    const days = daysOutsideHolidays(orderedOn, today, holidays);
    if (days >= PAIR_TERMS.firstMeeting)
      line('first_meeting_late', orderedOn, days, days >= PAIR_TERMS.firstMeetingLate);
  }
  if (WORKING.includes(status) && facts.lastHeldOn !== null && (facts.nextOn === null || facts.nextOn < today)) {
    const days = daysOutsideHolidays(facts.lastHeldOn, today, holidays);
    if (days * 10 > facts.intervalDays * PAIR_TERMS.gapTenths)
      line('meeting_gap', facts.lastHeldOn, days, days > facts.intervalDays * 3);
  }
  if (ratings && recent(ratings.on) && !after(lastContactOn, ratings.on))
    if (Math.abs(ratings.mentor - ratings.mentee) >= PAIR_TERMS.ratingsApart)
      line('ratings_apart', ratings.on, daysBetween(ratings.on, today));

  for (const [kind, day] of [
    ['report_missing', facts.unreportedOn],
    ['response_missing', facts.unansweredOn],
  ] as const) {
    if (day === null) continue;
    const days = daysBetween(day, today);
    if (days > feedbackDays) line(kind, day, days);
  }
  if (facts.withoutRoute > 0 && ['introduced', 'planned', 'active', 'paused'].includes(status))
    line('route_missing', null, facts.withoutRoute);
  if (endsOn !== null && [...WORKING, 'paused'].includes(status) && endsOn <= addDays(today, PAIR_TERMS.ending))
    line('pair_ending', endsOn, daysBetween(today, endsOn), endsOn < today);
  if (status === 'closing' && facts.withoutSummary > 0) line('summary_missing', null, facts.withoutSummary);
  return lines;
}

/** A mark of one side of ten: faces count double, «да» is ten, «частично» six, «нет» two. */
export const goalOf10 = { yes: 10, partly: 6, no: 2 } as const;
