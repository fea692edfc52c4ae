import { type Day, daysBetween } from '../kernel/index.ts';
import { type MeetingStatus, wasHeld } from './vocabulary.ts';

/** What can be done with a meeting. */
export const MEETING_ACTS = [
  'hold',
  'report',
  'respond',
  'close_without_feedback',
  'move',
  'cancel',
  'no_show',
  'correct',
  'void',
] as const;
export type MeetingAct = (typeof MEETING_ACTS)[number];

/** A meeting as its way knows it. Ids are those of mentees. */
export type MeetingState = {
  status: MeetingStatus;
  on: Day;
  reported: boolean;
  /** Who was there; empty before it is held. */
  present: readonly string[];
  responded: readonly string[];
  /** The curator waits for no answer any more. */
  closed: boolean;
};

export type MeetingStep =
  | { act: 'hold'; on: Day; present: readonly string[]; reported: boolean }
  | { act: 'report' }
  | { act: 'respond'; menteeId: string }
  | { act: 'close_without_feedback' }
  | { act: 'move' | 'cancel' | 'no_show' }
  /** `present`: who was there after all. */
  | { act: 'correct'; on: Day; present: readonly string[] }
  | { act: 'void' };

export type StepRefusal =
  | 'not-from-this-status'
  | 'day-in-future'
  | 'nobody-came'
  | 'reported-already'
  | 'not-there'
  | 'not-yet';
export type MeetingResult = { ok: true; meeting: MeetingState } | { ok: false; reason: StepRefusal };

const FROM: Record<MeetingAct, readonly MeetingStatus[]> = {
  hold: ['scheduled'],
  report: ['held'],
  respond: ['held', 'feedback_due', 'complete'],
  close_without_feedback: ['held', 'feedback_due'],
  move: ['scheduled'],
  cancel: ['scheduled'],
  no_show: ['scheduled'],
  correct: ['held', 'feedback_due', 'complete'],
  void: ['scheduled', 'held', 'feedback_due', 'complete', 'no_show', 'cancelled'],
};

/** What may be tried in a status; a guard may still refuse it. */
export function meetingActs(status: MeetingStatus): MeetingAct[] {
  return MEETING_ACTS.filter((act) => FROM[act].includes(status));
}

/** A held meeting: the mentor reports first, then everybody who was there is waited for (dossier §6.2). */
export function heldStatus({
  reported,
  present,
  responded,
  closed,
}: Omit<MeetingState, 'status' | 'on'>): MeetingStatus {
  if (closed) return 'complete';
  if (!reported) return 'held';
  return present.every((menteeId) => responded.includes(menteeId)) ? 'complete' : 'feedback_due';
}

const refused = (reason: StepRefusal): MeetingResult => ({ ok: false, reason });

/**
 * One step of a meeting, or what keeps it from being made. Source: domain dossier §6.2. Who may take it and until when
 * are other rules: `mayCorrect`, `mayVoid`, `mayChangeResponse`.
 */
export function applyMeetingStep(meeting: MeetingState, step: MeetingStep, today: Day): MeetingResult {
  if (!FROM[step.act].includes(meeting.status)) return refused('not-from-this-status');
  const held = (more: Partial<MeetingState>): MeetingResult => {
    const after = { ...meeting, ...more };
    return { ok: true, meeting: { ...after, status: heldStatus(after) } };
  };
  const to = (status: MeetingStatus): MeetingResult => ({ ok: true, meeting: { ...meeting, status } });
  switch (step.act) {
    case 'hold':
    case 'correct': {
      const { on, present } = step;
      if (on > today) return refused('day-in-future');
      if (present.length === 0) return refused('nobody-came');
      // Whoever was not there after all has nothing to say of it, and what they said is kept out of the count.
      const responded = meeting.responded.filter((menteeId) => present.includes(menteeId));
      return held({ on, present, responded, ...(step.act === 'hold' ? { reported: step.reported } : {}) });
    }
    case 'report':
      return held({ reported: true });
    case 'respond': {
      const { menteeId } = step;
      if (!meeting.present.includes(menteeId)) return refused('not-there');
      const again = meeting.responded.includes(menteeId);
      return held({ responded: again ? meeting.responded : [...meeting.responded, menteeId] });
    }
    case 'close_without_feedback':
      return held({ closed: true });
    case 'no_show':
      return meeting.on > today ? refused('not-yet') : to('no_show');
    case 'move':
      return to('rescheduled');
    case 'cancel':
      return to('cancelled');
    case 'void':
      return to('void');
  }
}

/** Days a mentor may put an own report right. */
export const CORRECTION_DAYS = 14;
/** Days a mentee may change an answer. */
export const RESPONSE_DAYS = 3;
const DAY_MS = 86_400_000;

/**
 * Feedback is late: of a held meeting the mentor's, of a reported one a mentee's.
 * @param enteredOn when it was written down: nobody can answer what is not there yet
 * @param days that the school gives for it
 */
export function isOverdue(status: MeetingStatus, enteredOn: Day, today: Day, days: number): boolean {
  return (status === 'held' || status === 'feedback_due') && daysBetween(enteredOn, today) > days;
}

/** The curator corrects always, the mentor while the meeting is fresh in mind. */
export const mayCorrect = (by: 'mentor' | 'curator', enteredOn: Day, today: Day): boolean =>
  by === 'curator' || daysBetween(enteredOn, today) <= CORRECTION_DAYS;

/** Whoever wrote it down by mistake takes it back within a day, by the clock. */
export const mayVoid = (recordedAt: Date, now: Date): boolean => now.getTime() - recordedAt.getTime() <= DAY_MS;

export const mayChangeResponse = (answeredOn: Day, today: Day): boolean =>
  daysBetween(answeredOn, today) <= RESPONSE_DAYS;

/** Meetings of a journal: how many were held, and for how long. */
export type Counted = { kind: string; status: MeetingStatus; on: Day; durationMinutes: number | null };
export function meetingTotals<K extends string>(meetings: readonly (Omit<Counted, 'kind'> & { kind: K })[]) {
  const held = meetings.filter(({ status }) => wasHeld(status));
  const minutesOf = (list: typeof held): number => list.reduce((sum, one) => sum + (one.durationMinutes ?? 0), 0);
  const days = held.map(({ on }) => on).sort();
  const byKind = [...new Set(held.map(({ kind }) => kind))].map((kind) => {
    const list = held.filter((one) => one.kind === kind);
    return { kind, held: list.length, minutes: minutesOf(list) };
  });
  return {
    held: held.length,
    minutes: minutesOf(held),
    byKind,
    noShow: meetings.filter(({ status }) => status === 'no_show').length,
    cancelled: meetings.filter(({ status }) => status === 'cancelled').length,
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
  };
}

/** «9 ч 30 мин», as papers write how long people met. */
export function hoursText(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} ч${rest === 0 ? '' : ` ${rest} мин`}`;
}
