import type { DocumentObjectKind, DocumentStatus, DocType } from '@tandem/domain/documents';
import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { documentObjects, documents, documentTemplates } from './documents.tables.ts';

export type DocumentColumns = typeof documents.$inferSelect;
export type NewDocumentColumns = typeof documents.$inferInsert;
export type DocumentObject = { kind: DocumentObjectKind; id: string };

type Filter = {
  types: readonly DocType[];
  year?: number | undefined;
  number?: string | undefined;
  personId?: string | undefined;
  subject?: { kind: string; id: string } | undefined;
};
/** A line of the registry before its page is chosen. */
type Found = { id: string; status: DocumentStatus; year: number; searchKey: string };

/** The only place with SQL for documents and for whom they name. */
export function createDocumentsRepository(db: Db) {
  const { $client: sqlite } = db;
  const years = sqlite.prepare<[], number>('SELECT DISTINCT year FROM documents ORDER BY year DESC').pluck();
  const fileUses = sqlite
    .prepare<{ sha256: string }, number>(
      `SELECT (SELECT count(*) FROM documents WHERE file_sha256 = @sha256 OR scan_sha256 = @sha256)
            + (SELECT count(*) FROM document_templates WHERE file_sha256 = @sha256)`,
    )
    .pluck();

  function conditions({ types, year, number, personId, subject }: Filter) {
    const parts = [`d.type IN (SELECT value FROM json_each(@types))`];
    const values: Record<string, string | number> = { types: JSON.stringify(types) };
    const add = (part: string, key: string, value: string | number | undefined) => {
      if (value === undefined) return;
      parts.push(part);
      values[key] = value;
    };
    add('d.year = @year', 'year', year);
    add('d.number = @number', 'number', number);
    add('d.subject_kind = @subjectKind', 'subjectKind', subject?.kind);
    add('d.subject_id = @subjectId', 'subjectId', subject?.id);
    add(
      `EXISTS (SELECT 1 FROM document_objects o WHERE o.document_id = d.id AND o.kind = 'person' AND o.object_id = @personId)`,
      'personId',
      personId,
    );
    return { where: parts.join(' AND '), values };
  }

  return {
    find: (id: string): DocumentColumns | null => db.select().from(documents).where(eq(documents.id, id)).get() ?? null,
    /** Newest first. A school has thousands of them: words are compared outside, for SQLite folds no Cyrillic. */
    list(filter: Filter): Found[] {
      const { where, values } = conditions(filter);
      return sqlite
        .prepare<Record<string, string | number>, Found>(
          `SELECT d.id, d.status, d.year, d.search_key AS searchKey FROM documents d WHERE ${where}
           ORDER BY d.created_at DESC, d.id DESC`,
        )
        .all(values);
    },
    /** In the order of the ids. */
    ofIds(ids: readonly string[]): DocumentColumns[] {
      const rows = ids.length === 0 ? [] : db.select().from(documents).where(inArray(documents.id, ids)).all();
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    years: (): number[] => years.all(),
    /** The documents that were begun to replace these, cancelled ones aside: replaced → replacing. */
    replacements(ids: readonly string[]): Map<string, DocumentColumns> {
      const rows =
        ids.length === 0
          ? []
          : db
              .select()
              .from(documents)
              .where(and(inArray(documents.supersedesId, ids), ne(documents.status, 'cancelled')))
              .all();
      return new Map(rows.map((row) => [row.supersedesId ?? '', row]));
    },
    /** Other papers of the year that were signed under this number. */
    sameNumber: ({ id, number, year }: DocumentColumns): DocumentColumns[] =>
      number === null
        ? []
        : db
            .select()
            .from(documents)
            .where(
              and(
                eq(documents.number, number),
                eq(documents.year, year),
                ne(documents.id, id),
                inArray(documents.status, ['signed', 'scanned']),
              ),
            )
            .all(),
    /** Unsigned documents that name somebody. */
    unsignedNaming: (personId: string): DocumentColumns[] =>
      db
        .select({ document: documents })
        .from(documents)
        .innerJoin(documentObjects, eq(documentObjects.documentId, documents.id))
        .where(
          and(
            eq(documentObjects.kind, 'person'),
            eq(documentObjects.objectId, personId),
            isNull(documents.signedOn),
            or(ne(documents.data, '{}'), ne(documents.status, 'cancelled')),
          ),
        )
        .all()
        .map(({ document }) => document),
    insert(tx: Tx, row: NewDocumentColumns): void {
      tx.insert(documents).values(row).run();
    },
    update(tx: Tx, { id, version }: DocumentColumns, change: Partial<NewDocumentColumns>): void {
      tx.update(documents)
        .set({ ...change, version: version + 1 })
        .where(eq(documents.id, id))
        .run();
    },
    objects: (documentId: string): DocumentObject[] =>
      db
        .select({ kind: documentObjects.kind, id: documentObjects.objectId })
        .from(documentObjects)
        .where(eq(documentObjects.documentId, documentId))
        .all(),
    setObjects(tx: Tx, documentId: string, objects: readonly DocumentObject[]): void {
      tx.delete(documentObjects).where(eq(documentObjects.documentId, documentId)).run();
      for (const { kind, id } of objects)
        tx.insert(documentObjects).values({ documentId, kind, objectId: id }).onConflictDoNothing().run();
    },
    /** How many documents and templates keep a file. */
    fileUses: (sha256: string): number => fileUses.get({ sha256 }) ?? 0,
    templateNumber: (templateId: string): number | null =>
      db
        .select({ number: documentTemplates.number })
        .from(documentTemplates)
        .where(eq(documentTemplates.id, templateId))
        .get()?.number ?? null,
  };
}
export type DocumentsRepository = ReturnType<typeof createDocumentsRepository>;
