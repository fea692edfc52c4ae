import { canAll } from '@tandem/domain/access';
import type { RouteHand, RouteKind } from '@tandem/domain/routes';
import { className } from '@tandem/domain/school';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog, Readings } from '../audit/index.ts';
import type { FileStore } from '../documents/index.ts';
import type { AccountsService } from '../identity/index.ts';
import type { OpenPair, PairDoor, PairMember } from '../pairs/index.ts';
import type { PersonRecord, PeopleForPairs } from '../participants/index.ts';
import type { RouteRecord, RoutesRepository } from './routes.repository.ts';

/** What the services of this context are made of; put together once in `index.ts`. */
export type RoutesStores = {
  queue: WriteQueue;
  audit: AuditLog;
  accounts: AccountsService;
  readings: Readings;
  files: FileStore;
  routes: RoutesRepository;
  pairs: PairDoor;
  base: Pick<PeopleForPairs, 'today' | 'isMinor'>;
  /** Days without lessons of an academic year. */
  holidaysOf: (startYear: number) => { startsOn: string; endsOn: string }[];
  /** What a meeting of a pair is called; null: the pair had no such meeting. Told by whoever keeps meetings. */
  meetingTitle: (context: Context, pairId: string, meetingId: string) => string | null;
  /** Tells open pages; called after the commit. */
  changed: (key: string[], by: string | null) => void;
};

export const isStaff = ({ actor }: Context): boolean => canAll(actor, 'routes.read');

/** A member of a pair whose route the reader reads. */
export type Member = PairMember & { person: PersonRecord };
export type Place = {
  pair: OpenPair;
  member: Member;
  kind: RouteKind;
  /** As whom the reader acts; null: reads only. */
  hand: RouteHand | null;
  /** Nothing is written any more. */
  closed: boolean;
  record: RouteRecord | null;
};

/** As whom somebody acts upon the route of a member. */
function handOf({ actor }: Context, { standing }: OpenPair, { own }: PairMember): RouteHand | null {
  if (canAll(actor, 'routes.write')) return 'curator';
  if (standing.mentor && actor.roles.includes('mentor')) return 'mentor';
  return own && actor.roles.includes('mentee') ? 'mentee' : null;
}

/** Members whose routes somebody reads: their own, of their pairs, or everybody's. Of hidden people nothing is read. */
export function readMembers(context: Context, pair: OpenPair): Member[] {
  const everybody = isStaff(context);
  return pair.members.flatMap((member) => {
    const { person } = member;
    if (person === null) return [];
    return everybody || handOf(context, pair, member) !== null ? [{ ...member, person }] : [];
  });
}

const OVER: ReadonlySet<string> = new Set(['completed', 'dissolved']);

export function placeIn(context: Context, pair: OpenPair, member: Member, record: RouteRecord | null): Place {
  const kind: RouteKind = member.person.kind === 'pupil' ? 'individual_route' : 'personal_programme';
  const closed = OVER.has(pair.status) || member.left;
  return { pair, member, kind: record?.kind ?? kind, hand: handOf(context, pair, member), closed, record };
}

/** The place of a mentee's route in a pair; somebody else's is not found. @throws not-found */
export function placeOf(stores: RoutesStores, context: Context, pairId: string, menteeId: string): Place {
  const pair = stores.pairs.open(context, pairId);
  const member = readMembers(context, pair).find((one) => one.menteeId === menteeId);
  if (!member) throw new ProblemError('not-found');
  const record = stores.routes.ofPairs([pairId]).find((one) => one.menteeId === menteeId) ?? null;
  return placeIn(context, pair, member, record);
}

export type RouteAt = Place & { record: RouteRecord };

/** The place of a route that is there. @throws not-found */
export function routeAt(stores: RoutesStores, context: Context, routeId: string): RouteAt {
  const record = stores.routes.find(routeId);
  if (!record) throw new ProblemError('not-found');
  const place = placeOf(stores, context, record.mentorshipId, record.menteeId);
  return { ...place, record };
}

/** @throws step-refused */
export function refuse(reason: string, missing: readonly string[] = []): never {
  throw new ProblemError('step-refused', { reason, missing: [...missing] });
}

/** Who acts; nobody acts upon what is over. @throws forbidden, step-refused */
export function actingHand({ hand, closed }: Place): RouteHand {
  if (hand === null) throw new ProblemError('forbidden');
  if (closed) refuse('pair-over');
  return hand;
}

/** Null for the owner at the keyboard. */
export const authorOf = ({ actor }: Context): string | null =>
  actor.accountId === SYSTEM_ACCOUNT ? null : actor.accountId;

/** «8А», or what a grown-up does. */
export const placedAt = ({ grade, letter, position, organization, workplace }: PersonRecord): string | null =>
  grade === null ? (position ?? organization ?? workplace) : className({ grade, letter: letter ?? '' });

/** Open pages hear of it once it is durable. */
export function routeChanged(stores: RoutesStores, tx: Tx, { sessionId }: Context): void {
  tx.afterCommit(() => stores.changed(['routes'], sessionId));
}
