import { type Relation, seesData } from '@tandem/domain/access';
import { academicYearOf } from '@tandem/domain/school';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog } from '../audit/index.ts';
import type { AccountsService } from '../identity/index.ts';
import type { ConsentsRepository } from './consents.repository.ts';
import type { PeopleRepository } from './people.repository.ts';
import type { PersonRecord } from './person-row.sql.ts';
import type { StatusChanges } from './status-changes.repository.ts';

/** What the services of this context are made of; put together once in `index.ts`. */
export type ParticipantsStores = {
  queue: WriteQueue;
  people: PeopleRepository;
  consents: ConsentsRepository;
  steps: StatusChanges;
  accounts: AccountsService;
  audit: AuditLog;
  /** The school's calendar day at an instant. */
  today: (now: Date) => string;
  /** Tells open pages; called after the commit. */
  changed: (key: string[], by: string | null) => void;
  /** True when the account's person and this one are in one pair now. */
  paired?: (accountId: string, personId: string) => boolean;
  /** Somebody is in no list any more: papers that are not signed lose them, in the same transaction. */
  hidden?: (tx: Tx, context: Context, personId: string) => void;
  /** A consent, a certificate, a class or a place of work may keep a mentor away, or bring one back. */
  reviewPerson: (tx: Tx, context: Context, personId: string) => void;
};

/** The academic year of the bases on a day of the school. */
export const yearOf = (stores: ParticipantsStores, context: Context): number =>
  academicYearOf(stores.today(context.now));

export const nameOf = ({ familyName, givenName, patronymic }: PersonRecord) => ({ familyName, givenName, patronymic });

/** How whoever asks stands to a person. */
export function relationTo(stores: ParticipantsStores, { actor, now }: Context, person: PersonRecord): Relation {
  return {
    self: person.accountId === actor.accountId,
    ownClass:
      actor.roles.includes('homeroom_teacher') &&
      stores.people.leadsClassOf(actor.accountId, person.id, stores.today(now)),
    ownPair: stores.paired?.(actor.accountId, person.id) ?? false,
  };
}

/**
 * A person whom the reader may see at all. Somebody else's is not found, not forbidden: that they exist is nobody's
 * business. Hidden ones are for whoever manages people. @throws not-found
 */
export function personOf(
  stores: ParticipantsStores,
  context: Context,
  id: string,
): { person: PersonRecord; relation: Relation } {
  const person = stores.people.find(id, stores.today(context.now), yearOf(stores, context));
  if (!person) throw new ProblemError('not-found');
  const relation = relationTo(stores, context, person);
  const visible = person.hiddenAt === null || context.actor.roles.includes('curator');
  if (!visible || !seesData(context.actor.roles, 'name', relation)) throw new ProblemError('not-found');
  return { person, relation };
}

/** Every write about a person ends with this: the base looks again, open pages hear of it once it is durable. */
export function personChanged(stores: ParticipantsStores, tx: Tx, context: Context, id: string): void {
  stores.reviewPerson(tx, context, id);
  tx.afterCommit(() => {
    stores.changed(['people'], context.sessionId);
    stores.changed(['people', id], context.sessionId);
  });
}
