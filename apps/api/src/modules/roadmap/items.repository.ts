import type { BoardItem, ItemFilter } from '@tandem/contracts';
import { rankBetween, searchKey, spacedRanks } from '@tandem/domain/kernel';
import type { ItemStatus, ResponsibleRole } from '@tandem/domain/roadmap';
import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '../../db/open.ts';
import { selectList } from '../../db/select-list.ts';
import type { Tx } from '../../db/write-queue.ts';
import { newId } from '../../kernel/ids.ts';
import { createKept } from '../../kernel/kept.ts';
import { BOARD_ITEM_JSON } from './board-item.sql.ts';
import { itemPeople, items, substeps } from './roadmap.tables.ts';

export type ItemRow = typeof items.$inferSelect;
export type NewItemRow = Omit<ItemRow, 'seq' | 'searchKey' | keyof typeof BLANK> &
  Partial<Pick<ItemRow, keyof typeof BLANK>>;
export type SubstepRow = typeof substeps.$inferSelect;
type NewSubstep = Pick<SubstepRow, 'textRaw' | 'text' | 'isHeading'> & { done?: boolean };
type Filter = z.output<typeof ItemFilter>;

/** An open item with a term, and who answers for it. */
export type DueItem = Pick<ItemRow, 'id' | 'roadmapId' | 'number' | 'title'> & {
  dueOn: string;
  responsibleRoles: ResponsibleRole[];
  responsiblePeople: string[];
};
type Deadline = Pick<ItemRow, 'id' | 'roadmapId' | 'number' | 'version' | 'updatedAt'> & { dueOn: string };

/** Searches whose hits are kept: the numbers of 10,000 rows are 80 kB. */
const KEPT_SEARCHES = 50;

/** Columns that a new row may leave out. */
const BLANK = {
  subsectionId: null,
  startsOn: null,
  dueOn: null,
  notes: '',
  factOn: null,
  statusReason: null,
  updatedBy: null,
  deletedAt: null,
  version: 1,
  placedVersion: 1,
};

const KEYED = ['number', 'title', 'result', 'responsibleRaw'] as const;

/** What search looks into: number, title, result and responsibles, folded as SQLite cannot. */
const keyOf = (row: Pick<ItemRow, (typeof KEYED)[number]>): string =>
  searchKey([row.number, row.title, row.result, row.responsibleRaw].join(' '));

