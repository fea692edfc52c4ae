import { type Day, daysBetween, isDay } from '../kernel/index.ts';
import { daysLeft, EXPIRING_DAYS, type RequirementFact } from './checklist.ts';
import type { PartnerStatus, StoredPartnerStatus } from './vocabulary.ts';
import { isWritten } from './written.ts';

/** A letter or an agreement is known by its number and date; the secretary gives the number. */
export type NumberedPaper = { number: string; on: Day };
export type Partner = {
  status: StoredPartnerStatus;
  letter: NumberedPaper | null;
  agreement: (NumberedPaper & { validUntil: Day | null }) | null;
};

/** Days without an answer after which the letter is repeated; the school may change it. */
export const NO_REPLY_DAYS = 14;

/** The status as it is on a day: silence and the end of an agreement come by themselves (dossier §5.1). */
export function partnerStatusOn(day: Day, partner: Partner, noReplyDays = NO_REPLY_DAYS): PartnerStatus {
  const { status, letter, agreement } = partner;
  if (status === 'letter_sent' && letter && daysBetween(letter.on, day) > noReplyDays) return 'no_reply';
  if (status !== 'agreement_signed' || !agreement) return status;
  const left = daysLeft(agreement.validUntil, day);
  if (left === null || left > EXPIRING_DAYS) return status;
  return left < 0 ? 'expired' : 'expiring';
}

/** The agreement as the checklist of the partner's mentors sees it; null when there is none or it was ended. */
export function agreementFact({ status, agreement }: Partner): RequirementFact | null {
  if (status !== 'agreement_signed' || !agreement) return null;
  return { fulfilledOn: agreement.on, validUntil: agreement.validUntil };
}

export const PARTNER_ACTS = [
  'send_letter',
  'accept',
  'decline',
  'draft_agreement',
  'sign_agreement',
  'prolong',
  'terminate',
] as const;
export type PartnerAct = (typeof PARTNER_ACTS)[number];

const TRANSITIONS: Record<PartnerAct, { from: readonly StoredPartnerStatus[]; to: StoredPartnerStatus }> = {
  // A second letter after silence, after a no, or after the end of an agreement.
  send_letter: { from: ['prospect', 'letter_sent', 'declined', 'terminated'], to: 'letter_sent' },
  accept: { from: ['letter_sent'], to: 'agreed' },
  decline: { from: ['letter_sent', 'agreed', 'agreement_draft'], to: 'declined' },
  draft_agreement: { from: ['agreed'], to: 'agreement_draft' },
  // A new agreement may follow the old one without a new letter.
  sign_agreement: { from: ['agreement_draft', 'agreement_signed'], to: 'agreement_signed' },
  prolong: { from: ['agreement_signed'], to: 'agreement_signed' },
  terminate: { from: ['agreement_signed'], to: 'terminated' },
};

/** What may be tried in a stored status; a guard may still refuse it. */
export function partnerActs(status: StoredPartnerStatus): PartnerAct[] {
  return PARTNER_ACTS.filter((act) => TRANSITIONS[act].from.includes(status));
}

/** № and date of the letter or of the agreement (or of its addendum), the agreement's new last day. */
export type PartnerFacts = { paper?: NumberedPaper | null; validUntil?: Day | null };
export type PartnerRefusal =
  | 'not-from-this-status'
  | 'number-and-date-required'
  | 'valid-until-required'
  | 'ends-before-start'
  | 'not-longer';
export type PartnerActResult = ({ ok: true } & Partner) | { ok: false; reason: PartnerRefusal };

/**
 * One step of a partner's way, with the papers it leaves behind. A mentor of the partner works while the agreement
 * holds, so a signed one always has a last day; «без срока» is entered as a far one. Source: domain dossier §5.1.
 */
export function applyPartnerAct(partner: Partner, act: PartnerAct, facts: PartnerFacts = {}): PartnerActResult {
  if (!partnerActs(partner.status).includes(act)) return { ok: false, reason: 'not-from-this-status' };
  const status = TRANSITIONS[act].to;
  if (act !== 'send_letter' && act !== 'sign_agreement' && act !== 'prolong') return { ok: true, ...partner, status };
  const { paper, validUntil } = facts;
  if (!paper || !isWritten(paper.number) || !isDay(paper.on)) return { ok: false, reason: 'number-and-date-required' };
  if (act === 'send_letter') return { ok: true, ...partner, status, letter: paper };
  if (!validUntil || !isDay(validUntil)) return { ok: false, reason: 'valid-until-required' };
  if (validUntil < paper.on) return { ok: false, reason: 'ends-before-start' };
  const earlier = partner.agreement?.validUntil;
  if (act === 'prolong' && earlier && validUntil <= earlier) return { ok: false, reason: 'not-longer' };
  const signed = act === 'prolong' && partner.agreement ? partner.agreement : paper;
  return { ok: true, ...partner, status, agreement: { number: signed.number, on: signed.on, validUntil } };
}
