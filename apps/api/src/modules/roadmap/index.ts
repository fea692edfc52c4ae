/**
 * Roadmap: the approved plan as a board. Owns roadmaps, items, sub-steps, evidence, imports and their history.
 * Its words: roadmap, section, subsection, item, sub-step, term, evidence, import.
 * It calls audit, identity and documents; it must not know people's bases, pairs or meetings.
 */
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import type { Db } from '../../db/open.ts';
import { createBoardService } from './board.service.ts';
import { createEvidenceRepository } from './evidence.repository.ts';
import { createEvidenceService } from './evidence.service.ts';
import { createImportsRepository } from './imports.repository.ts';
import { createImportsService } from './imports.service.ts';
import { createItemMoveService } from './item-move.service.ts';
import { createItemPresenter } from './item.presenter.ts';
import { createItemsRepository, type ItemsRepository } from './items.repository.ts';
import { createItemsService } from './items.service.ts';
import { createRetroactiveService } from './retroactive.service.ts';
import { createRoadmapsRepository } from './roadmaps.repository.ts';
import { createRoadmapsService } from './roadmaps.service.ts';
import { type RoadmapStores, roadmapOf } from './roadmap-stores.ts';

export { roadmapRoutes } from './roadmap.routes.ts';
export { readPlan } from './source-plan.ts';

export type Roadmap = ReturnType<typeof createRoadmap>;
type Outside = Pick<RoadmapStores, 'queue' | 'files' | 'documents' | 'accounts' | 'audit' | 'today' | 'changed'>;

export function createRoadmap(db: Db, outside: Outside) {
  const items = createItemsRepository(db);
  const evidence = createEvidenceRepository(db);
  const stores: RoadmapStores = {
    ...outside,
    items,
    evidence,
    roadmaps: createRoadmapsRepository(db),
    present: createItemPresenter(items, evidence, outside.accounts),
  };
  const moves = createItemMoveService(stores);
  return {
    board: createBoardService(stores),
    roadmaps: createRoadmapsService(stores),
    items: createItemsService(stores, moves),
    moves,
    retroactive: createRetroactiveService(stores),
    evidence: createEvidenceService(stores),
    imports: createImportsService(stores, createImportsRepository(db)),
    /** What an item is called in the audit log: the plan is a public paper. */
    titleOf(itemId: string): string | null {
      const row = items.findAnywhere(itemId);
      return row && `${row.number} ${row.title}`.trim();
    },
    /** Open items whose term ends between two days, with who answers for them. The plan is a public paper. */
    dueBetween: items.dueBetween,
    /** Terms of open items that an account or one of its roles answers for, from a day on; for calendars. */
    deadlinesOf: (accountId: string, roles: readonly string[], from: string) =>
      items.deadlinesOf(accountId, roles, from),
    /** Items by filter. @throws not-found */
    page: (context: Context, roadmapId: string, filter: Parameters<ItemsRepository['page']>[2]) => {
      const { id, boardVersion } = authorize(context, 'roadmap.read', roadmapOf(stores, roadmapId));
      return items.page(id, boardVersion, filter, stores.today(context.now));
    },
  };
}
