import { can, canAll } from '@tandem/domain/access';
import { hasSummaries, type SummaryHand, type SummaryState } from '@tandem/domain/closing';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog } from '../audit/index.ts';
import type { MenteeTotals } from '../diary/index.ts';
import type { OpenPair, PairDoor, PairMember, WantedPair } from '../pairs/index.ts';
import type { PeopleForPairs, PersonRecord } from '../participants/index.ts';
import type { RouteProgress } from '../routes/index.ts';
import type { SummariesRepository, SummaryRecord } from './summaries.repository.ts';

/** What the services of this context are made of; put together once in `index.ts`. */
export type ClosingStores = {
  queue: WriteQueue;
  audit: AuditLog;
  summaries: SummariesRepository;
  pairs: PairDoor;
  base: Pick<
    PeopleForPairs,
    'today' | 'yearOf' | 'mentee' | 'menteeStep' | 'mayPublish' | 'mentorOfPerson' | 'wantedCompetencesOf'
  >;
  /** Asks the people of a new pair, inside the caller's transaction. Answers the id of the pair. */
  propose: (tx: Tx, context: Context, wanted: WantedPair) => string;
  /** What was counted of a mentee's meetings in a pair. */
  meetingsOf: (pairId: string, menteeId: string) => MenteeTotals;
  routeOf: (pairId: string, menteeId: string) => RouteProgress | null;
  /** Tells open pages; called after the commit. */
  changed: (key: string[], by: string | null) => void;
};

/** A mentee of a pair whose summary the reader reads. */
export type SummaryPlace = {
  pair: OpenPair;
  member: PairMember & { person: PersonRecord };
  /** Whose words the reader may add; null: reads what was counted alone. */
  hand: SummaryHand | null;
  record: SummaryRecord | null;
  state: SummaryState;
};

function handOf({ actor }: Context, { standing }: OpenPair, { own }: PairMember): SummaryHand | null {
  if (can(actor, 'pairs.manage') && canAll(actor, 'diary.write')) return 'curator';
  if (standing.mentor && actor.roles.includes('mentor')) return 'mentor';
  return own && actor.roles.includes('mentee') ? 'mentee' : null;
}

/** Mentees of a pair with their summaries: all for the staff and the mentor, a mentee's own. @throws not-found */
export function placesOf(stores: ClosingStores, context: Context, pairId: string): SummaryPlace[] {
  const pair = stores.pairs.open(context, pairId);
  const staff = canAll(context.actor, 'diary.read');
  const mine = pair.members.some((member) => handOf(context, pair, member) !== null);
  // A class teacher or a guardian sees the pair and not what was said in it.
  if (!staff && !mine) throw new ProblemError('not-found');
  if (!hasSummaries(pair.status)) return [];
  const records = stores.summaries.ofPair(pairId);
  return pair.members.flatMap((member): SummaryPlace[] => {
    const { person, left, menteeId } = member;
    const hand = handOf(context, pair, member);
    if (person === null || (!staff && hand === null)) return [];
    if (left && pair.status !== 'dissolved') return [];
    const record = records.find((one) => one.menteeId === menteeId) ?? null;
    const state = { status: pair.status, left, signed: record !== null && record.signedOn !== null };
    return [{ pair, member: { ...member, person }, hand, record, state }];
  });
}

/** @throws not-found for somebody else's */
export function placeOf(stores: ClosingStores, context: Context, pairId: string, menteeId: string): SummaryPlace {
  const place = placesOf(stores, context, pairId).find(({ member }) => member.menteeId === menteeId);
  if (!place) throw new ProblemError('not-found');
  return place;
}

/** @throws step-refused */
export function refuse(reason: string): never {
  throw new ProblemError('step-refused', { reason, missing: [] });
}

/** Open pages hear of it; the card of the pair may be able to go on now. */
export function closingChanged({ changed }: ClosingStores, tx: Tx, { sessionId }: Context, pairId: string): void {
  tx.afterCommit(() => {
    for (const key of [['closing'], ['pairs'], ['pairs', pairId]]) changed(key, sessionId);
  });
}
