import { type Day, isDay } from '../kernel/index.ts';

/** A document's way. What was signed stays as it was signed: it can only be cancelled or replaced by another. */
export const DOCUMENT_STATUSES = ['draft', 'printed', 'signed', 'scanned', 'cancelled', 'superseded'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** `supersede` is what happens to a document when the one that replaces it is signed. */
export const DOCUMENT_ACTS = ['print', 'reopen', 'sign', 'attach_scan', 'cancel', 'supersede'] as const;
export type DocumentAct = (typeof DOCUMENT_ACTS)[number];

const TRANSITIONS: Record<DocumentAct, { from: readonly DocumentStatus[]; to: DocumentStatus }> = {
  print: { from: ['draft'], to: 'printed' },
  // A mistake was seen on the paper: the printed sheet is torn up.
  reopen: { from: ['printed'], to: 'draft' },
  sign: { from: ['printed'], to: 'signed' },
  // Again: the wrong sheet was scanned.
  attach_scan: { from: ['signed', 'scanned'], to: 'scanned' },
  cancel: { from: ['draft', 'printed', 'signed', 'scanned'], to: 'cancelled' },
  supersede: { from: ['signed', 'scanned'], to: 'superseded' },
};

/** What may be tried now; a guard may still refuse it. */
export function documentActs(status: DocumentStatus): DocumentAct[] {
  return DOCUMENT_ACTS.filter((act) => TRANSITIONS[act].from.includes(status));
}

/** True while what is printed may still change: the file is made anew at every reading. */
export const bodyIsOpen = (status: DocumentStatus): boolean => status === 'draft';
/** True for a document that proves something: signed, and neither cancelled nor replaced. */
export const isInForce = (status: DocumentStatus): boolean => status === 'signed' || status === 'scanned';

/** What an act brings along. The number is given by the secretary, never by the program. */
export type DocumentFacts = {
  number?: string | null | undefined;
  signedOn?: Day | null | undefined;
  signedBy?: string | null | undefined;
  reason?: string | null | undefined;
  /** The school's day, for «not in the future». */
  today: Day;
};
export type DocumentRefusal =
  | 'not-from-this-status'
  | 'number-required'
  | 'signed-on-required'
  | 'signed-in-future'
  | 'signed-by-required'
  | 'reason-required';
export type DocumentActResult = { ok: true; status: DocumentStatus } | { ok: false; reason: DocumentRefusal };

const isWritten = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';

function refuse(act: DocumentAct, numbered: boolean, facts: DocumentFacts): DocumentRefusal | null {
  const { number, signedOn, signedBy, reason, today } = facts;
  if (act === 'cancel') return isWritten(reason) ? null : 'reason-required';
  if (act !== 'sign') return null;
  if (numbered && !isWritten(number)) return 'number-required';
  if (!signedOn || !isDay(signedOn)) return 'signed-on-required';
  if (signedOn > today) return 'signed-in-future';
  return isWritten(signedBy) ? null : 'signed-by-required';
}

/**
 * One step of a document's way.
 * @param numbered whether papers of this type have a number at all: a consent has none
 * Source: domain dossier §9, «Lifecycle for all».
 */
export function applyDocumentAct(
  status: DocumentStatus,
  act: DocumentAct,
  numbered: boolean,
  facts: DocumentFacts,
): DocumentActResult {
  if (!TRANSITIONS[act].from.includes(status)) return { ok: false, reason: 'not-from-this-status' };
  const reason = refuse(act, numbered, facts);
  return reason === null ? { ok: true, status: TRANSITIONS[act].to } : { ok: false, reason };
}
