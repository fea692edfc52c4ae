import type { DocumentTemplate, TemplateTag } from '@tandem/contracts';
import { DEFINITIONS, DOC_TYPES, type DocType, tagsOf } from '@tandem/domain/documents';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { authorOf, type DocumentsStores } from './documents-stores.ts';
import { type OwnRemedies, refusalOf } from './reading/read-or-refuse.ts';
import { UnreadableSource } from './reading/unreadable-source.ts';

/** The template that papers of a type are printed from now; the standard one has neither id nor number. */
export type TemplateInForce = { id: string | null; number: number | null; tags: readonly string[] };

const OWN: OwnRemedies = {
  empty: 'Файл пустой.',
  'too-large': 'Файл больше 5 МБ. Уменьшите картинки в Word («Формат рисунка», «Сжать рисунки»).',
  'zip-bomb': 'Файл слишком велик внутри и не открыт. Сохраните шаблон в Word заново, без вложений.',
  'no-table': 'Файл не похож на шаблон документа.',
  'wrong-type': 'Это не документ Word. Скачайте действующий шаблон, измените его в Word и сохраните как .docx.',
};

/** The school's own templates, type by type; what the product brings along is the standard one. */
export function createTemplatesService(stores: DocumentsStores) {
  const { queue, templates, files, engine, audit, accounts } = stores;

  function present(type: DocType): DocumentTemplate {
    const rows = templates.ofType(type);
    const names = accounts.names(rows.flatMap(({ addedBy }) => addedBy ?? []));
    return {
      type,
      title: DEFINITIONS[type].title,
      versions: rows.map(({ id, number, fileName, addedAt, addedBy, retiredAt }) => ({
        id,
        number,
        fileName,
        addedAt,
        addedBy: addedBy === null ? null : (names.get(addedBy) ?? null),
        inForce: retiredAt === null,
      })),
    };
  }

  /** @throws stale-version when another template is in force than the writer saw */
  function checkSeen(type: DocType, replaces: string | undefined): void {
    if ((templates.inForce(type)?.id ?? undefined) === replaces) return;
    throw new ProblemError('stale-version', { current: present(type) });
  }

  const changed = (tx: Tx, context: Context) =>
    tx.afterCommit(() => stores.changed(['document-templates'], context.sessionId));

  return {
    /** Which template is in force and what it asks for. */
    async inForce(type: DocType): Promise<TemplateInForce> {
      const row = templates.inForce(type);
      if (row === null) return { id: null, number: null, tags: (await engine.standard(type)).tags };
      return { id: row.id, number: row.number, tags: JSON.parse(row.tags) as string[] };
    },

    /** Its bytes, to print from. */
    async bytes(type: DocType): Promise<{ id: string | null; bytes: Uint8Array }> {
      const row = templates.inForce(type);
      if (row === null) return { id: null, bytes: (await engine.standard(type)).bytes };
      return { id: row.id, bytes: await files.whole(row.fileSha256) };
    },

    list: (context: Context): DocumentTemplate[] => authorize(context, 'templates.manage', DOC_TYPES.map(present)),

    tags(context: Context, type: DocType): TemplateTag[] {
      return authorize(context, 'templates.manage', tagsOf(DEFINITIONS[type]));
    },

    /**
     * A template that is refused changes nothing: the one before it stays in force.
     * @throws unreadable-file, template-refused with every fault, stale-version
     */
    async upload(
      context: Context,
      { type, replaces }: { type: DocType; replaces?: string | undefined },
      file: { name: string; bytes: Buffer },
    ): Promise<DocumentTemplate> {
      authorize(context, 'templates.manage', {});
      checkSeen(type, replaces);
      const inspected = await engine.inspect(file.bytes, file.name, type).catch((error: unknown) => {
        if (error instanceof UnreadableSource) throw refusalOf(error, OWN);
        throw error;
      });
      if (!inspected.ok) {
        const errors = inspected.faults.map(({ code, detail }) => ({ pointer: '/file', code, detail }));
        throw new ProblemError('template-refused', { detail: errors[0]?.detail ?? '', errors });
      }
      const stored = await files.put(file.bytes, file.name);
      return queue.write((tx) => {
        checkSeen(type, replaces);
        const at = context.now.toISOString();
        files.register(tx, stored, at);
        templates.retire(tx, type, at);
        const id = newId(context.now.getTime());
        const number = templates.add(tx, {
          id,
          type,
          fileSha256: stored.sha256,
          fileName: file.name === '' ? 'Шаблон.docx' : file.name,
          tags: JSON.stringify(inspected.tags),
          addedAt: at,
          addedBy: authorOf(context),
        });
        const after = { templateId: id, number };
        audit.record(tx, context, { act: 'template-uploaded', entity: 'document-template', entityId: type, after });
        changed(tx, context);
        return present(type);
      });
    },

    /** Does nothing when the standard template is in force already. @throws stale-version */
    revert(
      context: Context,
      { type, replaces }: { type: DocType; replaces?: string | undefined },
    ): Promise<DocumentTemplate> {
      return queue.write((tx) => {
        authorize(context, 'templates.manage', {});
        checkSeen(type, replaces);
        if (replaces === undefined) return present(type);
        templates.retire(tx, type, context.now.toISOString());
        const before = { templateId: replaces };
        audit.record(tx, context, { act: 'template-reverted', entity: 'document-template', entityId: type, before });
        changed(tx, context);
        return present(type);
      });
    },

    async download(context: Context, type: DocType): Promise<Uint8Array> {
      authorize(context, 'templates.manage', {});
      return (await this.bytes(type)).bytes;
    },

    async standard(context: Context, type: DocType): Promise<Uint8Array> {
      authorize(context, 'templates.manage', {});
      return (await engine.standard(type)).bytes;
    },

    /** @throws not-found */
    async version(context: Context, id: string): Promise<{ name: string; bytes: Uint8Array }> {
      authorize(context, 'templates.manage', {});
      const row = templates.find(id);
      if (!row) throw new ProblemError('not-found');
      return { name: row.fileName, bytes: await files.whole(row.fileSha256) };
    },
  };
}
export type TemplatesService = ReturnType<typeof createTemplatesService>;
