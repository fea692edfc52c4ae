import type { DocumentCard, Signature } from '@tandem/contracts';
import {
  applyDocumentAct,
  DEFINITIONS,
  type DocumentAct,
  type DocumentFacts,
  type DocumentRefusal,
  isInForce,
  printModel,
} from '@tandem/domain/documents';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { keptData, keptOverrides, mayAct, presentCard } from './document.presenter.ts';
import { documentChanged, documentOf, type DocumentsStores } from './documents-stores.ts';
import type { DocumentColumns } from './documents.repository.ts';
import { type DocumentsService, keyOf, refusedStep } from './documents.service.ts';
import type { StoredFile } from './file-store.ts';
import type { TemplatesService } from './templates.service.ts';
import { UnreadableSource } from './reading/unreadable-source.ts';

const SENTENCES: Record<DocumentRefusal, string> = {
  'not-from-this-status': 'Из этого состояния такой шаг невозможен. Обновите страницу и посмотрите, что изменилось.',
  'number-required': 'Впишите номер документа: его присваивает секретарь.',
  'signed-on-required': 'Впишите дату подписания.',
  'signed-in-future': 'Дата подписания не может быть позже сегодняшнего дня.',
  'signed-by-required': 'Впишите, кто подписал документ.',
  'reason-required': 'Напишите, почему документ отменяется.',
};

/** What a scan of a paper may be. */
const SCANS = /^(?:application\/pdf|image\/.+)$/;

type Change = Partial<DocumentColumns>;

/** Prints the data of a row from a template. @throws step-refused when the template cannot be printed */
export async function printed(
  { engine }: DocumentsStores,
  row: DocumentColumns,
  template: Uint8Array,
): Promise<Buffer> {
  try {
    return Buffer.from(await engine.print(template, printModel(DEFINITIONS[row.type], keptData(row).values)));
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    throw refusedStep(
      'template-broken',
      'Шаблон не удалось напечатать. Верните стандартный шаблон и попробуйте снова.',
    );
  }
}

/** A file that neither a document nor anybody else keeps any more is forgotten. */
export function forgetFile({ documents, files, sources }: DocumentsStores, tx: Tx, sha256: string | null): void {
  if (sha256 === null || documents.fileUses(sha256) > 0 || sources.fileUsed(sha256)) return;
  files.forget(tx, sha256);
}

