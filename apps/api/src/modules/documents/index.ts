/**
 * Documents: files by SHA-256, reading of what people upload, workbooks that are handed out, the official papers with
 * their templates. Its words: file, media type, source, workbook, document, template, draft, scan.
 * It must not know what a file proves or whom a list is about: the data of a paper are gathered by the contexts that own
 * them and handed in.
 */
import { DEFINITIONS, isInForce } from '@tandem/domain/documents';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { createReadings } from '../audit/index.ts';
import { createDocumentActs, forgetFile } from './document-acts.service.ts';
import { createDocumentData } from './document-data.ts';
import { createDocumentFiles } from './document-files.service.ts';
import { documentOf, type DocumentsStores } from './documents-stores.ts';
import { createDocumentsRepository } from './documents.repository.ts';
import { createDocumentsService } from './documents.service.ts';
import { createDocumentEngine } from './engine/document-engine.ts';
import { createHiddenPeople } from './hidden-people.ts';
import { createTemplatesRepository } from './templates.repository.ts';
import { createTemplatesService } from './templates.service.ts';

export { documentsRoutes } from './documents.routes.ts';
export type { Gatherer, ProvenItem } from './documents-stores.ts';
export { documents, files } from './documents.tables.ts';
export { createFileStore, type FileStore, type StoredFile } from './file-store.ts';
export { casesOf } from './name-forms.ts';
export { readInWorker } from './reading/read-in-worker.ts';
export { readOrRefuse } from './reading/read-or-refuse.ts';
export { UnreadableSource } from './reading/unreadable-source.ts';
export { type BookColumn, writeBook, XLSX_MEDIA_TYPE } from './write-book.ts';

export type Documents = ReturnType<typeof createDocuments>;
type Outside = Pick<DocumentsStores, 'queue' | 'files' | 'accounts' | 'audit' | 'sources' | 'today' | 'changed'>;

export function createDocuments(db: Db, outside: Outside) {
  const stores: DocumentsStores = {
    ...outside,
    documents: createDocumentsRepository(db),
    templates: createTemplatesRepository(db),
    engine: createDocumentEngine(),
    readings: createReadings(outside.queue, outside.audit),
  };
  const data = createDocumentData(outside.sources);
  const templates = createTemplatesService(stores);
  const registry = createDocumentsService(stores, data, templates);
  return {
    registry,
    templates,
    acts: createDocumentActs(stores, registry, templates),
    files: createDocumentFiles(stores, templates),
    /** Called in the transaction that hides somebody. */
    personHidden: createHiddenPeople(stores, data),
    /** A document for whoever wants to prove something by it. @throws not-found for one the reader may not read */
    lookup(context: Context, id: string) {
      const { type, number, signedOn, status } = documentOf(stores, context, id);
      return { title: DEFINITIONS[type].title, number, signedOn, inForce: isInForce(status) };
    },
    /** A file that neither a document nor anybody else keeps any more is forgotten. */
    forgetFile: (tx: Tx, sha256: string): void => forgetFile(stores, tx, sha256),
    end: () => stores.engine.end(),
  };
}
