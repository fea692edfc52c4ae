import type { Item, Move } from '@tandem/contracts';
import { type ItemStatus, refuseMove } from '@tandem/domain/roadmap';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { attachProof } from './evidence.service.ts';
import type { ItemRow } from './items.repository.ts';
import { boardChanged, itemOf, refuseFuture, type RoadmapStores, stamp } from './roadmap-stores.ts';

type MoveCommand = z.output<typeof Move>;

/** What an item carries besides its place once it is in a column. */
function statusFields(
  item: ItemRow,
  to: ItemStatus,
  command: Pick<MoveCommand, 'completion' | 'reason'>,
  today: string,
) {
  if (to === item.status) return {};
  if (to === 'done')
    return { factOn: command.completion?.factOn ?? today, statusReason: command.completion?.reason ?? null };
  return { factOn: null, statusReason: to === 'not_applicable' ? (command.reason ?? null) : null };
}

/** Moving a card: rights, conflict, proof, place, history, in one transaction. */
export function createItemMoveService(stores: RoadmapStores) {
  const { queue, items, evidence, audit, present, today } = stores;

  /** @throws forbidden unless the person moves everything or answers for this item */
  function authorizeMove(context: Context, item: ItemRow) {
    return authorize(context, 'roadmap.move', item, {
      responsibleRoles: JSON.parse(item.responsibleRoles) as [],
      responsiblePeople: items.people(item.id),
    });
  }

  function prove(tx: Tx, context: Context, item: ItemRow, { completion }: MoveCommand): void {
    for (const evidenceId of completion?.evidenceIds ?? []) attachProof(stores, tx, context, item, { evidenceId });
    for (const documentId of completion?.documentIds ?? []) attachProof(stores, tx, context, item, { documentId });
    if (completion?.document) attachProof(stores, tx, context, item, { document: completion.document });
  }

  return {
    authorizeMove,

    /**
     * Only a later move conflicts with a move: a title edited meanwhile is no reason to send a card back.
     * @throws not-found, forbidden, stale-version with the card as it is now, evidence-required, reason-required
     */
    move(context: Context, roadmapId: string, itemId: string, command: MoveCommand): Promise<Item> {
      return queue.write((tx) => {
        const item = authorizeMove(context, itemOf(stores, roadmapId, itemId));
        const { to } = command;
        if (command.version < item.placedVersion) {
          throw new ProblemError('stale-version', { current: present(context, item) });
        }
        if (to === 'done') refuseFuture(stores, context, command.completion?.factOn, '/completion/factOn');
        if (to === 'done' && item.status !== 'done') prove(tx, context, item, command);
        const reason = (to === 'done' ? command.completion?.reason : command.reason) ?? null;
        const refusal = refuseMove(item.status, to, { evidenceCount: evidence.count(item.id), reason });
        if (refusal) throw new ProblemError(refusal);

        const rank = items.place(tx, roadmapId, to, item.id, command.afterId, command.beforeId);
        const fields = statusFields(item, to, command, today(context.now));
        const next = items.update(tx, item, {
          ...fields,
          ...stamp(context),
          status: to,
          rank,
          placedVersion: item.version + 1,
        });
        const moved = item.status !== to;
        audit.record(tx, context, {
          act: moved ? 'moved' : 'reordered',
          entity: 'roadmap-item',
          entityId: item.id,
          ...(moved ? { before: { status: item.status, factOn: item.factOn }, after: { status: to, ...fields } } : {}),
        });
        boardChanged(stores, tx, context, roadmapId);
        return present(context, next);
      });
    },
  };
}
export type ItemMoveService = ReturnType<typeof createItemMoveService>;
