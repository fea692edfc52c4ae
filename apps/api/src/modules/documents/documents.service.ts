import type {
  DocumentCard,
  DocumentChange,
  DocumentPage,
  DocumentSearch,
  NewDocument,
  Prepared,
  PrepareRequest,
} from '@tandem/contracts';
import {
  bodyIsOpen,
  DEFINITIONS,
  DOC_TYPES,
  DOCUMENT_STATUSES,
  type DocType,
  makesDocument,
  readsDocument,
} from '@tandem/domain/documents';
import { searchKey } from '@tandem/domain/kernel';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { type DocumentData, NO_OVERRIDES, type Settled } from './document-data.ts';
import { presentCard, presentPrepared, presentRows } from './document.presenter.ts';
import { authorOf, documentChanged, documentOf, type DocumentsStores } from './documents-stores.ts';
import type { DocumentColumns } from './documents.repository.ts';
import type { TemplatesService } from './templates.service.ts';

/** A step that is not possible now, with a sentence for whoever tried. */
export const refusedStep = (reason: string, detail: string): ProblemError =>
  new ProblemError('step-refused', { reason, detail, missing: [] });

/** What search compares of a document. */
export const keyOf = (title: string, number: string | null): string => searchKey(`${title} ${number ?? ''}`);

/** Data as the row keeps them. */
export const dataColumns = ({ title, values, people }: Settled, number: string | null) => ({
  title,
  searchKey: keyOf(title, number),
  data: JSON.stringify({ values, people }),
});

/** The registry: found, prepared, begun, read, put right while a draft. */
export function createDocumentsService(stores: DocumentsStores, data: DocumentData, templates: TemplatesService) {
  const { queue, documents, audit, readings, today } = stores;

  /** @throws forbidden for a type that somebody else makes */
  function maker(context: Context, type: DocType): void {
    authorize(context, 'documents.manage', {});
    if (!makesDocument(context.actor, DEFINITIONS[type])) throw new ProblemError('forbidden');
  }

  /** Inside the caller's transaction. */
  function insert(
    tx: Tx,
    context: Context,
    {
      type,
      subjectId,
      supersedesId = null,
      id = newId(context.now.getTime()),
    }: {
      type: DocType;
      subjectId: string | null;
      supersedesId?: string | null;
      id?: string | undefined;
    },
    overrides: z.output<typeof NewDocument>['overrides'],
  ): DocumentColumns {
    const settled = data.settle(context, type, subjectId, overrides);
    const at = context.now.toISOString();
    documents.insert(tx, {
      id,
      type,
      subjectKind: DEFINITIONS[type].subject,
      subjectId,
      ...dataColumns(settled, null),
      status: 'draft',
      year: Number(today(context.now).slice(0, 4)),
      overrides: JSON.stringify(overrides),
      supersedesId,
      createdAt: at,
      createdBy: authorOf(context),
      updatedAt: at,
    });
    documents.setObjects(tx, id, settled.objects);
    audit.record(tx, context, { act: 'created', entity: 'document', entityId: id, after: { type } });
    documentChanged(stores, tx, context, id);
    return documents.find(id) as DocumentColumns;
  }

  return {
    maker,
    insert,

    /** Papers whose type the reader reads. */
    search(context: Context, filter: z.output<typeof DocumentSearch>): DocumentPage {
      authorize(context, 'documents.read', {});
      const wanted = filter.types.length === 0 ? DOC_TYPES : filter.types;
      const types = wanted.filter((type) => readsDocument(context.actor, DEFINITIONS[type]));
      const words = searchKey(filter.text)
        .split(' ')
        .filter((word) => word !== '');
      const { year, number, personId, subject } = filter;
      const among = documents
        .list({ types, year, number, personId, subject })
        .filter((row) => words.every((word) => row.searchKey.includes(word)));
      const counts = Object.fromEntries(DOCUMENT_STATUSES.map((status) => [status, 0])) as DocumentPage['counts'];
      for (const { status } of among) counts[status]++;
      const statuses = new Set(filter.statuses);
      const all = statuses.size === 0 ? among : among.filter(({ status }) => statuses.has(status));
      const page = all.slice(filter.offset, filter.offset + filter.limit).map(({ id }) => id);
      return {
        documents: presentRows(stores, documents.ofIds(page)),
        total: all.length,
        counts,
        years: documents.years(),
      };
    },

    /** Nothing is written. @throws forbidden, not-found */
    async prepare(context: Context, { type, subjectId }: z.output<typeof PrepareRequest>): Promise<Prepared> {
      maker(context, type);
      const settled = data.settle(context, type, subjectId, NO_OVERRIDES);
      return presentPrepared(type, subjectId, settled, NO_OVERRIDES, await templates.inForce(type));
    },

    /** The same id sent again answers the document it made. @throws forbidden, not-found, invalid-request, already-exists */
    async create(
      context: Context,
      { id, type, subjectId, overrides }: z.output<typeof NewDocument>,
    ): Promise<DocumentCard> {
      maker(context, type);
      const template = await templates.inForce(type);
      return queue.write((tx) => {
        const made = id === undefined ? null : documents.find(id);
        if (made) {
          if (made.type !== type || made.subjectId !== subjectId) throw new ProblemError('already-exists');
          return presentCard(stores, context, made, template);
        }
        return presentCard(stores, context, insert(tx, context, { id, type, subjectId }, overrides), template);
      });
    },

    /** The reading of a paper that names people leaves a line in the audit log. @throws not-found */
    async read(context: Context, id: string): Promise<DocumentCard> {
      authorize(context, 'documents.read', {});
      const row = documentOf(stores, context, id);
      if (documents.objects(id).some(({ kind }) => kind === 'person')) await readings.note(context, 'document', id);
      return presentCard(stores, context, row, await templates.inForce(row.type));
    },

    /**
     * Gathers the data of a draft anew; what is sent by hand replaces what was by hand before.
     * @throws not-found, forbidden, stale-version with the card as it is now, step-refused, invalid-request
     */
    async change(
      context: Context,
      id: string,
      { version, overrides }: z.output<typeof DocumentChange>,
    ): Promise<DocumentCard> {
      const { type } = documentOf(stores, context, id);
      maker(context, type);
      const template = await templates.inForce(type);
      return queue.write((tx) => {
        const row = documentOf(stores, context, id);
        if (row.version !== version)
          throw new ProblemError('stale-version', { current: presentCard(stores, context, row, template) });
        if (!bodyIsOpen(row.status))
          throw refusedStep(
            'not-from-this-status',
            'Документ уже напечатан: верните его в черновик или замените новым.',
          );
        const settled = data.settle(context, row.type, row.subjectId, overrides);
        const change = { ...dataColumns(settled, row.number), overrides: JSON.stringify(overrides) };
        documents.update(tx, row, { ...change, updatedAt: context.now.toISOString() });
        documents.setObjects(tx, id, settled.objects);
        const after = {
          byHand: Object.values(overrides).flatMap((part) => Object.keys(part as Record<string, unknown>)),
        };
        audit.record(tx, context, { act: 'changed', entity: 'document', entityId: id, after });
        documentChanged(stores, tx, context, id);
        return presentCard(stores, context, documentOf(stores, context, id), template);
      });
    },

    /** What the audit log calls a document, for whoever may read it. */
    auditSubject(context: Context, id: string): string | null {
      const row = documents.find(id);
      return row && readsDocument(context.actor, DEFINITIONS[row.type]) ? row.title : null;
    },
  };
}
export type DocumentsService = ReturnType<typeof createDocumentsService>;
