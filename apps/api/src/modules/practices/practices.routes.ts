import { contract } from '@tandem/contracts';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance } from 'fastify';
import { route, type UploadedFile } from '../../http/route.ts';
import type { Practices } from './index.ts';

export function practicesRoutes(app: FastifyInstance, { posts, media, rubrics, pairPractice }: Practices): void {
  const { practices: of } = contract;
  route(app, of.list, async ({ context, body }) => posts.list(context, body));
  route(app, of.create, ({ context, body }) => posts.create(context, body));
  route(app, of.fromPair, ({ context, params, body }) => pairPractice.begin(context, params.pairId, body.id));
  route(app, of.read, async ({ context, params }) => posts.read(context, params.postId));
  route(app, of.change, ({ context, params, body }) => posts.change(context, params.postId, body));
  route(app, of.act, ({ context, params, body }) => posts.act(context, params.postId, body));
  route(app, of.approve, ({ context, params, body }) => posts.approve(context, params.postId, body.version));
  route(app, of.outside, ({ context, params, body }) => posts.outside(context, params.postId, body));
  route(app, of.remove, ({ context, params, query }) => posts.remove(context, params.postId, query.version));
  route(app, of.versions, async ({ context, params }) => ({ versions: posts.versions(context, params.postId) }));
  route(app, of.remark, ({ context, params, body }) => posts.remark(context, params.postId, body));
  route(app, of.resolveRemark, ({ context, params }) => posts.resolveRemark(context, params.postId, params.remarkId));
  route(app, of.upload, ({ context, params, file }) => media.upload(context, params.postId, file as UploadedFile));
  route(app, of.describe, ({ context, params, body }) => media.describe(context, params.postId, params.mediaId, body));
  route(app, of.media, async ({ context, params, reply }) => {
    const { sha256, size, mediaType, kind, fileName } = media.find(context, params.postId, params.mediaId);
    return reply
      .headers({
        'content-type': mediaType,
        'content-length': String(size),
        ...(kind === 'file' ? { 'content-disposition': contentDisposition(fileName) } : {}),
        'cache-control': 'private, max-age=3600',
      })
      .send(media.bytes(sha256));
  });
  route(app, of.rubrics, async () => ({ rubrics: rubrics.list() }));
  route(app, of.addRubric, ({ context, body }) => rubrics.add(context, body));
  route(app, of.changeRubric, ({ context, params, body }) => rubrics.change(context, params.rubricId, body));
}
