import { contract } from '@tandem/contracts';
import { DEFINITIONS } from '@tandem/domain/documents';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { route } from '../../http/route.ts';
import { DOCX_MEDIA_TYPE, type HandedOut } from './document-files.service.ts';
import { fileNameOf } from './document.presenter.ts';
import type { Documents } from './index.ts';

function send(reply: FastifyReply, { name, mediaType, bytes }: HandedOut): FastifyReply {
  return reply
    .headers({
      'content-type': mediaType,
      'content-disposition': contentDisposition(name),
      'cache-control': 'private, no-store',
    })
    .send(bytes);
}
const sendTemplate = (reply: FastifyReply, name: string, bytes: Uint8Array) =>
  send(reply, { name, mediaType: DOCX_MEDIA_TYPE, bytes: Buffer.from(bytes) });

export function documentsRoutes(app: FastifyInstance, { registry, acts, files, templates }: Documents): void {
  const of = contract.documents;
  route(app, of.search, async ({ context, body }) => registry.search(context, body));
  route(app, of.prepare, ({ context, body }) => registry.prepare(context, body));
  route(app, of.create, ({ context, body }) => registry.create(context, body));
  route(app, of.read, ({ context, params }) => registry.read(context, params.documentId));
  route(app, of.change, ({ context, params, body }) => registry.change(context, params.documentId, body));
  route(app, of.download, async ({ context, params, reply }) =>
    send(reply, await files.document(context, params.documentId)),
  );
  route(app, of.scan, async ({ context, params, reply }) => send(reply, await files.scan(context, params.documentId)));
  route(app, of.print, ({ context, params, body }) => acts.print(context, params.documentId, body.version));
  route(app, of.reopen, ({ context, params, body }) => acts.reopen(context, params.documentId, body.version));
  route(app, of.sign, ({ context, params, body }) => acts.sign(context, params.documentId, body));
  route(app, of.attachScan, ({ context, params, body, file }) =>
    acts.attachScan(context, params.documentId, body.version, file as NonNullable<typeof file>),
  );
  route(app, of.cancel, ({ context, params, body }) =>
    acts.cancel(context, params.documentId, body.version, body.reason),
  );
  route(app, of.supersede, ({ context, params, body }) => acts.supersede(context, params.documentId, body));

  const { documentTemplates: template } = contract;
  const nameOf = (type: keyof typeof DEFINITIONS, mark: string) =>
    fileNameOf({ title: `${mark} – ${DEFINITIONS[type].title}`, number: null });
  route(app, template.list, async ({ context }) => ({ templates: templates.list(context) }));
  route(app, template.tags, async ({ context, query }) => ({ tags: templates.tags(context, query.type) }));
  route(app, template.upload, ({ context, body, file }) =>
    templates.upload(context, body, file as NonNullable<typeof file>),
  );
  route(app, template.revert, ({ context, body }) => templates.revert(context, body));
  route(app, template.download, async ({ context, query, reply }) =>
    sendTemplate(reply, nameOf(query.type, 'Шаблон'), await templates.download(context, query.type)),
  );
  route(app, template.standard, async ({ context, query, reply }) =>
    sendTemplate(reply, nameOf(query.type, 'Стандартный шаблон'), await templates.standard(context, query.type)),
  );
  route(app, template.version, async ({ context, params, reply }) => {
    const { name, bytes } = await templates.version(context, params.templateId);
    return sendTemplate(reply, name, bytes);
  });
}
