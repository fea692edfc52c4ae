import type { Evidence } from '@tandem/contracts';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import type { ProvenItem } from '../documents/index.ts';
import { PERSON_NAME_JSON } from '../identity/index.ts';
import { evidence, itemEvidence } from './roadmap.tables.ts';

export type EvidenceRow = typeof evidence.$inferSelect;

const EVIDENCE_JSON = `json_object(
  'id', e.id, 'kind', e.kind, 'title', e.title, 'number', e.number, 'datedOn', e.dated_on, 'fileName', e.file_name,
  'fileSize', f.size, 'mediaType', f.media_type, 'addedAt', e.added_at,
  'document', json(CASE WHEN d.id IS NOT NULL THEN json_object('id', d.id, 'status', d.status) END),
  'addedBy', json(CASE WHEN a.id IS NOT NULL THEN ${PERSON_NAME_JSON('a')} END),
  'itemNumbers', json((SELECT json_group_array(i.number) FROM roadmap_item_evidence l
                       JOIN roadmap_items i ON i.id = l.item_id WHERE l.evidence_id = e.id)))
  FROM roadmap_evidence e LEFT JOIN files f ON f.sha256 = e.file_sha256 LEFT JOIN accounts a ON a.id = e.added_by
  LEFT JOIN documents d ON d.id = e.document_id`;

/** The only place with SQL for evidence and for which items it proves. */
export function createEvidenceRepository(db: Db) {
  const { $client: sqlite } = db;
  const parse = (json: string) => JSON.parse(json) as Evidence;
  const ofItem = sqlite
    .prepare<[string], string>(
      `SELECT ${EVIDENCE_JSON} JOIN roadmap_item_evidence own ON own.evidence_id = e.id WHERE own.item_id = ? ORDER BY e.added_at, e.id`,
    )
    .pluck();
  const ofRoadmap = sqlite
    .prepare<[string], string>(
      `SELECT ${EVIDENCE_JSON} WHERE e.roadmap_id = ? AND e.kind <> 'reason' ORDER BY e.added_at DESC, e.id DESC`,
    )
    .pluck();
  const count = sqlite
    .prepare<[string], number>('SELECT count(*) FROM roadmap_item_evidence WHERE item_id = ?')
    .pluck();

  const provenBy = sqlite.prepare<[string], ProvenItem>(
    `SELECT i.roadmap_id AS roadmapId, i.id AS itemId, i.number, i.title FROM roadmap_evidence e
     JOIN roadmap_item_evidence l ON l.evidence_id = e.id JOIN roadmap_items i ON i.id = l.item_id
     WHERE e.document_id = ? AND i.deleted_at IS NULL ORDER BY i.roadmap_id, i.sort_order`,
  );
  const usesFile = sqlite.prepare<[string]>('SELECT 1 FROM roadmap_evidence WHERE file_sha256 = ?');

  return {
    ofItem: (itemId: string): Evidence[] => ofItem.all(itemId).map(parse),
    ofRoadmap: (roadmapId: string): Evidence[] => ofRoadmap.all(roadmapId).map(parse),
    count: (itemId: string): number => count.get(itemId) ?? 0,
    /** The one piece of evidence that a document of the registry is in a roadmap. */
    ofDocument: (roadmapId: string, documentId: string): EvidenceRow | null =>
      db
        .select()
        .from(evidence)
        .where(and(eq(evidence.roadmapId, roadmapId), eq(evidence.documentId, documentId)))
        .get() ?? null,
    provenBy: (documentId: string): ProvenItem[] => provenBy.all(documentId),
    usesFile: (sha256: string): boolean => usesFile.get(sha256) !== undefined,
    find: (roadmapId: string, id: string): EvidenceRow | null =>
      db
        .select()
        .from(evidence)
        .where(and(eq(evidence.id, id), eq(evidence.roadmapId, roadmapId)))
        .get() ?? null,
    insert(tx: Tx, row: typeof evidence.$inferInsert): void {
      tx.insert(evidence).values(row).run();
    },
    /** The same paper may prove several items; linking twice is one link. */
    link(tx: Tx, itemId: string, evidenceId: string): void {
      tx.insert(itemEvidence).values({ itemId, evidenceId }).onConflictDoNothing().run();
    },
    /** False when it was not there. */
    unlink(tx: Tx, itemId: string, evidenceId: string): boolean {
      const where = and(eq(itemEvidence.itemId, itemId), eq(itemEvidence.evidenceId, evidenceId));
      return tx.delete(itemEvidence).where(where).run().changes > 0;
    },
    linkCount: (evidenceId: string): number =>
      db
        .select({ n: sql<number>`count(*)` })
        .from(itemEvidence)
        .where(eq(itemEvidence.evidenceId, evidenceId))
        .get()?.n ?? 0,
  };
}
export type EvidenceRepository = ReturnType<typeof createEvidenceRepository>;
