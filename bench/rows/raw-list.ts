import { openDb } from '../../apps/api/src/db/open.ts';
import { searchKey } from '../../packages/domain/src/kernel/index.ts';
import { BOARD_ITEM_JSON } from '../../apps/api/src/modules/roadmap/board-item.sql.ts';

/** The search as raw prepared statements in this very process: no HTTP, no rights, no checks. Answers one page. */
export function openRawList(file: string, roadmapId: string, limit: number) {
  const { $client: sqlite } = openDb(file);
  const where = `i.roadmap_id = ? AND i.deleted_at IS NULL
    AND i.seq IN (SELECT rowid FROM roadmap_items_search WHERE search_key MATCH ?)`;
  const count = sqlite.prepare<[string, string], number>(`SELECT count(*) FROM roadmap_items i WHERE ${where}`).pluck();
  const page = sqlite
    .prepare<[string, string, number], string>(
      `SELECT ${BOARD_ITEM_JSON} FROM roadmap_items i WHERE ${where} ORDER BY i.sort_order LIMIT ?`,
    )
    .pluck();
  return {
    page(text: string): string {
      const phrase = `"${searchKey(text)}"`;
      const items = page.all(roadmapId, phrase, limit).join(',');
      return `{"items":[${items}],"total":${count.get(roadmapId, phrase) ?? 0}}`;
    },
    close: () => sqlite.close(),
  };
}