/** The only place with SQL for items, their people and their sub-steps. */
export function createItemsRepository(db: Db) {
  const { $client: sqlite } = db;
  // Prepared once: making a statement anew costs more than running it.
  const peopleOf = db
    .select({ accountId: itemPeople.accountId })
    .from(itemPeople)
    .where(eq(itemPeople.itemId, sql.placeholder('id')))
    .prepare();
  const deadlines = sqlite.prepare<{ accountId: string; roles: string; from: string }, Deadline>(
    `SELECT i.id, i.roadmap_id AS roadmapId, i.number, i.due_on AS dueOn, i.version, i.updated_at AS updatedAt
     FROM roadmap_items i WHERE i.deleted_at IS NULL AND i.due_on >= @from AND i.status NOT IN ('done', 'not_applicable')
       AND (EXISTS (SELECT 1 FROM roadmap_item_people p WHERE p.item_id = i.id AND p.account_id = @accountId)
         OR EXISTS (SELECT 1 FROM json_each(i.responsible_roles) r JOIN json_each(@roles) own ON own.value = r.value))
     ORDER BY i.due_on, i.sort_order`,
  );
  const due = sqlite.prepare<
    [string, string],
    Omit<DueItem, 'responsibleRoles' | 'responsiblePeople'> & { roles: string; people: string }
  >(
    `SELECT i.id, i.roadmap_id AS roadmapId, i.number, i.title, i.due_on AS dueOn, i.responsible_roles AS roles,
       (SELECT json_group_array(p.account_id) FROM roadmap_item_people p WHERE p.item_id = i.id) AS people
     FROM roadmap_items i WHERE i.deleted_at IS NULL AND i.due_on BETWEEN ? AND ? AND i.status NOT IN ('done', 'not_applicable')
     ORDER BY i.due_on, i.sort_order`,
  );
  const columnsOf = getTableColumns(items);
  const byId = sqlite.prepare<[string], ItemRow>(`SELECT ${selectList(items)} FROM roadmap_items WHERE id = ?`);
  const substepsOf = sqlite.prepare<
    [string],
    Omit<SubstepRow, 'isHeading' | 'done'> & { isHeading: 0 | 1; done: 0 | 1 }
  >(
    `SELECT id, item_id AS itemId, text_raw AS textRaw, text, is_heading AS isHeading, done, sort_order AS sortOrder
     FROM roadmap_substeps WHERE item_id = ? ORDER BY sort_order`,
  );
  /** Filters and changes make a few dozen different texts; each is prepared once. */
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>();
  function statement(text: string) {
    const known = statements.get(text) ?? sqlite.prepare(text);
    statements.set(text, known);
    return known;
  }
  const hits = createKept<number[]>(KEPT_SEARCHES);
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
    find(roadmapId: string, id: string): ItemRow | null {
      const row = byId.get(id);
      return row?.roadmapId === roadmapId ? row : null;
    },
    findAnywhere: (id: string): ItemRow | null => byId.get(id) ?? null,
    /** Terms of open items of an account or of its roles, from a day on. */
    deadlinesOf: (accountId: string, roles: readonly string[], from: string): Deadline[] =>
      deadlines.all({ accountId, roles: JSON.stringify(roles), from }),
    /** Open items whose term ends between two days. */
    dueBetween: (from: string, to: string): DueItem[] =>
      due.all(from, to).map(({ roles, people, ...item }) => ({
        ...item,
        responsibleRoles: JSON.parse(roles) as ResponsibleRole[],
        responsiblePeople: JSON.parse(people) as string[],
      })),
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

    insert(tx: Tx, row: NewItemRow, people: string[], steps: NewSubstep[]): ItemRow {
      const columns = { ...BLANK, ...row, searchKey: keyOf(row) };
      const names = Object.keys(columns) as (keyof typeof columns)[];
      const into = names.map((name) => columnsOf[name].name).join(', ');
      const { lastInsertRowid } = statement(
        `INSERT INTO roadmap_items (${into}) VALUES (${names.map(() => '?').join(', ')})`,
      ).run(...names.map((name) => columns[name]));
      for (const accountId of people) tx.insert(itemPeople).values({ itemId: row.id, accountId }).run();
      this.addSubsteps(tx, row.id, steps, 0);
      return { ...columns, seq: Number(lastInsertRowid) };
    },
    addSubsteps(tx: Tx, itemId: string, steps: NewSubstep[], from: number): void {
      for (const [index, step] of steps.entries()) {
        const { textRaw, text, isHeading, done = false } = step;
        tx.insert(substeps)
          .values({ id: newId(), itemId, textRaw, text, isHeading, done, sortOrder: from + index })
          .run();
      }
    },
    /** Writes the fields and one version more; what search sees follows. Answers the row as it is now. */
    update(_tx: Tx, row: ItemRow, change: Partial<ItemRow>): ItemRow {
      const columns: Partial<ItemRow> = { ...change, version: row.version + 1 };
      if (KEYED.some((name) => name in change)) columns.searchKey = keyOf({ ...row, ...change });
      // Only what changes: a column that is named has its indexes and references checked anew.
      const names = Object.keys(columns) as (keyof ItemRow)[];
      const set = names.map((name) => `${columnsOf[name].name} = ?`).join(', ');
      statement(`UPDATE roadmap_items SET ${set} WHERE id = ?`).run(...names.map((name) => columns[name]), row.id);
      return { ...row, ...columns };
    },

    people: (itemId: string): string[] => peopleOf.all({ id: itemId }).map((row) => row.accountId),
    setPeople(tx: Tx, itemId: string, accountIds: readonly string[]): void {
      tx.delete(itemPeople).where(eq(itemPeople.itemId, itemId)).run();
      for (const accountId of new Set(accountIds)) tx.insert(itemPeople).values({ itemId, accountId }).run();
    },

    substeps: (itemId: string): SubstepRow[] =>
      substepsOf.all(itemId).map((row) => ({ ...row, isHeading: row.isHeading === 1, done: row.done === 1 })),
    tick(tx: Tx, id: string, done: boolean): void {
      tx.update(substeps).set({ done }).where(eq(substeps.id, id)).run();
    },
    removeSubsteps(tx: Tx, ids: string[]): void {
      for (const id of ids) tx.delete(substeps).where(eq(substeps.id, id)).run();
    },

    /**
     * A page of items by filter, in document order, as JSON texts of `BoardItem`, and how many there are. What was found
     * is kept for a version of the board: turning pages and asking again do not search again.
     */
    page(roadmapId: string, version: number, filter: Filter, today: string): { items: string[]; total: number } {
      const { offset: _offset, limit: _limit, ...what } = filter;
      const seqs = hits.get(JSON.stringify([roadmapId, version, today, what]), () => {
        const { from, where, values } = searchOf(roadmapId, filter, today);
        return statement(`SELECT i.seq ${from} WHERE ${where} ORDER BY i.sort_order`)
          .pluck()
          .all(...values) as number[];
      });
      const shown = seqs.slice(filter.offset, filter.offset + filter.limit);
      const items = statement(
        `SELECT ${BOARD_ITEM_JSON} FROM json_each(?) page JOIN roadmap_items i ON i.seq = page.value ORDER BY page.key`,
      )
        .pluck()
        .all(JSON.stringify(shown)) as string[];
      return { items, total: seqs.length };
    },
  };
}

/** How much of a long phrase the trigram index is asked for; the rest is compared on what it found. */
const INDEXED_LETTERS = 9;

/**
 * Where to look for items of a filter. Text drives from the full-text index: walking the roadmap and probing the index
 * for each row costs several times as much.
 */
function searchOf(roadmapId: string, filter: Filter, today: string): { from: string; where: string; values: string[] } {
  const parts = ['i.roadmap_id = ?', 'i.deleted_at IS NULL'];
  const values: string[] = [roadmapId];
  const add = (condition: string, ...more: string[]) => {
    parts.push(condition);
    values.push(...more);
  };
  const text = searchKey(filter.text ?? '');
  const letters = [...text];
  // The trigram index knows substrings of three letters and more; shorter ones are few enough to scan.
  const indexed = letters.length >= 3;
  if (indexed) add('f.search_key MATCH ?', `"${letters.slice(0, INDEXED_LETTERS).join('').replaceAll('"', '""')}"`);
  if (text !== '' && (!indexed || letters.length > INDEXED_LETTERS)) add('instr(i.search_key, ?) > 0', text);
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
  const from = indexed
    ? 'FROM roadmap_items_search f CROSS JOIN roadmap_items i ON i.seq = f.rowid'
    : 'FROM roadmap_items i';
  return { from, where: parts.join(' AND '), values };
}

export type ItemsRepository = ReturnType<typeof createItemsRepository>;
