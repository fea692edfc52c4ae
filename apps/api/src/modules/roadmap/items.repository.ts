import type { BoardItem, ItemFilter } from '@tandem/contracts';
import { rankBetween, searchKey, spacedRanks } from '@tandem/domain/kernel';
import type { ItemStatus } from '@tandem/domain/roadmap';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { newId } from '../../kernel/ids.ts';
import { BOARD_ITEM_JSON } from './board-item.sql.ts';
import { itemPeople, items, substeps } from './roadmap.tables.ts';

export type ItemRow = typeof items.$inferSelect;
export type NewItemRow = Omit<typeof items.$inferInsert, 'seq' | 'searchKey'>;
export type SubstepRow = typeof substeps.$inferSelect;
type NewSubstep = Pick<SubstepRow, 'textRaw' | 'text' | 'isHeading'> & { done?: boolean };
type Filter = z.output<typeof ItemFilter>;

/** What search looks into: number, title, result and responsibles, folded as SQLite cannot. */
const keyOf = (row: Pick<ItemRow, 'number' | 'title' | 'result' | 'responsibleRaw'>): string =>
  searchKey([row.number, row.title, row.result, row.responsibleRaw].join(' '));

/** The only place with SQL for items, their people and their sub-steps. */
export function createItemsRepository(db: Db) {
  const { $client: sqlite } = db;
  const card = sqlite
    .prepare<[string], string>(`SELECT ${BOARD_ITEM_JSON} FROM roadmap_items i WHERE i.id = ?`)
    .pluck();
  const rankOf = sqlite
    .prepare<[string, string, string], number>(
      'SELECT rank FROM roadmap_items WHERE id = ? AND roadmap_id = ? AND status = ? AND deleted_at IS NULL',
    )
    .pluck();
  const column = `FROM roadmap_items WHERE roadmap_id = ? AND status = ? AND deleted_at IS NULL AND id <> ?`;
  const nextRank = sqlite
    .prepare<[string, string, string, number], number | null>(`SELECT min(rank) ${column} AND rank > ?`)
    .pluck();
  const previousRank = sqlite
    .prepare<[string, string, string, number], number | null>(`SELECT max(rank) ${column} AND rank < ?`)
    .pluck();
  const lastRank = sqlite.prepare<[string, string, string], number | null>(`SELECT max(rank) ${column}`).pluck();
  const columnIds = sqlite.prepare<[string, string, string], string>(`SELECT id ${column} ORDER BY rank, seq`).pluck();
  const setRank = sqlite.prepare<[number, string]>('UPDATE roadmap_items SET rank = ? WHERE id = ?');
  const lastOrder = sqlite
    .prepare<[string], number | null>('SELECT max(sort_order) FROM roadmap_items WHERE roadmap_id = ?')
    .pluck();

  function between(roadmapId: string, to: ItemStatus, itemId: string, afterId: string | null, beforeId: string | null) {
    const above = afterId === null ? null : (rankOf.get(afterId, roadmapId, to) ?? null);
    const below = beforeId === null ? null : (rankOf.get(beforeId, roadmapId, to) ?? null);
    // A neighbour that has moved away meanwhile is not there: the other one decides, else the end of the column.
    if (above !== null && below !== null && above < below) return rankBetween(above, below);
    // A card that came back (restored, undone) may share its rank with another: there is no room between them.
    if (above !== null && above === below && afterId !== beforeId) return null;
    if (above !== null) return rankBetween(above, nextRank.get(roadmapId, to, itemId, above) ?? null);
    if (below !== null) return rankBetween(previousRank.get(roadmapId, to, itemId, below) ?? null, below);
    return rankBetween(lastRank.get(roadmapId, to, itemId) ?? null, null);
  }

  return {
    find: (roadmapId: string, id: string): ItemRow | null =>
      db
        .select()
        .from(items)
        .where(and(eq(items.id, id), eq(items.roadmapId, roadmapId)))
        .get() ?? null,
    findAnywhere: (id: string): ItemRow | null => db.select().from(items).where(eq(items.id, id)).get() ?? null,
    card: (id: string): BoardItem => JSON.parse(card.get(id) ?? 'null') as BoardItem,
    inOrder: (roadmapId: string): ItemRow[] =>
      db
        .select()
        .from(items)
        .where(and(eq(items.roadmapId, roadmapId), isNull(items.deletedAt)))
        .orderBy(asc(items.sortOrder))
        .all(),
    nextOrder: (roadmapId: string): number => (lastOrder.get(roadmapId) ?? 0) + 1,

    /** A rank for a place in a column; re-spaces the column when the neighbours leave no gap. */
    place(
      _tx: Tx,
      roadmapId: string,
      to: ItemStatus,
      itemId: string,
      afterId: string | null,
      beforeId: string | null,
    ): number {
      const rank = between(roadmapId, to, itemId, afterId, beforeId);
      if (rank !== null) return rank;
      const ids = columnIds.all(roadmapId, to, itemId);
      for (const [index, fresh] of spacedRanks(ids.length).entries()) setRank.run(fresh, ids[index] ?? '');
      return between(roadmapId, to, itemId, afterId, beforeId) ?? 0;
    },

    insert(tx: Tx, row: NewItemRow, people: string[], steps: NewSubstep[]): void {
      const result = row.result;
      tx.insert(items)
        .values({ ...row, searchKey: keyOf({ ...row, result }) })
        .run();
      for (const accountId of people) tx.insert(itemPeople).values({ itemId: row.id, accountId }).run();
      this.addSubsteps(tx, row.id, steps, 0);
    },
    addSubsteps(tx: Tx, itemId: string, steps: NewSubstep[], from: number): void {
      for (const [index, step] of steps.entries()) {
        const { textRaw, text, isHeading, done = false } = step;
        tx.insert(substeps)
          .values({ id: newId(), itemId, textRaw, text, isHeading, done, sortOrder: from + index })
          .run();
      }
    },
    /** Writes the fields and one version more; what search sees follows. */
    update(tx: Tx, row: ItemRow, change: Partial<ItemRow>): void {
      const next = { ...row, ...change };
      tx.update(items)
        .set({ ...change, searchKey: keyOf(next), version: row.version + 1 })
        .where(eq(items.id, row.id))
        .run();
    },

    people: (itemId: string): string[] =>
      db
        .select()
        .from(itemPeople)
        .where(eq(itemPeople.itemId, itemId))
        .all()
        .map((row) => row.accountId),
    setPeople(tx: Tx, itemId: string, accountIds: readonly string[]): void {
      tx.delete(itemPeople).where(eq(itemPeople.itemId, itemId)).run();
      for (const accountId of new Set(accountIds)) tx.insert(itemPeople).values({ itemId, accountId }).run();
    },

    substeps: (itemId: string): SubstepRow[] =>
      db.select().from(substeps).where(eq(substeps.itemId, itemId)).orderBy(asc(substeps.sortOrder)).all(),
    tick(tx: Tx, id: string, done: boolean): void {
      tx.update(substeps).set({ done }).where(eq(substeps.id, id)).run();
    },
    removeSubsteps(tx: Tx, ids: string[]): void {
      for (const id of ids) tx.delete(substeps).where(eq(substeps.id, id)).run();
    },

    /** A page of items by filter, in document order, and how many there are. */
    page(roadmapId: string, filter: Filter, today: string): { items: BoardItem[]; total: number } {
      const { where, values } = whereOf(roadmapId, filter, today);
      const total = sqlite
        .prepare(`SELECT count(*) FROM roadmap_items i WHERE ${where}`)
        .pluck()
        .get(...values) as number;
      const rows = sqlite
        .prepare(
          `SELECT ${BOARD_ITEM_JSON} FROM (SELECT i.seq AS page_seq FROM roadmap_items i WHERE ${where}
             ORDER BY i.sort_order LIMIT ? OFFSET ?) JOIN roadmap_items i ON i.seq = page_seq ORDER BY i.sort_order`,
        )
        .pluck()
        .all(...values, filter.limit, filter.offset) as string[];
      return { items: rows.map((json) => JSON.parse(json) as BoardItem), total };
    },
  };
}

