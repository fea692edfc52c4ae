import { type Day, isDay } from '../kernel/index.ts';
import type { NumberedPaper } from '../participants/index.ts';
import { DISSOLVE_REASONS, type DissolveReason, PAUSE_REASONS, type PauseReason } from './dictionaries.ts';
import {
  BEFORE_CLOSING,
  GOALS_AGREED,
  isNumbered,
  type Leaving,
  type Mentorship,
  namedInOrder,
  presentMembers,
} from './mentorship.ts';
import type { MentorshipKind, MentorshipStatus, Party } from './vocabulary.ts';

/** What can be done with a pair or a group, in the order of the way. */
export const MENTORSHIP_ACTS = [
  'agree',
  'order',
  'introduce',
  'plan',
  'start',
  'pause',
  'resume',
  'begin_closing',
  'complete',
  'join',
  'leave',
  'dissolve',
] as const;
export type MentorshipAct = (typeof MENTORSHIP_ACTS)[number];

type Move = { from: readonly MentorshipStatus[]; to: MentorshipStatus };
/** Acts that lead on. Joining and leaving change who is in it, not how far it is. */
const MOVES: Record<Exclude<MentorshipAct, 'join' | 'leave'>, Move> = {
  agree: { from: ['proposed'], to: 'agreed' },
  order: { from: ['agreed'], to: 'ordered' },
  introduce: { from: ['ordered'], to: 'introduced' },
  plan: { from: ['introduced'], to: 'planned' },
  start: { from: ['planned'], to: 'active' },
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused'], to: 'active' },
  begin_closing: { from: ['active'], to: 'closing' },
  complete: { from: ['closing'], to: 'completed' },
  dissolve: { from: BEFORE_CLOSING, to: 'dissolved' },
};

const fromOf = (act: MentorshipAct): readonly MentorshipStatus[] =>
  act === 'join' || act === 'leave' ? BEFORE_CLOSING : MOVES[act].from;

/** What may be tried in a status; a guard may still refuse it. Nobody joins or leaves a pair: it is dissolved. */
export function mentorshipActs(status: MentorshipStatus, kind: MentorshipKind = 'pair'): MentorshipAct[] {
  const own = kind === 'group' ? MENTORSHIP_ACTS : MENTORSHIP_ACTS.filter((act) => act !== 'join' && act !== 'leave');
  return own.filter((act) => fromOf(act).includes(status));
}

/** A step with what its guard looks at. Ids are those of mentees. */
export type MentorshipStep =
  /** `approved`: mentees whose proposal both sides accepted and the curator approved. */
  | { act: 'agree'; approved: readonly string[] }
  | { act: 'order'; order: NumberedPaper | null }
  /** Day of «встреча-знакомство». */
  | { act: 'introduce'; heldOn: Day | null }
  /** `routes`: mentees whose individual route is agreed. */
  | { act: 'plan'; routes: readonly string[] }
  | { act: 'start' }
  | { act: 'pause'; reason: PauseReason; until: Day }
  | { act: 'resume' }
  | { act: 'begin_closing'; finalMeetingOn: Day | null }
  /** `summarised`: mentees whose «резюме завершения» is signed. */
  | { act: 'complete'; finalMeetingOn: Day | null; exitSurveysSent: boolean; summarised: readonly string[] }
  /** `order`: the order of change, once an order names the group. */
  | { act: 'join'; menteeId: string; goal: string | null; approved: boolean; order: NumberedPaper | null }
  /** `exitReason`: the school's code of why a mentee left the programme, for `mentee_left`. */
  | { act: 'leave'; menteeId: string; reason: DissolveReason; exitReason: string | null }
  /** `side`: whose consent was withdrawn; null for any other reason. */
  | { act: 'dissolve'; reason: DissolveReason; side: Party | null; exitReason: string | null };

export type MentorshipRefusal =
  | 'not-from-this-status'
  | 'answers-missing'
  | 'number-and-date-required'
  | 'meeting-required'
  | 'plan-incomplete'
  | 'reason-required'
  | 'later-day-required'
  | 'not-over-yet'
  | 'completion-incomplete'
  | 'pair-has-one-mentee'
  | 'member-already'
  | 'not-a-member'
  | 'day-in-future'
  | 'side-required'
  | 'exit-reason-required'
  | 'one-leaves-not-all';
