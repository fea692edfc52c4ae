import { bodyIsOpen } from '@tandem/domain/documents';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { printed } from './document-acts.service.ts';
import { fileNameOf } from './document.presenter.ts';
import { documentOf, type DocumentsStores } from './documents-stores.ts';
import { refusedStep } from './documents.service.ts';
import type { TemplatesService } from './templates.service.ts';

export const DOCX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type HandedOut = { name: string; mediaType: string; bytes: Buffer };

/** Files that leave the system: each a line in the audit log, as an export. */
export function createDocumentFiles(stores: DocumentsStores, templates: TemplatesService) {
  const { queue, files, audit } = stores;

  const note = (context: Context, id: string, what: 'document' | 'scan') =>
    queue.write((tx) =>
      audit.record(tx, context, { act: 'exported', entity: 'document', entityId: id, after: { what } }),
    );

  return {
    /** A draft is printed anew; whatever was printed once is handed out as it was. @throws not-found, step-refused */
    async document(context: Context, id: string): Promise<HandedOut> {
      authorize(context, 'documents.read', {});
      const row = documentOf(stores, context, id);
      if (row.fileSha256 === null && !bodyIsOpen(row.status))
        throw refusedStep('no-file', 'Этот документ отменили до печати: файла у него нет.');
      const bytes =
        row.fileSha256 === null
          ? await printed(stores, row, (await templates.bytes(row.type)).bytes)
          : await files.whole(row.fileSha256);
      await note(context, id, 'document');
      // Somebody may have taken themselves off the draft while it was printed.
      const now = documentOf(stores, context, id);
      if (now.version !== row.version) throw new ProblemError('not-found');
      return { name: fileNameOf(row), mediaType: DOCX_MEDIA_TYPE, bytes };
    },

    /** @throws not-found */
    async scan(context: Context, id: string): Promise<HandedOut> {
      authorize(context, 'documents.read', {});
      const { scanSha256, scanName } = documentOf(stores, context, id);
      const stored = scanSha256 === null ? null : files.find(scanSha256);
      if (stored === null) throw new ProblemError('not-found');
      const bytes = await files.whole(stored.sha256);
      await note(context, id, 'scan');
      return { name: scanName ?? 'Скан', mediaType: stored.mediaType, bytes };
    },
  };
}
