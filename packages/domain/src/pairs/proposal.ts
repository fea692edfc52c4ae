import { type Day, isDay } from '../kernel/index.ts';
import { type ConsentSubject, requiredSigners } from '../participants/index.ts';
import { DECLINE_REASONS, type DeclineReason } from './dictionaries.ts';
import type { Party, ProposalStatus, StoredProposalStatus, Voice } from './vocabulary.ts';

/** Somebody whose answer is waited for. */
export type Asked = { party: Party; voice: Voice };

/** The agreement about one mentor and one mentee; in a group every mentee has an own one. */
export type Proposal = {
  status: StoredProposalStatus;
  /** Whose yes is needed, the mentor's side first. */
  asked: readonly Asked[];
  /** Who said yes. */
  accepted: readonly Asked[];
  /** Last day to answer; null: no hurry, or nobody left to answer. */
  answerBy: Day | null;
  /** «Нужны уточнения»: who asks, and what. */
  question: (Asked & { text: string }) | null;
  /** Who said no. The reason is the curator's alone. */
  decline: (Asked & { reason: DeclineReason }) | null;
};

/**
 * Whose answers a pair needs: both sides', and a guardian's beside each minor. `guardianAnswers` false: the school holds
 * the consent to the programme for enough.
 */
export function askedFor(
  subjects: Readonly<Record<Party, ConsentSubject>>,
  today: Day,
  guardianAnswers = true,
): Asked[] {
  return (['mentor', 'mentee'] as const).flatMap((party): Asked[] => {
    const minor = requiredSigners(subjects[party], today).includes('guardian');
    return [{ party, voice: 'self' }, ...(minor && guardianAnswers ? [{ party, voice: 'guardian' } as const] : [])];
  });
}

/** A proposal nobody has answered yet. */
export function newProposal(asked: readonly Asked[], answerBy: Day | null): Proposal {
  return { status: 'proposed', asked, accepted: [], answerBy, question: null, decline: null };
}

const same = (one: Asked, other: Asked): boolean => one.party === other.party && one.voice === other.voice;

/** Yeses that are still missing, in the order they are asked for. */
export function missingAnswers({ asked, accepted }: Pick<Proposal, 'asked' | 'accepted'>): Asked[] {
  return asked.filter((one) => !accepted.some((other) => same(one, other)));
}

/** Who may answer now: the mentee's side is asked when the mentor's has agreed, so that no child waits for a no. */
export function askedNow(proposal: Pick<Proposal, 'asked' | 'accepted'>): Asked[] {
  const missing = missingAnswers(proposal);
  const mentors = missing.filter(({ party }) => party === 'mentor');
  return mentors.length > 0 ? mentors : missing;
}

/** Where the yeses so far have brought the agreement. */
function byAnswers(
  proposal: Pick<Proposal, 'asked' | 'accepted'>,
): 'proposed' | 'accepted_by_mentor' | 'accepted_by_mentee' {
  const [next] = askedNow(proposal);
  if (next === undefined) return 'accepted_by_mentee';
  return next.party === 'mentor' ? 'proposed' : 'accepted_by_mentor';
}

const WAITING: ReadonlySet<StoredProposalStatus> = new Set(['proposed', 'accepted_by_mentor', 'clarify']);

/** The status as it is on a day: nobody answered in time, and the curator's list has it. */
export function proposalStatusOn(
  day: Day,
  { status, answerBy }: Pick<Proposal, 'status' | 'answerBy'>,
): ProposalStatus {
  return WAITING.has(status) && answerBy !== null && answerBy < day ? 'expired' : status;
}

/** What can be done with a proposal, in the order of the way. */
export const PROPOSAL_ACTS = [
  'accept',
  'ask',
  'clear_up',
  'decline',
  'prolong',
  'approve',
  'put_in_order',
  'take_out_of_order',
  'take_back',
] as const;
export type ProposalAct = (typeof PROPOSAL_ACTS)[number];

/** Nothing follows these: whoever thinks again gets a new proposal. */
export const FINAL_PROPOSAL_STATUSES = ['declined', 'taken_back'] as const satisfies readonly ProposalStatus[];

const FROM: Record<ProposalAct, readonly ProposalStatus[]> = {
  accept: ['proposed', 'accepted_by_mentor', 'expired'],
  ask: ['proposed', 'accepted_by_mentor', 'accepted_by_mentee'],
  clear_up: ['clarify'],
  decline: ['proposed', 'accepted_by_mentor', 'accepted_by_mentee', 'approved', 'clarify', 'expired'],
  prolong: ['proposed', 'accepted_by_mentor', 'clarify', 'expired'],
  approve: ['accepted_by_mentee'],
  put_in_order: ['approved'],
  take_out_of_order: ['in_order'],
  take_back: ['proposed', 'accepted_by_mentor', 'accepted_by_mentee', 'approved', 'clarify', 'expired'],
};

/** What may be tried in a status as it is shown; a guard may still refuse it. */
export function proposalActs(status: ProposalStatus): ProposalAct[] {
  return PROPOSAL_ACTS.filter((act) => FROM[act].includes(status));
}