/** What is still missing, and of which mentee where it is somebody's own. */
export type Missing = {
  what: 'answers' | 'goal' | 'route' | 'final_meeting' | 'end_date' | 'exit_surveys' | 'completion_summary';
  menteeId: string | null;
};
export type MentorshipResult =
  | { ok: true; mentorship: Mentorship }
  | { ok: false; reason: MentorshipRefusal; missing: Missing[] };

type Refused = Exclude<MentorshipResult, { ok: true }>;
const refused = (reason: MentorshipRefusal, missing: Missing[] = []): Refused => ({ ok: false, reason, missing });
const unless = (missing: Missing[], reason: MentorshipRefusal): Refused | null =>
  missing.length > 0 ? refused(reason, missing) : null;

const lacking = (mentorship: Mentorship, what: Missing['what'], having: readonly string[]): Missing[] =>
  presentMembers(mentorship).flatMap(({ menteeId }) => (having.includes(menteeId) ? [] : [{ what, menteeId }]));

/** A day that was, for what is written down after it happened. */
function refusePast(day: Day | null, today: Day): Refused | null {
  if (day === null || !isDay(day)) return refused('meeting-required');
  return day > today ? refused('day-in-future') : null;
}

function goalsAndRoutes(mentorship: Mentorship, routes: readonly string[]): Missing[] {
  const withGoals = presentMembers(mentorship).flatMap(({ menteeId, goal }) => (goal?.trim() ? [menteeId] : []));
  return [...lacking(mentorship, 'goal', withGoals), ...lacking(mentorship, 'route', routes)];
}

/** The end of a mentorship: everybody still in it leaves with it. */
function dissolvedWith(mentorship: Mentorship, left: Leaving): Mentorship {
  const members = mentorship.members.map((member) => (member.left === null ? { ...member, left } : member));
  return { ...mentorship, status: 'dissolved', pause: null, members, dissolved: left };
}

/** One mentee leaves; a group goes on with the others, and ends with the last one. */
function leftBy(mentorship: Mentorship, menteeId: string, left: Leaving): Mentorship {
  const members = mentorship.members.map((member) =>
    member.menteeId === menteeId && member.left === null ? { ...member, left } : member,
  );
  const after = { ...mentorship, members };
  return presentMembers(after).length > 0 ? after : dissolvedWith(after, left);
}

/** The end as it is kept, or what is missing in it. */
function leaving(
  { reason, side, exitReason }: { reason: DissolveReason; side: Party | null; exitReason: string | null },
  today: Day,
): { ok: true; left: Leaving } | Refused {
  if (!DISSOLVE_REASONS.some(({ code }) => code === reason)) return refused('reason-required');
  if (reason === 'consent_withdrawn' && side === null) return refused('side-required');
  const code = exitReason?.trim() || null;
  if (reason === 'mentee_left' && code === null) return refused('exit-reason-required');
  return {
    ok: true,
    left: {
      on: today,
      reason,
      side: reason === 'consent_withdrawn' ? side : null,
      exitReason: reason === 'mentee_left' ? code : null,
    },
  };
}

function dissolve(mentorship: Mentorship, step: MentorshipStep & { act: 'dissolve' }, today: Day): MentorshipResult {
  const end = leaving(step, today);
  if (!end.ok) return end;
  // What only one mentee of several did ends nothing for the others.
  const onesOwn = end.left.reason === 'mentee_left' || end.left.side === 'mentee';
  if (onesOwn && presentMembers(mentorship).length > 1) return refused('one-leaves-not-all');
  return { ok: true, mentorship: dissolvedWith(mentorship, end.left) };
}

function leave(mentorship: Mentorship, step: MentorshipStep & { act: 'leave' }, today: Day): MentorshipResult {
  const { menteeId } = step;
  if (mentorship.kind === 'pair') return refused('pair-has-one-mentee');
  if (!presentMembers(mentorship).some((member) => member.menteeId === menteeId)) return refused('not-a-member');
  const end = leaving({ ...step, side: 'mentee' }, today);
  return end.ok ? { ok: true, mentorship: leftBy(mentorship, menteeId, end.left) } : end;
}

