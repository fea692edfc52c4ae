import type { Day } from '../kernel/index.ts';
import { daysLeft, EXPIRING_DAYS, type RequirementFact } from './checklist.ts';
import { CONSENT_SIGNERS, type ConsentSigner, type ConsentSubject, requiredSigners } from './consent-signing.ts';
import type { ConsentType } from './vocabulary.ts';

/** A paper, or two signatures on one paper. `withdrawnOn`: from that day on it holds no more. */
export type Consent = {
  type: ConsentType;
  signers: readonly ConsentSigner[];
  signedOn: Day;
  validUntil: Day | null;
  withdrawnOn: Day | null;
};

export const CONSENT_STATES = [
  'in_force',
  'expiring',
  'expired',
  'withdrawn',
  'missing',
  'own_signature_missing',
] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** A withdrawal takes along every paper of that purpose the same person signed earlier; one signed that day is new. */
function isWithdrawn(consent: Consent, signer: ConsentSigner, consents: readonly Consent[], day: Day): boolean {
  if (consent.withdrawnOn !== null && consent.withdrawnOn <= day) return true;
  return consents.some(
    ({ type, signers, withdrawnOn }) =>
      type === consent.type &&
      signers.includes(signer) &&
      withdrawnOn !== null &&
      withdrawnOn <= day &&
      withdrawnOn > consent.signedOn,
  );
}

type Signature = { state: Exclude<ConsentState, 'own_signature_missing'>; signedOn: Day; validUntil: Day | null };

/** What one signer's papers of a type amount to on a day: the one that holds longest, else how the newest one ended. */
function signatureOf(signer: ConsentSigner, type: ConsentType, consents: readonly Consent[], day: Day): Signature {
  const own = consents
    .filter((one) => one.type === type && one.signers.includes(signer) && one.signedOn <= day)
    .map((one): Signature => {
      const { signedOn, validUntil } = one;
      if (isWithdrawn(one, signer, consents, day)) return { state: 'withdrawn', signedOn, validUntil };
      const left = daysLeft(validUntil, day) ?? Infinity;
      if (left < 0) return { state: 'expired', signedOn, validUntil };
      return { state: left <= EXPIRING_DAYS ? 'expiring' : 'in_force', signedOn, validUntil };
    });
  const holding = own.filter(({ state }) => state === 'in_force' || state === 'expiring');
  const end = ({ validUntil }: Signature): string => validUntil ?? '9999-12-31';
  const longest = holding.sort((a, b) => end(b).localeCompare(end(a)))[0];
  // Of two papers of one day the withdrawn one speaks.
  const newest = own.sort((a, b) => b.signedOn.localeCompare(a.signedOn) || b.state.localeCompare(a.state))[0];
  return longest ?? newest ?? { state: 'missing', signedOn: day, validUntil: null };
}

const holds = ({ state }: Signature): boolean => state === 'in_force' || state === 'expiring';

/** True when somebody's consent of this type holds on the day. Whether it is enough, only `consentState` says. */
export function consentInForce(consents: readonly Consent[], type: ConsentType, day: Day): boolean {
  return CONSENT_SIGNERS.some((signer) => holds(signatureOf(signer, type, consents, day)));
}

/**
 * How a person's consent of one purpose stands on a day. A withdrawal by anybody who must sign wins;
 * `own_signature_missing` also for a pupil who came of age after only the parent had signed. Source: domain dossier §10.
 */
export function consentState(
  subject: ConsentSubject,
  consents: readonly Consent[],
  day: Day,
  type: ConsentType = 'processing',
): ConsentState {
  const [deciding = 'self', second] = requiredSigners(subject, day);
  const first = signatureOf(deciding, type, consents, day);
  const other = second ? signatureOf(second, type, consents, day) : first;
  const states = new Set([first.state, other.state]);
  if (states.has('withdrawn')) return 'withdrawn';
  if (first.state === 'missing') {
    const parentSigned = deciding === 'self' && holds(signatureOf('guardian', type, consents, day));
    return parentSigned ? 'own_signature_missing' : 'missing';
  }
  if (states.has('expired')) return 'expired';
  if (other.state === 'missing') return 'own_signature_missing';
  return states.has('expiring') ? 'expiring' : 'in_force';
}

/** The consent as the checklist of a mentor sees it; null while a needed signature is out or withdrawn. */
export function consentFact(subject: ConsentSubject, consents: readonly Consent[], day: Day): RequirementFact | null {
  const state = consentState(subject, consents, day);
  if (state !== 'in_force' && state !== 'expiring' && state !== 'expired') return null;
  const signatures = requiredSigners(subject, day).map((signer) => signatureOf(signer, 'processing', consents, day));
  const ends = signatures.flatMap(({ validUntil }) => (validUntil === null ? [] : [validUntil]));
  const [fulfilledOn = day] = signatures
    .map(({ signedOn }) => signedOn)
    .sort()
    .reverse();
  return { fulfilledOn, validUntil: ends.sort()[0] ?? null };
}
