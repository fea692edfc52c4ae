import type { BatchResult, RetroactiveCompletion } from '@tandem/contracts';
import { refuseMove } from '@tandem/domain/roadmap';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { attachProof } from './evidence.service.ts';
import type { ItemRow } from './items.repository.ts';
import { boardChanged, itemOf, refuseFuture, type RoadmapStores, roadmapOf, stamp } from './roadmap-stores.ts';

type Command = z.output<typeof RetroactiveCompletion>;
type Result = z.infer<typeof BatchResult>;
type Before = Pick<ItemRow, 'status' | 'rank' | 'factOn' | 'statusReason'> & { evidenceId: string | null };

/**
 * «Закрыть задним числом»: a plan approved in April has half its items in the past. One act for many items, with the day
 * each was really done, one paper or reason for all; undone as one.
 */
export function createRetroactiveService(stores: RoadmapStores) {
  const { queue, items, evidence, audit, present } = stores;

  return {
    /** All or nothing. @throws not-found, stale-version, evidence-required */
    complete(context: Context, roadmapId: string, command: Command): Promise<Result> {
      return queue.write((tx) => {
        authorize(context, 'roadmap.edit', roadmapOf(stores, roadmapId));
        const batchId = newId(context.now.getTime());
        let shared: string | null = null;
        for (const [index, { id, version, factOn }] of command.items.entries()) {
          refuseFuture(stores, context, factOn, `/items/${index}/factOn`);
          const item = itemOf(stores, roadmapId, id);
          if (version < item.placedVersion)
            throw new ProblemError('stale-version', { current: present(context, item) });
          if (command.document) {
            shared = attachProof(
              stores,
              tx,
              context,
              item,
              shared === null ? { document: command.document } : { evidenceId: shared },
            );
          }
          const proof = { evidenceCount: evidence.count(id), reason: command.reason ?? null };
          const refusal = refuseMove(item.status, 'done', proof);
          if (refusal) throw new ProblemError(refusal);
          const rank = item.status === 'done' ? item.rank : items.place(tx, roadmapId, 'done', id, null, null);
          const after = { status: 'done' as const, factOn, statusReason: command.reason ?? null };
          const before: Before = {
            status: item.status,
            rank: item.rank,
            factOn: item.factOn,
            statusReason: item.statusReason,
            evidenceId: shared,
          };
          items.update(tx, item, { ...after, rank, ...stamp(context), placedVersion: item.version + 1 });
          audit.record(tx, context, {
            act: 'completed-retroactively',
            entity: 'roadmap-item',
            entityId: id,
            batchId,
            before,
            after: { ...after, version: item.version + 1 },
          });
        }
        boardChanged(stores, tx, context, roadmapId);
        return { batchId, changed: command.items.length, skipped: [] };
      });
    },

    /** Items that somebody has worked on since are left as they are and named in `skipped`. @throws not-found */
    undo(context: Context, roadmapId: string, batchId: string): Promise<Result> {
      return queue.write((tx) => {
        authorize(context, 'roadmap.edit', roadmapOf(stores, roadmapId));
        const entries = audit.ofBatch(batchId).filter(({ act }) => act === 'completed-retroactively');
        if (entries.length === 0) throw new ProblemError('not-found');
        const skipped: string[] = [];
        for (const { entityId, before, after } of entries) {
          const item = items.find(roadmapId, entityId);
          if (!item) throw new ProblemError('not-found');
          if (item.deletedAt !== null || item.version !== after?.['version']) {
            skipped.push(entityId);
            continue;
          }
          const { evidenceId, ...fields } = before as Before;
          items.update(tx, item, { ...fields, ...stamp(context), placedVersion: item.version + 1 });
          if (evidenceId !== null) evidence.unlink(tx, entityId, evidenceId);
          audit.record(tx, context, {
            act: 'undone',
            entity: 'roadmap-item',
            entityId,
            before: { status: item.status, factOn: item.factOn },
            after: { status: fields.status, factOn: fields.factOn },
          });
        }
        boardChanged(stores, tx, context, roadmapId);
        return { batchId, changed: entries.length - skipped.length, skipped };
      });
    },
  };
}
