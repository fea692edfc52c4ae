import type { Board, RoadmapHead, Section, Subsection } from '@tandem/contracts';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import { selectList } from '../../db/select-list.ts';
import type { Tx } from '../../db/write-queue.ts';
import { BOARD_ITEM_JSON } from './board-item.sql.ts';
import { roadmaps, sections, subsections } from './roadmap.tables.ts';

export type RoadmapRow = typeof roadmaps.$inferSelect;

const HEAD_JSON = `json_object(
  'id', r.id, 'title', r.title, 'organization', r.organization, 'year', r.year, 'agreed', r.agreed,
  'approvedOn', r.approved_on, 'orderNo', r.order_no,
  'itemCount', (SELECT count(*) FROM roadmap_items i WHERE i.roadmap_id = r.id AND i.deleted_at IS NULL),
  'doneCount', (SELECT count(*) FROM roadmap_items i
                WHERE i.roadmap_id = r.id AND i.deleted_at IS NULL AND i.status = 'done'),
  'version', r.version)`;

/** The only place with SQL for roadmaps and their headings, and for the board as a whole. */
export function createRoadmapsRepository(db: Db) {
  const { $client: sqlite } = db;
  const byId = sqlite.prepare<[string], RoadmapRow>(
    `SELECT ${selectList(roadmaps)} FROM roadmaps WHERE id = ? AND deleted_at IS NULL`,
  );
  const sectionsOf = db
    .select({ id: sections.id, code: sections.code, title: sections.title })
    .from(sections)
    .where(eq(sections.roadmapId, sql.placeholder('roadmapId')))
    .orderBy(asc(sections.sortOrder))
    .prepare();
  const hasSection = sqlite.prepare<[string, string]>('SELECT 1 FROM roadmap_sections WHERE id = ? AND roadmap_id = ?');
  const heads = sqlite
    .prepare<[], string>(
      `SELECT ${HEAD_JSON} FROM roadmaps r WHERE r.deleted_at IS NULL ORDER BY r.year DESC, r.created_at DESC`,
    )
    .pluck();
  const boardVersion = sqlite
    .prepare<[string], number>('SELECT board_version FROM roadmaps WHERE id = ? AND deleted_at IS NULL')
    .pluck();
  const bump = sqlite.prepare<[string]>('UPDATE roadmaps SET board_version = board_version + 1 WHERE id = ?');
  const boardHead = sqlite
    .prepare<[string], string>(
      `SELECT json_object(
         'roadmap', json(${HEAD_JSON}),
         'sections', json((SELECT json_group_array(json(json_object('id', s.id, 'code', s.code, 'title', s.title)) ORDER BY s.sort_order)
                      FROM roadmap_sections s WHERE s.roadmap_id = r.id)),
         'subsections', json((SELECT json_group_array(
                           json(json_object('id', u.id, 'sectionId', u.section_id, 'code', u.code, 'title', u.title))
                           ORDER BY u.sort_order)
                         FROM roadmap_subsections u JOIN roadmap_sections s ON s.id = u.section_id
                         WHERE s.roadmap_id = r.id)))
       FROM roadmaps r WHERE r.id = ?`,
    )
    .pluck();
  const boardItems = sqlite
    .prepare<[string], string>(
      `SELECT ${BOARD_ITEM_JSON} FROM roadmap_items i
       WHERE i.roadmap_id = ? AND i.deleted_at IS NULL ORDER BY i.rank, i.seq`,
    )
    .pluck();

  return {
    heads: (): RoadmapHead[] => heads.all().map((json) => JSON.parse(json) as RoadmapHead),
    find: (id: string): RoadmapRow | null => byId.get(id) ?? null,
    ofYear: (year: number): RoadmapRow | null =>
      db
        .select()
        .from(roadmaps)
        .where(and(eq(roadmaps.year, year), isNull(roadmaps.deletedAt)))
        .get() ?? null,
    exists: (id: string): boolean => db.select().from(roadmaps).where(eq(roadmaps.id, id)).get() !== undefined,
    boardVersion: (id: string): number | null => boardVersion.get(id) ?? null,
    /** The contract's `Board` as JSON text. Joined here: an aggregate of SQLite would read every card's JSON again. */
    boardJson: (id: string): string =>
      `${(boardHead.get(id) ?? '{}').slice(0, -1)},"items":[${boardItems.all(id).join(',')}]}`,
    board(id: string): Board {
      return JSON.parse(this.boardJson(id)) as Board;
    },
    /** Every change of anything on the board calls this. */
    bump(_tx: Tx, id: string): void {
      bump.run(id);
    },
    insert(tx: Tx, row: typeof roadmaps.$inferInsert): void {
      tx.insert(roadmaps).values(row).run();
    },
    update(tx: Tx, id: string, change: Partial<typeof roadmaps.$inferInsert>): void {
      tx.update(roadmaps)
        .set({ ...change, version: sql`${roadmaps.version} + 1` })
        .where(eq(roadmaps.id, id))
        .run();
    },
    hasSection: (roadmapId: string, id: string): boolean => hasSection.get(id, roadmapId) !== undefined,
    sections: (roadmapId: string): Section[] => sectionsOf.all({ roadmapId }),
    subsections(sectionIds: string[]): Subsection[] {
      const { id, sectionId, code, title, sortOrder } = subsections;
      const columns = { id, sectionId, code, title };
      return db.select(columns).from(subsections).where(inArray(sectionId, sectionIds)).orderBy(asc(sortOrder)).all();
    },
    insertSection(tx: Tx, row: typeof sections.$inferInsert): void {
      tx.insert(sections).values(row).run();
    },
    insertSubsection(tx: Tx, row: typeof subsections.$inferInsert): void {
      tx.insert(subsections).values(row).run();
    },
  };
}
export type RoadmapsRepository = ReturnType<typeof createRoadmapsRepository>;