/** An answer given by the person, or on paper and written down by the curator; `on`: the day of the paper. */
type Answered = { who: Asked; recordedBy: 'self' | 'curator'; on: Day };
export type ProposalStep =
  /** `answerBy`: until when the other side has time, once this side is complete. */
  | ({ act: 'accept'; answerBy: Day | null } & Answered)
  | ({ act: 'ask'; text: string } & Answered)
  | ({ act: 'decline'; reason: DeclineReason } & Answered)
  | { act: 'clear_up' | 'prolong'; answerBy: Day | null }
  /** Codes of the rules that refuse the pair on its start date. */
  | { act: 'approve'; refusals: readonly string[] }
  | { act: 'put_in_order' }
  | { act: 'take_out_of_order'; orderSigned: boolean }
  | { act: 'take_back' };

export type ProposalRefusal =
  | 'not-from-this-status'
  | 'answers-missing'
  | 'not-asked'
  | 'answered-already'
  | 'mentor-answers-first'
  | 'deadline-passed'
  | 'day-required'
  | 'day-in-future'
  | 'question-required'
  | 'reason-required'
  | 'later-day-required'
  | 'pair-refused'
  | 'order-signed';
export type ProposalResult =
  | { ok: true; proposal: Proposal }
  | { ok: false; reason: ProposalRefusal; missing?: Asked[]; refusals?: readonly string[] };

type Refused = Exclude<ProposalResult, { ok: true }>;
const refused = (reason: ProposalRefusal, more: Omit<Refused, 'ok' | 'reason'> = {}): Refused => ({
  ok: false,
  reason,
  ...more,
});

/** What is wrong with an answer as such, whatever it says. */
function refuseAnswer(proposal: Proposal, { who, recordedBy, on }: Answered, today: Day): Refused | null {
  if (!isDay(on)) return refused('day-required');
  if (on > today) return refused('day-in-future');
  if (!proposal.asked.some((one) => same(one, who))) return refused('not-asked');
  // A late paper still counts when the curator takes it; a late click does not, for somebody else may be asked already.
  const late = proposalStatusOn(today, proposal) === 'expired';
  return late && recordedBy === 'self' ? refused('deadline-passed') : null;
}

function accept(proposal: Proposal, step: ProposalStep & { act: 'accept' }): ProposalResult {
  if (proposal.accepted.some((one) => same(one, step.who))) return refused('answered-already');
  const now = askedNow(proposal);
  if (!now.some((one) => same(one, step.who))) return refused('mentor-answers-first', { missing: now });
  const accepted = [...proposal.accepted, step.who];
  const status = byAnswers({ asked: proposal.asked, accepted });
  const turned = status !== proposal.status;
  const answerBy = status === 'accepted_by_mentee' ? null : turned ? step.answerBy : proposal.answerBy;
  return { ok: true, proposal: { ...proposal, accepted, status, answerBy } };
}

/** A proposal that waits again waits until a day that is still to come. */
function waitAgain(proposal: Proposal, answerBy: Day | null, today: Day): ProposalResult {
  if (answerBy !== null && (!isDay(answerBy) || answerBy < today)) return refused('later-day-required');
  return { ok: true, proposal: { ...proposal, answerBy } };
}

/**
 * One step of the agreement: the mentor's side answers, then the mentee's, then the curator approves and the pair goes
 * into an order. Anybody asked may ask back or say no until the order. Source: domain dossier §5.3.
 */
export function applyProposalStep(proposal: Proposal, step: ProposalStep, today: Day): ProposalResult {
  const shown = proposalStatusOn(today, proposal);
  // A question may run out of time too, and is still cleared up.
  const from = shown === 'expired' && step.act === 'clear_up' ? proposal.status : shown;
  if (!FROM[step.act].includes(from)) {
    const early = step.act === 'approve' && WAITING.has(proposal.status);
    return early ? refused('answers-missing', { missing: missingAnswers(proposal) }) : refused('not-from-this-status');
  }
  switch (step.act) {
    case 'accept': {
      // Whoever asked back is answered first, also when the day has passed.
      if (proposal.status === 'clarify') return refused('not-from-this-status');
      return refuseAnswer(proposal, step, today) ?? accept(proposal, step);
    }
    case 'ask': {
      const fault = refuseAnswer(proposal, step, today);
      if (fault) return fault;
      if (step.text.trim() === '') return refused('question-required');
      return { ok: true, proposal: { ...proposal, status: 'clarify', question: { ...step.who, text: step.text } } };
    }
    case 'decline': {
      const fault = refuseAnswer(proposal, step, today);
      if (fault) return fault;
      if (!DECLINE_REASONS.some(({ code }) => code === step.reason)) return refused('reason-required');
      const decline = { ...step.who, reason: step.reason };
      return { ok: true, proposal: { ...proposal, status: 'declined', question: null, answerBy: null, decline } };
    }
    case 'clear_up': {
      const status = byAnswers(proposal);
      // When everybody has agreed already, nobody has to hurry.
      const answerBy = status === 'accepted_by_mentee' ? null : step.answerBy;
      return waitAgain({ ...proposal, status, question: null }, answerBy, today);
    }
    case 'prolong':
      return waitAgain(proposal, step.answerBy, today);
    case 'approve': {
      const { refusals } = step;
      if (refusals.length > 0) return refused('pair-refused', { refusals });
      return { ok: true, proposal: { ...proposal, status: 'approved' } };
    }
    case 'put_in_order':
      return { ok: true, proposal: { ...proposal, status: 'in_order' } };
    case 'take_out_of_order':
      if (step.orderSigned) return refused('order-signed');
      return { ok: true, proposal: { ...proposal, status: 'approved' } };
    case 'take_back':
      return { ok: true, proposal: { ...proposal, status: 'taken_back', question: null, answerBy: null } };
  }
}
