import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog } from '../audit/index.ts';
import type { Documents, FileStore } from '../documents/index.ts';
import type { AccountsService } from '../identity/index.ts';
import type { EvidenceRepository } from './evidence.repository.ts';
import type { ItemPresenter } from './item.presenter.ts';
import type { ItemRow, ItemsRepository } from './items.repository.ts';
import type { RoadmapRow, RoadmapsRepository } from './roadmaps.repository.ts';

/** What the services of this context are made of; put together once in `index.ts`. */
export type RoadmapStores = {
  queue: WriteQueue;
  roadmaps: RoadmapsRepository;
  items: ItemsRepository;
  evidence: EvidenceRepository;
  files: FileStore;
  /** The registry of official papers: a signed one proves an item. */
  documents: Pick<Documents, 'lookup'>;
  accounts: AccountsService;
  audit: AuditLog;
  present: ItemPresenter;
  /** The school's calendar day at an instant. */
  today: (now: Date) => string;
  /** Tells open pages; called after the commit. */
  changed: (roadmapId: string, by: string | null) => void;
};

/** @throws not-found */
export function roadmapOf({ roadmaps }: RoadmapStores, id: string): RoadmapRow {
  const row = roadmaps.find(id);
  if (!row) throw new ProblemError('not-found');
  return row;
}

/** An item that is on the board. @throws not-found */
export function itemOf({ items }: RoadmapStores, roadmapId: string, id: string): ItemRow {
  const row = items.find(roadmapId, id);
  if (!row || row.deletedAt !== null) throw new ProblemError('not-found');
  return row;
}

/** Every write ends with this: the board has a new version, and open pages hear of it once it is durable. */
export function boardChanged({ roadmaps, changed }: RoadmapStores, tx: Tx, context: Context, roadmapId: string): void {
  roadmaps.bump(tx, roadmapId);
  tx.afterCommit(() => changed(roadmapId, context.sessionId));
}

/** What is done has been done already. @throws invalid-request with the pointer */
export function refuseFuture(
  { today }: RoadmapStores,
  context: Context,
  factOn: string | undefined,
  pointer: string,
): void {
  if (factOn === undefined || factOn <= today(context.now)) return;
  const detail = 'Дата выполнения не может быть в будущем';
  throw new ProblemError('invalid-request', { errors: [{ pointer, code: 'future', detail }] });
}

/** Who and when, for the row itself. */
export const stamp = ({ actor, now }: Context) => ({
  updatedAt: now.toISOString(),
  updatedBy: actor.accountId === SYSTEM_ACCOUNT ? null : actor.accountId,
});
