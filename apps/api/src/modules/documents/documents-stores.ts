import type { DocType, Gathered, GatheredValue, PersonInDocument } from '@tandem/domain/documents';
import { DEFINITIONS, readsDocument } from '@tandem/domain/documents';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog, Readings } from '../audit/index.ts';
import type { AccountsService } from '../identity/index.ts';
import type { DocumentEngine } from './engine/document-engine.ts';
import type { DocumentColumns, DocumentObject, DocumentsRepository } from './documents.repository.ts';
import type { FileStore } from './file-store.ts';
import type { TemplatesRepository } from './templates.repository.ts';

/**
 * The data of a document, given by the context that owns them. Null: there is no such subject, or it is hidden. Called
 * again whenever a draft is brought up to date, also inside a write.
 */
export type Gatherer = (context: Context, subjectId: string) => Gathered | null;
/** Somebody of the register as a document names them, and what they are; null when there is no such person, or hidden. */
export type PersonLookup = (
  context: Context,
  personId: string,
) => (PersonInDocument & { position: string | null }) | null;
/** An item of a plan that a document proves. */
export type ProvenItem = { roadmapId: string; itemId: string; number: string; title: string };

/** What only other contexts know; the composition root hands it in. */
export type DocumentSources = {
  /** The school’s requisites and what every paper prints. */
  common: (context: Context) => Readonly<Record<string, GatheredValue>>;
  /** A type without a gatherer is written by hand altogether. */
  gatherers: Partial<Record<DocType, Gatherer>>;
  person: PersonLookup;
  proves: (documentId: string) => ProvenItem[];
  /**
   * Told in the transaction of a signature: what the paper is about begins or ends with it. `objects`: whom and what the
   * printed paper names. @throws step-refused
   */
  signed: (tx: Tx, context: Context, document: DocumentColumns, objects: readonly DocumentObject[]) => void;
  /** Asked and told before a paper is cancelled, in the same transaction. @throws step-refused when something stands on it */
  cancelled: (tx: Tx, context: Context, document: DocumentColumns) => void;
  /** Whether somebody else keeps this file. */
  fileUsed: (sha256: string) => boolean;
};

/** What the services of this context are made of; put together once in `index.ts`. */
export type DocumentsStores = {
  queue: WriteQueue;
  documents: DocumentsRepository;
  templates: TemplatesRepository;
  files: FileStore;
  engine: DocumentEngine;
  accounts: AccountsService;
  audit: AuditLog;
  readings: Readings;
  sources: DocumentSources;
  /** The school's calendar day at an instant. */
  today: (now: Date) => string;
  /** Tells open pages; called after the commit. */
  changed: (key: string[], by: string | null) => void;
};

/** A document whose type the reader reads; another is not found, not forbidden. @throws not-found */
export function documentOf(
  { documents }: Pick<DocumentsStores, 'documents'>,
  context: Context,
  id: string,
): DocumentColumns {
  const row = documents.find(id);
  if (!row || !readsDocument(context.actor, DEFINITIONS[row.type])) throw new ProblemError('not-found');
  return row;
}

/** Every write ends with this: open pages hear of it once it is durable. */
export function documentChanged(
  { changed }: Pick<DocumentsStores, 'changed'>,
  tx: Tx,
  context: Context,
  id: string,
): void {
  tx.afterCommit(() => {
    changed(['documents'], context.sessionId);
    changed(['documents', id], context.sessionId);
  });
}

/** Null for the owner at the keyboard. */
export const authorOf = ({ actor }: Context): string | null =>
  actor.accountId === SYSTEM_ACCOUNT ? null : actor.accountId;
