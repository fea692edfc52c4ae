import { contract } from '@tandem/contracts';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { Routes } from './index.ts';

export function routesRoutes(app: FastifyInstance, { routes, marks, evidence, templates }: Routes): void {
  const { routes: of } = contract;
  route(app, of.list, async ({ context }) => ({ routes: routes.list(context) }));
  route(app, of.ofPair, async ({ context, params }) => ({ routes: routes.ofPair(context, params.pairId) }));
  route(app, of.read, ({ context, params }) => routes.read(context, params.pairId, params.menteeId));
  route(app, of.begin, ({ context, params, body }) => routes.begin(context, params.pairId, params.menteeId, body));
  route(app, of.change, ({ context, params, body }) => routes.change(context, params.routeId, body));
  route(app, of.act, ({ context, params, body }) => routes.act(context, params.routeId, body));
  route(app, of.mark, ({ context, params, body }) => marks.mark(context, params.routeId, params.stepId, body));
  route(app, of.measure, ({ context, params, body }) => marks.measure(context, params.routeId, params.goalId, body));
  route(app, of.comment, ({ context, params, body }) => marks.comment(context, params.routeId, body));
  route(app, of.addEvidence, ({ context, params, body }) => evidence.add(context, params.routeId, params.stepId, body));
  route(app, of.uploadEvidence, ({ context, params, file }) =>
    evidence.upload(context, params.routeId, params.stepId, file as NonNullable<typeof file>),
  );
  route(app, of.downloadEvidence, async ({ context, params, reply }) => {
    const stored = await evidence.download(context, params.routeId, params.proofId);
    return reply
      .headers({
        'content-type': stored.mediaType,
        'content-length': String(stored.size),
        'content-disposition': contentDisposition(stored.name),
        'cache-control': 'private, no-store',
      })
      .send(evidence.bytes(stored));
  });
  route(app, of.removeEvidence, ({ context, params }) => evidence.remove(context, params.routeId, params.proofId));
  route(app, of.templates, async ({ context }) => ({ templates: templates.list(context) }));
  route(app, of.keepTemplate, ({ context, body }) => templates.keep(context, body));
  route(app, of.changeTemplate, ({ context, params, body }) => templates.change(context, params.routeTemplateId, body));
}