/** Steps of a document's way, whoever takes them: the rule, the row and the audit line in one transaction. */
export function createDocumentActs(stores: DocumentsStores, documents: DocumentsService, templates: TemplatesService) {
  const { queue, audit, files, today } = stores;

  /** What is sent with an act, judged by the rule. @throws step-refused with a sentence */
  function next(context: Context, row: DocumentColumns, act: DocumentAct, facts: Partial<DocumentFacts> = {}) {
    const { numbered } = DEFINITIONS[row.type];
    const result = applyDocumentAct(row.status, act, numbered, { ...facts, today: today(context.now) });
    if (!result.ok) throw refusedStep(result.reason, SENTENCES[result.reason]);
    return result.status;
  }

  /** @throws not-found, forbidden */
  function acted(context: Context, id: string, act: DocumentAct): DocumentColumns {
    const row = documentOf(stores, context, id);
    if (!mayAct(context, row.type, act)) throw new ProblemError('forbidden');
    return row;
  }

  /** Takes a step on the document as its writer saw it. @throws not-found, forbidden, stale-version, step-refused */
  async function take(
    context: Context,
    id: string,
    version: number,
    act: DocumentAct,
    step: (tx: Tx, row: DocumentColumns) => { change: Change; act: string; after?: Record<string, unknown> },
  ): Promise<DocumentCard> {
    const { type } = acted(context, id, act);
    const template = await templates.inForce(type);
    return queue.write((tx) => {
      const row = acted(context, id, act);
      if (row.version !== version)
        throw new ProblemError('stale-version', { current: presentCard(stores, context, row, template) });
      const { change, act: line, after } = step(tx, row);
      stores.documents.update(tx, row, { ...change, updatedAt: context.now.toISOString() });
      audit.record(tx, context, {
        act: line,
        entity: 'document',
        entityId: id,
        before: { status: row.status },
        after: { status: change.status, ...after },
      });
      documentChanged(stores, tx, context, id);
      return presentCard(stores, context, documentOf(stores, context, id), template);
    });
  }

  /** The document that this one was written to replace is over. */
  function supersedeOld(tx: Tx, context: Context, { supersedesId }: DocumentColumns): void {
    const old = supersedesId === null ? null : stores.documents.find(supersedesId);
    if (old === null || !isInForce(old.status)) return;
    stores.documents.update(tx, old, { status: 'superseded', updatedAt: context.now.toISOString() });
    const [before, after] = [{ status: old.status }, { status: 'superseded' }];
    audit.record(tx, context, { act: 'superseded', entity: 'document', entityId: old.id, before, after });
    documentChanged(stores, tx, context, old.id);
  }

  return {
    /** From now on the file is what it is. @throws not-found, forbidden, stale-version, step-refused, storage-unavailable */
    async print(context: Context, id: string, version: number): Promise<DocumentCard> {
      const seen = acted(context, id, 'print');
      next(context, seen, 'print');
      const template = await templates.bytes(seen.type);
      const stored = await files.put(await printed(stores, seen, template.bytes), `${id}.docx`);
      return take(context, id, version, 'print', (tx, row) => {
        const status = next(context, row, 'print');
        // Printed from what was there a moment ago: somebody has been quicker.
        if (row.version !== seen.version) throw new ProblemError('stale-version');
        files.register(tx, stored, context.now.toISOString());
        const { sha256 } = stored;
        const change = { status, fileSha256: sha256, templateId: template.id, printedAt: context.now.toISOString() };
        return { change, act: 'printed', after: { sha256 } };
      });
    },

    reopen: (context: Context, id: string, version: number): Promise<DocumentCard> =>
      take(context, id, version, 'reopen', (tx, row) => {
        const status = next(context, row, 'reopen');
        stores.documents.update(tx, row, { fileSha256: null, status });
        forgetFile(stores, tx, row.fileSha256);
        return { change: { status, fileSha256: null, templateId: null, printedAt: null }, act: 'reopened' };
      }),

    /** @throws … step-refused with the sentence of what is missing */
    sign(context: Context, id: string, { version, ...facts }: z.output<typeof Signature>): Promise<DocumentCard> {
      authorize(context, 'documents.sign', {});
      return take(context, id, version, 'sign', (tx, row) => {
        const status = next(context, row, 'sign', facts);
        const { signedOn, signedBy } = facts;
        const number = DEFINITIONS[row.type].numbered ? facts.number : null;
        stores.sources.signed(tx, context, { ...row, number, signedOn }, stores.documents.objects(id));
        supersedeOld(tx, context, row);
        const year = Number(signedOn.slice(0, 4));
        const change = { status, number, signedOn, signedBy, year, searchKey: keyOf(row.title, number) };
        return { change, act: 'signed', after: { number, signedOn, sha256: row.fileSha256 } };
      });
    },

    /** @throws … file-type-refused, storage-unavailable */
    async attachScan(
      context: Context,
      id: string,
      version: number,
      file: { name: string; bytes: Buffer },
    ): Promise<DocumentCard> {
      next(context, acted(context, id, 'attach_scan'), 'attach_scan');
      const stored: StoredFile = await files.put(file.bytes, file.name);
      if (!SCANS.test(stored.mediaType)) {
        const detail = 'Скан – это PDF или картинка (JPEG, PNG, TIFF). Отсканируйте подписанный лист ещё раз.';
        throw new ProblemError('file-type-refused', { reason: stored.mediaType, detail });
      }
      return take(context, id, version, 'attach_scan', (tx, row) => {
        const status = next(context, row, 'attach_scan');
        files.register(tx, stored, context.now.toISOString());
        const change = { status, scanSha256: stored.sha256, scanName: file.name === '' ? 'Скан' : file.name };
        return { change, act: 'scan-attached', after: { sha256: stored.sha256 } };
      });
    },

    cancel: (context: Context, id: string, version: number, reason: string): Promise<DocumentCard> =>
      take(context, id, version, 'cancel', (tx, row) => {
        const status = next(context, row, 'cancel', { reason });
        stores.sources.cancelled(tx, context, row);
        return { change: { status, reason }, act: 'cancelled', after: { reason } };
      }),

    /**
     * Begins the document that replaces a signed one; the signed one is in force until the new one is signed. The same id
     * sent again answers the draft it made. @throws not-found, forbidden, stale-version, step-refused, already-exists
     */
    async supersede(
      context: Context,
      id: string,
      { version, id: newDocumentId }: { version: number; id?: string | undefined },
    ): Promise<DocumentCard> {
      const { type } = acted(context, id, 'supersede');
      const template = await templates.inForce(type);
      return queue.write((tx) => {
        const row = acted(context, id, 'supersede');
        const known = stores.documents.replacements([id]).get(id);
        if (known && known.id === newDocumentId) return presentCard(stores, context, known, template);
        if (known || (newDocumentId !== undefined && stores.documents.find(newDocumentId)))
          throw new ProblemError('already-exists');
        if (row.version !== version)
          throw new ProblemError('stale-version', { current: presentCard(stores, context, row, template) });
        next(context, row, 'supersede');
        const overrides = keptOverrides(row);
        const { 'document.number': _number, 'document.date': _date, ...fields } = overrides.fields;
        const place = { type, subjectId: row.subjectId, supersedesId: id, id: newDocumentId };
        const made = documents.insert(tx, context, place, { ...overrides, fields });
        const after = { documentId: made.id };
        audit.record(tx, context, { act: 'replacement-begun', entity: 'document', entityId: id, after });
        documentChanged(stores, tx, context, id);
        return presentCard(stores, context, made, template);
      });
    },
  };
}
