import { type Day, isDay } from '../kernel/index.ts';
import { ADULT_AGE, ageOn, isMinor } from './age.ts';
import { CONSENT_TYPES, type ConsentType } from './vocabulary.ts';

/** From this age a pupil signs too, beside the parent (dossier §10 «Legal ground»). */
export const OWN_SIGNATURE_AGE = 14;

export const CONSENT_SIGNERS = ['self', 'guardian'] as const;
export type ConsentSigner = (typeof CONSENT_SIGNERS)[number];

/** Whose consent it is. A pupil without a birth date is taken for a minor. */
export type ConsentSubject = { birthOn: Day | null; isPupil: boolean };

/** Until 18 a parent or another legal representative signs. */
export function needsGuardian(birthOn: Day, today: Day): boolean {
  return isMinor(birthOn, today);
}

/** An adult signs alone, a pupil of 14–17 beside the parent. */
export function needsOwnSignature(birthOn: Day, today: Day): boolean {
  return ageOn(birthOn, today) >= OWN_SIGNATURE_AGE;
}

/** Whose signatures a consent needs on a day, the deciding one first. */
export function requiredSigners({ birthOn, isPupil }: ConsentSubject, day: Day): ConsentSigner[] {
  if (birthOn === null) return [isPupil ? 'guardian' : 'self'];
  if (!needsGuardian(birthOn, day)) return ['self'];
  return needsOwnSignature(birthOn, day) ? ['guardian', 'self'] : ['guardian'];
}

export type SignatureWeight = 'sufficient' | 'additional' | 'none';

/** What a signature is worth: an adult's own and a parent's for that child decide; a pupil's own from 14 is added. */
export function signatureWeight(
  subject: { id: string } & ConsentSubject,
  signer: { id: string; guardianOf: readonly string[] },
  day: Day,
): SignatureWeight {
  const [deciding, second] = requiredSigners(subject, day);
  if (signer.id === subject.id) {
    if (deciding === 'self') return 'sufficient';
    return second === 'self' ? 'additional' : 'none';
  }
  return deciding === 'guardian' && signer.guardianOf.includes(subject.id) ? 'sufficient' : 'none';
}

export type ConsentDraft = {
  /** Every purpose that stands on the paper. */
  types: readonly ConsentType[];
  signedOn: Day;
  validUntil: Day | null;
  signers: readonly { id: string; guardianOf: readonly string[] }[];
};
export type ConsentFault =
  | 'one-purpose-required'
  | 'not-a-day'
  | 'signed-in-future'
  | 'ends-before-signed'
  | 'signature-required'
  | 'may-not-sign';

/** Why a paper cannot be registered as a consent, or null. One paper, one purpose (dossier §10 «Form of consent»). */
export function refuseConsent(
  subject: { id: string } & ConsentSubject,
  draft: ConsentDraft,
  today: Day,
): ConsentFault | null {
  const [type, ...rest] = draft.types;
  if (type === undefined || rest.length > 0 || !CONSENT_TYPES.includes(type)) return 'one-purpose-required';
  if (!isDay(draft.signedOn) || (draft.validUntil !== null && !isDay(draft.validUntil))) return 'not-a-day';
  if (draft.signedOn > today) return 'signed-in-future';
  if (draft.validUntil !== null && draft.validUntil < draft.signedOn) return 'ends-before-signed';
  if (draft.signers.length === 0) return 'signature-required';
  const weights = draft.signers.map((signer) => signatureWeight(subject, signer, draft.signedOn));
  return weights.includes('none') ? 'may-not-sign' : null;
}

/** The day the parent's signature stops being enough: the eighteenth birthday. */
export function comesOfAgeOn(birthOn: Day): Day {
  const year = Number(birthOn.slice(0, 4)) + ADULT_AGE;
  const day = `${year}-${birthOn.slice(5)}`;
  return isDay(day) ? day : `${year}-03-01`;
}
