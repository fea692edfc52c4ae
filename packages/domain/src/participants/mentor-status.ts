import { type Day, isDay } from '../kernel/index.ts';
import { type ChecklistItem, missingFor, suspensionDue } from './checklist.ts';
import type { MentorStatus, Requirement } from './vocabulary.ts';
import { isWritten } from './written.ts';

/** What can be done with a mentor candidate, in the order of the way (dossier §5.1). */
export const MENTOR_ACTS = [
  'submit',
  'register',
  'put_on_agenda',
  'approve',
  'reject',
  'schedule_interview',
  'skip_interview',
  'no_show',
  'recommend',
  'not_recommend',
  'admit',
  'pair',
  'release',
  'suspend',
  'renew',
  'archive',
  'withdraw',
] as const;
export type MentorAct = (typeof MENTOR_ACTS)[number];

/** Nothing follows these; who wants to try again hands in a new application. */
export const FINAL_MENTOR_STATUSES = ['rejected', 'withdrawn', 'archived'] as const satisfies readonly MentorStatus[];

/** Where a suspended mentor returns to. */
export type ResumeStatus = 'in_pool' | 'active';
export type MentorState = { status: MentorStatus; resume: ResumeStatus | null };

/** From where an act is possible, and where it usually leads. */
const TRANSITIONS: Record<Exclude<MentorAct, 'withdraw'>, { from: readonly MentorStatus[]; to: MentorStatus }> = {
  submit: { from: ['draft'], to: 'submitted' },
  register: { from: ['submitted'], to: 'registered' },
  put_on_agenda: { from: ['registered'], to: 'under_review' },
  approve: { from: ['under_review'], to: 'approved' },
  reject: { from: ['under_review'], to: 'rejected' },
  schedule_interview: { from: ['approved', 'interview_scheduled'], to: 'interview_scheduled' },
  skip_interview: { from: ['approved'], to: 'vetting' },
  no_show: { from: ['interview_scheduled'], to: 'interview_scheduled' },
  recommend: { from: ['interview_scheduled'], to: 'vetting' },
  not_recommend: { from: ['interview_scheduled'], to: 'rejected' },
  admit: { from: ['vetting'], to: 'in_pool' },
  pair: { from: ['in_pool', 'active'], to: 'active' },
  release: { from: ['active'], to: 'in_pool' },
  suspend: { from: ['in_pool', 'active'], to: 'suspended' },
  renew: { from: ['suspended'], to: 'in_pool' },
  archive: { from: ['in_pool'], to: 'archived' },
};

const isFinal = (status: MentorStatus): boolean => (FINAL_MENTOR_STATUSES as readonly MentorStatus[]).includes(status);

/** What may be tried in a status; a guard may still refuse it. */
export function mentorActs(status: MentorStatus): MentorAct[] {
  return MENTOR_ACTS.filter((act) => (act === 'withdraw' ? !isFinal(status) : TRANSITIONS[act].from.includes(status)));
}

/** What the guards look at. Leave out what the act does not need. */
export type MentorFacts = {
  /** On the day the act takes effect; for `pair` the day of the first meeting. */
  checklist: readonly ChecklistItem[];
  /** Code of a neutral reason, for a rejection or a suspension by hand. */
  reason?: string | null;
  /** № and date of the registered application. */
  registration?: { number: string; on: Day } | null;
  interviewOn?: Day | null;
  /** Pairs and groups of the mentor that are not closed, after the act. */
  openPairs?: number;
};

export type MentorRefusal =
  | 'not-from-this-status'
  | 'number-and-date-required'
  | 'reason-required'
  | 'date-required'
  | 'requirements-missing'
  | 'interview-required'
  | 'pairs-open';
export type MentorActResult =
  | ({ ok: true } & MentorState)
  | { ok: false; reason: MentorRefusal; missing?: Requirement[] };

/**
 * One step of a mentor candidate's way. A suspended mentor remembers where to return, but a mentor whose pairs were all
 * closed meanwhile returns to the base. Source: domain dossier §5.1, status machine and guards.
 */
export function applyMentorAct(state: MentorState, act: MentorAct, facts: MentorFacts): MentorActResult {
  if (!mentorActs(state.status).includes(act)) return { ok: false, reason: 'not-from-this-status' };
  const refusal = refuse(act, facts);
  if (refusal) return { ok: false, ...refusal };
  if (act === 'withdraw') return { ok: true, status: 'withdrawn', resume: null };
  if (act === 'suspend')
    return { ok: true, status: 'suspended', resume: state.status === 'active' ? 'active' : 'in_pool' };
  if (act === 'renew') {
    const back = facts.openPairs === 0 ? 'in_pool' : (state.resume ?? 'in_pool');
    return { ok: true, status: back, resume: null };
  }
  // Nobody is asked to decide about an interview the school does not hold.
  const skips = act === 'approve' && interviewLevel(facts) === 'none';
  return { ok: true, status: skips ? 'vetting' : TRANSITIONS[act].to, resume: null };
}

function refuse(act: MentorAct, facts: MentorFacts): { reason: MentorRefusal; missing?: Requirement[] } | null {
  switch (act) {
    case 'register': {
      const { number, on = '' } = facts.registration ?? {};
      return isWritten(number) && isDay(on) ? null : { reason: 'number-and-date-required' };
    }
    case 'reject':
    case 'not_recommend':
      return isWritten(facts.reason) ? null : { reason: 'reason-required' };
    case 'schedule_interview':
      return missing(act, facts) ?? (isDay(facts.interviewOn ?? '') ? null : { reason: 'date-required' });
    case 'skip_interview':
      return interviewLevel(facts) === 'blocking' ? { reason: 'interview-required' } : null;
    case 'admit':
    case 'pair':
    case 'renew':
      return missing(act, facts);
    case 'release':
    case 'archive':
      return (facts.openPairs ?? 0) > 0 ? { reason: 'pairs-open' } : null;
    case 'suspend':
      // A paper that ran out is reason enough; any other suspension is explained.
      return isWritten(facts.reason) || suspensionDue('active', facts.checklist) ? null : { reason: 'reason-required' };
    default:
      return null;
  }
}

function interviewLevel({ checklist }: MentorFacts) {
  return checklist.find(({ requirement }) => requirement === 'interview')?.level ?? 'blocking';
}

function missing(act: Parameters<typeof missingFor>[0], { checklist }: MentorFacts) {
  const open = missingFor(act, checklist);
  return open.length > 0 ? { reason: 'requirements-missing' as const, missing: open } : null;
}