/** Who joins later has everything the others have by now. */
function join(mentorship: Mentorship, step: MentorshipStep & { act: 'join' }, today: Day): MentorshipResult {
  const { menteeId, approved, order } = step;
  const { kind, status, members } = mentorship;
  if (kind === 'pair') return refused('pair-has-one-mentee');
  if (presentMembers(mentorship).some((member) => member.menteeId === menteeId)) return refused('member-already');
  const goal = step.goal?.trim() || null;
  if (status !== 'proposed' && !approved) return refused('answers-missing', [{ what: 'answers', menteeId }]);
  if (namedInOrder(status) && !isNumbered(order)) return refused('number-and-date-required');
  if (GOALS_AGREED.includes(status) && goal === null) return refused('plan-incomplete', [{ what: 'goal', menteeId }]);
  const member = { menteeId, goal, joinedOn: today, left: null };
  return { ok: true, mentorship: { ...mentorship, members: [...members, member] } };
}

/**
 * One step of a pair or a group, or what keeps it from being made. Source: domain dossier §6.1, status machine and
 * guards. A mentorship that any consent no longer allows is ended by `withdrawnFrom`, from every status.
 */
export function applyMentorshipStep(mentorship: Mentorship, step: MentorshipStep, today: Day): MentorshipResult {
  const { status } = mentorship;
  if (!fromOf(step.act).includes(status)) return refused('not-from-this-status');
  const to = (next: MentorshipStatus, more: Partial<Mentorship> = {}): MentorshipResult => ({
    ok: true,
    mentorship: { ...mentorship, ...more, status: next },
  });
  switch (step.act) {
    case 'agree':
      return unless(lacking(mentorship, 'answers', step.approved), 'answers-missing') ?? to('agreed');
    case 'order':
      return isNumbered(step.order) ? to('ordered', { order: step.order }) : refused('number-and-date-required');
    case 'introduce':
      return refusePast(step.heldOn, today) ?? to('introduced', { introducedOn: step.heldOn });
    case 'plan':
      return unless(goalsAndRoutes(mentorship, step.routes), 'plan-incomplete') ?? to('planned');
    case 'start':
      return to('active');
    case 'pause': {
      const { reason, until } = step;
      if (!PAUSE_REASONS.some(({ code }) => code === reason)) return refused('reason-required');
      return isDay(until) && until > today ? to('paused', { pause: { reason, until } }) : refused('later-day-required');
    }
    case 'resume':
      return to('active', { pause: null });
    case 'begin_closing': {
      const over = mentorship.endsOn !== null && mentorship.endsOn <= today;
      if (over) return to('closing');
      if (step.finalMeetingOn !== null) return refusePast(step.finalMeetingOn, today) ?? to('closing');
      const either: Missing[] = [
        { what: 'final_meeting', menteeId: null },
        { what: 'end_date', menteeId: null },
      ];
      return refused('not-over-yet', either);
    }
    case 'complete': {
      const { finalMeetingOn, exitSurveysSent, summarised } = step;
      const missing: Missing[] = [
        ...(finalMeetingOn === null || refusePast(finalMeetingOn, today)
          ? [{ what: 'final_meeting' as const, menteeId: null }]
          : []),
        ...(exitSurveysSent ? [] : [{ what: 'exit_surveys' as const, menteeId: null }]),
        ...lacking(mentorship, 'completion_summary', summarised),
      ];
      return unless(missing, 'completion-incomplete') ?? to('completed');
    }
    case 'join':
      return join(mentorship, step, today);
    case 'leave':
      return leave(mentorship, step, today);
    case 'dissolve':
      return dissolve(mentorship, step, today);
  }
}

/**
 * What a withdrawn consent leaves of a mentorship: the law ends it at once from any status that is not final, the last
 * one before the end included, although the machine dissolves nothing that is closing (dossier §10 «Withdrawal»).
 * `who`: the mentor, or the id of the mentee. A mentorship that is over, or is not theirs, stays as it is.
 */
export function withdrawnFrom(
  mentorship: Mentorship,
  who: { party: 'mentor' } | { party: 'mentee'; menteeId: string },
  today: Day,
): Mentorship {
  if (mentorship.status === 'completed' || mentorship.status === 'dissolved') return mentorship;
  const left: Leaving = { on: today, reason: 'consent_withdrawn', side: who.party, exitReason: null };
  return who.party === 'mentor' ? dissolvedWith(mentorship, left) : leftBy(mentorship, who.menteeId, left);
}
