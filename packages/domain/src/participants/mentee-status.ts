import type { ConsentState } from './consents.ts';
import type { MenteeStatus, NeedsMethod } from './vocabulary.ts';
import { isWritten } from './written.ts';

/** What can be done with a mentee, in the order of the way (dossier §5.2). */
export const MENTEE_ACTS = [
  'invite',
  'register_consent',
  'decline',
  'record_request',
  'conclude_needs',
  'propose',
  'take_back_proposal',
  'wait',
  'pair',
  'complete',
  'release',
  'return_to_pool',
  'leave_early',
] as const;
export type MenteeAct = (typeof MENTEE_ACTS)[number];

/** `completed` may be followed by a new cycle; these are not. A child who comes again is nominated anew. */
export const FINAL_MENTEE_STATUSES = ['declined', 'left_early'] as const satisfies readonly MenteeStatus[];

const TRANSITIONS: Record<MenteeAct, { from: readonly MenteeStatus[]; to: MenteeStatus }> = {
  invite: { from: ['identified'], to: 'consent_pending' },
  register_consent: { from: ['consent_pending'], to: 'request_open' },
  decline: { from: ['identified', 'consent_pending'], to: 'declined' },
  record_request: { from: ['request_open'], to: 'needs_analysis' },
  conclude_needs: { from: ['needs_analysis'], to: 'in_pool' },
  propose: { from: ['in_pool'], to: 'matched' },
  take_back_proposal: { from: ['matched'], to: 'in_pool' },
  wait: { from: ['in_pool'], to: 'waiting' },
  pair: { from: ['matched'], to: 'active' },
  complete: { from: ['active'], to: 'completed' },
  // The pair was dissolved, the mentee stays in the programme (dossier §6.1).
  release: { from: ['active'], to: 'in_pool' },
  return_to_pool: { from: ['waiting', 'completed'], to: 'in_pool' },
  leave_early: {
    from: ['request_open', 'needs_analysis', 'in_pool', 'waiting', 'matched', 'active'],
    to: 'left_early',
  },
};

/** What may be tried in a status; a guard may still refuse it. */
export function menteeActs(status: MenteeStatus): MenteeAct[] {
  return MENTEE_ACTS.filter((act) => TRANSITIONS[act].from.includes(status));
}

/** What the guards look at. */
export type MenteeFacts = {
  /** Of the processing, on the day of the act. */
  consent: ConsentState;
  /** In the mentee's own words. */
  request: { text: string; category: string } | null;
  needs: { methods: readonly NeedsMethod[]; conclusion: string } | null;
  /** The goal agreed with the mentor. */
  goal: string | null;
  /** Code of a neutral reason, for leaving early. */
  reason: string | null;
};
export const MENTEE_STEPS = ['consent', 'request', 'needs_analysis', 'goal'] as const;
export type MenteeStep = (typeof MENTEE_STEPS)[number];

export type MenteeActResult =
  | { ok: true; status: MenteeStatus }
  | { ok: false; reason: 'not-from-this-status' | 'reason-required' }
  | { ok: false; reason: 'steps-missing'; missing: MenteeStep[] };

/** What must be there before an act; the later ones repeat the earlier, because a consent may be withdrawn any day. */
const NEEDED: Partial<Record<MenteeAct, readonly MenteeStep[]>> = {
  register_consent: ['consent'],
  record_request: ['consent', 'request'],
  conclude_needs: ['consent', 'request', 'needs_analysis'],
  propose: ['consent', 'request'],
  pair: ['consent', 'request', 'goal'],
  release: ['consent'],
  return_to_pool: ['consent', 'request'],
};

function isDone(step: MenteeStep, { consent, request, needs, goal }: MenteeFacts): boolean {
  switch (step) {
    case 'consent':
      return consent === 'in_force' || consent === 'expiring';
    case 'request':
      return isWritten(request?.text) && isWritten(request?.category);
    case 'needs_analysis':
      return needs !== null && needs.methods.length > 0 && isWritten(needs.conclusion);
    case 'goal':
      return isWritten(goal);
  }
}

/** One step of a mentee's way. Source: domain dossier §5.2. */
export function applyMenteeAct(status: MenteeStatus, act: MenteeAct, facts: MenteeFacts): MenteeActResult {
  if (!menteeActs(status).includes(act)) return { ok: false, reason: 'not-from-this-status' };
  if (act === 'leave_early' && !isWritten(facts.reason)) return { ok: false, reason: 'reason-required' };
  const missing = (NEEDED[act] ?? []).filter((step) => !isDone(step, facts));
  return missing.length > 0
    ? { ok: false, reason: 'steps-missing', missing }
    : { ok: true, status: TRANSITIONS[act].to };
}

/** Who said no is only counted: the name goes (dossier §5.2, §10 «Minimisation»). */
export function mustForgetName(status: MenteeStatus): boolean {
  return status === 'declined';
}

/** Before a consent only initials and class may be shown, and only to the curator (dossier §10 «No consent»). */
export function showsOnlyInitials(status: MenteeStatus): boolean {
  return status === 'identified' || status === 'consent_pending';
}
