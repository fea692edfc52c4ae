import type { KeptForm, Programme } from '@tandem/domain/participants';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog, Readings } from '../audit/index.ts';
import type { AccountsService } from '../identity/index.ts';
import type { PastPairs, Proposals } from '../pairs/index.ts';
import type { PeopleForPairs } from '../participants/index.ts';
import type { DataVersion } from './data-version.ts';
import type { MatchingRepository } from './matching.repository.ts';

/** What the services of this context are made of; put together once in `index.ts`. */
export type MatchingStores = {
  queue: WriteQueue;
  audit: AuditLog;
  accounts: AccountsService;
  readings: Readings;
  repository: MatchingRepository;
  base: PeopleForPairs;
  past: PastPairs;
  proposals: Pick<Proposals, 'propose'>;
  data: DataVersion;
  programme: () => Programme;
  /** Tells open pages; called after the commit. */
  changed: (key: string[], by: string | null) => void;
};

/** A form that the school has. @throws not-found */
export function formOf({ programme }: Pick<MatchingStores, 'programme'>, code: string): KeptForm {
  const form = programme().forms.find((one) => one.code === code);
  if (!form) throw new ProblemError('not-found');
  return form;
}

/** Open boards hear of it once it is durable. */
export function matchingChanged(stores: MatchingStores, tx: Tx, { sessionId }: Context, form: string): void {
  tx.afterCommit(() => {
    for (const key of [['matching'], ['matching', form]]) stores.changed(key, sessionId);
  });
}

/** Who wrote something down, as an account; null: the system itself. */
export const accountOf = ({ accounts }: MatchingStores, { actor }: Context): string | null =>
  accounts.find(actor.accountId) ? actor.accountId : null;