function whereOf(roadmapId: string, filter: Filter, today: string): { where: string; values: (string | number)[] } {
  const parts = ['i.roadmap_id = ?', 'i.deleted_at IS NULL'];
  const values: (string | number)[] = [roadmapId];
  const add = (sql: string, ...more: string[]) => {
    parts.push(sql);
    values.push(...more);
  };
  const text = searchKey(filter.text ?? '');
  // The trigram index knows substrings of three letters and more; shorter ones are few enough to scan.
  if ([...text].length >= 3) {
    add(
      'i.seq IN (SELECT rowid FROM roadmap_items_search WHERE search_key MATCH ?)',
      `"${text.replaceAll('"', '""')}"`,
    );
  } else if (text !== '') add('instr(i.search_key, ?) > 0', text);
  if (filter.status) add('i.status = ?', filter.status);
  if (filter.responsible) {
    add('EXISTS (SELECT 1 FROM json_each(i.responsible_roles) WHERE value = ?)', filter.responsible);
  }
  if (filter.month) {
    add(
      `EXISTS (SELECT 1 FROM json_each(i.windows) w WHERE substr(coalesce(w.value ->> 0, w.value ->> 1), 1, 7) <= ?
         AND substr(w.value ->> 1, 1, 7) >= ?)`,
      filter.month,
      filter.month,
    );
  }
  const late = `i.due_on < ? AND i.status NOT IN ('done', 'not_applicable')`;
  if (filter.overdue === 'true') add(late, today);
  if (filter.overdue === 'false') add(`(i.due_on IS NULL OR NOT (${late}))`, today);
  return { where: parts.join(' AND '), values };
}

export type ItemsRepository = ReturnType<typeof createItemsRepository>;
