import type { MenteeRow } from '@tandem/contracts';
import { can, changesData } from '@tandem/domain/access';
import type { Actor } from '@tandem/domain/access';
import { type MenteeAct, menteeActs, type MenteeStatus } from '@tandem/domain/participants';

/** A column of the board: one stage of the way, and the statuses that stand in it. */
export type Stage = { code: StageCode; statuses: MenteeStatus[] };
export type StageCode =
  | 'named'
  | 'request'
  | 'needs'
  | 'pool'
  | 'waiting'
  | 'pair'
  | 'completed'
  | 'left_early'
  | 'declined';

export const LANES: readonly { code: 'onTheWay' | 'inPool'; stages: readonly Stage[] }[] = [
  {
    code: 'onTheWay',
    stages: [
      { code: 'named', statuses: ['identified', 'consent_pending'] },
      { code: 'request', statuses: ['request_open'] },
      { code: 'needs', statuses: ['needs_analysis'] },
    ],
  },
  {
    code: 'inPool',
    stages: [
      { code: 'pool', statuses: ['in_pool'] },
      { code: 'waiting', statuses: ['waiting'] },
      { code: 'pair', statuses: ['matched', 'active'] },
    ],
  },
];

/** Those who have ended stand folded below. */
export const ENDED: readonly Stage[] = [
  { code: 'completed', statuses: ['completed'] },
  { code: 'left_early', statuses: ['left_early'] },
  { code: 'declined', statuses: ['declined'] },
];

/** Acts of pairs are done with pairs; two happen by themselves when the paper or the request comes. */
const NOT_BY_HAND: ReadonlySet<MenteeAct> = new Set<MenteeAct>([
  'register_consent',
  'record_request',
  'propose',
  'take_back_proposal',
  'pair',
  'complete',
  'release',
]);

/** What may be tried with somebody by hand. */
export const actsByHand = (status: MenteeStatus): MenteeAct[] =>
  menteeActs(status).filter((act) => !NOT_BY_HAND.has(act));

const ENDED_STATUSES: ReadonlySet<MenteeStatus> = new Set(ENDED.flatMap(({ statuses }) => statuses));
export const hasEnded = (status: MenteeStatus): boolean => ENDED_STATUSES.has(status);

/** Where a request may still be written, and so a link to its form given. */
export const takesRequest = (status: MenteeStatus): boolean =>
  ['request_open', 'needs_analysis', 'in_pool', 'waiting'].includes(status);

/** Between a consent and the end: only then somebody's request is looked into and a goal is set. */
export const isUnderWay = (status: MenteeStatus): boolean =>
  takesRequest(status) || status === 'matched' || status === 'active';

/** What comes next for somebody, as far as this reader can do it; otherwise what is waited for. */
export type NextStep =
  | { kind: 'act'; act: MenteeAct }
  | { kind: 'write'; part: 'request' | 'needs' | 'goal' }
  | { kind: 'papers'; personId: string }
  | { kind: 'wait'; for: Awaited };
export type Awaited =
  | 'invite'
  | 'consent'
  | 'consentLost'
  | 'request'
  | 'needs'
  | 'pairing'
  | 'mentor'
  | 'matched'
  | 'active'
  | 'ended';

const wait = (what: Awaited): NextStep => ({ kind: 'wait', for: what });

/** The list shows a homeroom teacher the own class alone, so rights on the own class are rights on the row. */
const mayWrite = ({ roles }: Actor, data: 'request' | 'needs_conclusion'): boolean =>
  changesData(roles, data, { self: false, ownClass: true, ownPair: false });

/** Links to the request form are given by the curator, and by a homeroom teacher in the own class. */
export const mayGiveLinks = (actor: Actor): boolean => can(actor, 'mentees.nominate') && mayWrite(actor, 'request');

export function nextStep({ status, consent, personId, hasGoal }: MenteeRow, actor: Actor): NextStep {
  const manages = can(actor, 'mentees.manage');
  const agreed = consent === 'in_force' || consent === 'expiring';
  const papers = (what: Awaited): NextStep =>
    personId !== null && can(actor, 'consents.manage') ? { kind: 'papers', personId } : wait(what);
  // A consent may be withdrawn or run out at any step: then nothing else comes first.
  if (isUnderWay(status) && !agreed) return papers('consentLost');
  switch (status) {
    case 'identified':
      return manages ? { kind: 'act', act: 'invite' } : wait('invite');
    case 'consent_pending':
      return papers('consent');
    case 'request_open':
      return mayWrite(actor, 'request') ? { kind: 'write', part: 'request' } : wait('request');
    case 'needs_analysis':
      return mayWrite(actor, 'needs_conclusion') ? { kind: 'write', part: 'needs' } : wait('needs');
    case 'in_pool':
      return manages && !hasGoal ? { kind: 'write', part: 'goal' } : wait('pairing');
    case 'waiting':
      return manages ? { kind: 'act', act: 'return_to_pool' } : wait('mentor');
    case 'matched':
      return manages && !hasGoal ? { kind: 'write', part: 'goal' } : wait('matched');
    case 'active':
      return wait('active');
    default:
      return wait('ended');
  }
}
