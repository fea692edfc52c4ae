import { contract } from '@tandem/contracts';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { Roadmap } from './index.ts';

/** True when the client takes brotli. */
const takesBrotli = (header: string | string[] | undefined): boolean => /\bbr\b/.test(String(header ?? ''));

export function roadmapRoutes(
  app: FastifyInstance,
  { board, roadmaps, items, moves, retroactive, evidence, imports, page }: Roadmap,
): void {
  route(app, contract.roadmaps.list, async ({ context }) => ({ roadmaps: roadmaps.list(context) }));
  route(app, contract.roadmaps.create, ({ context, body }) => roadmaps.create(context, body));
  route(app, contract.roadmaps.board, ({ context, params, raw, reply }) => {
    const kept = board.read(context, params.roadmapId);
    reply.headers({ etag: kept.etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding' });
    if (raw.headers['if-none-match'] === kept.etag) return reply.code(304).send();
    reply.type('application/json; charset=utf-8');
    if (kept.brotli && takesBrotli(raw.headers['accept-encoding'])) {
      return reply.header('content-encoding', 'br').send(kept.brotli);
    }
    return reply.send(kept.plain);
  });
  route(app, contract.roadmaps.items, ({ context, params, query, reply }) => {
    const { items: cards, total } = page(context, params.roadmapId, query);
    // The cards are JSON already, made by the same SQL as the board's.
    return reply
      .headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
      .send(`{"items":[${cards.join(',')}],"total":${total}}`);
  });

  route(app, contract.items.create, ({ context, params, body }) => items.create(context, params.roadmapId, body));
  route(app, contract.items.read, async ({ context, params }) => items.read(context, params.roadmapId, params.itemId));
  route(app, contract.items.change, ({ context, params, body }) =>
    items.change(context, params.roadmapId, params.itemId, body),
  );
  route(app, contract.items.move, ({ context, params, body }) =>
    moves.move(context, params.roadmapId, params.itemId, body),
  );
  route(app, contract.items.tickSubstep, ({ context, params, body }) =>
    items.tickSubstep(context, params.roadmapId, params.itemId, params.substepId, body.done),
  );
  route(app, contract.items.remove, ({ context, params, query }) =>
    items.remove(context, params.roadmapId, params.itemId, query.version),
  );
  route(app, contract.items.restore, ({ context, params }) => items.restore(context, params.roadmapId, params.itemId));
  route(app, contract.items.history, async ({ context, params }) => ({
    entries: items.history(context, params.roadmapId, params.itemId),
  }));
  route(app, contract.items.completeRetroactively, ({ context, params, body }) =>
    retroactive.complete(context, params.roadmapId, body),
  );
  route(app, contract.items.undoBatch, ({ context, params }) =>
    retroactive.undo(context, params.roadmapId, params.batchId),
  );

  route(app, contract.evidence.list, async ({ context, params }) => ({
    evidence: evidence.list(context, params.roadmapId),
  }));
  route(app, contract.evidence.add, ({ context, params, body }) =>
    evidence.add(context, params.roadmapId, params.itemId, body),
  );
  route(app, contract.evidence.upload, ({ context, params, file }) =>
    evidence.upload(context, params.roadmapId, params.itemId, file as NonNullable<typeof file>),
  );
  route(app, contract.evidence.download, async ({ context, params, reply }) => {
    const stored = await evidence.download(context, params.roadmapId, params.evidenceId);
    return reply
      .headers({
        'content-type': stored.mediaType,
        'content-length': String(stored.size),
        'content-disposition': contentDisposition(stored.name),
        'cache-control': 'private, no-store',
      })
      .send(evidence.bytes(stored));
  });
  route(app, contract.evidence.detach, ({ context, params }) =>
    evidence.detach(context, params.roadmapId, params.itemId, params.evidenceId),
  );

  route(app, contract.imports.create, ({ context, body, file }) =>
    imports.create(context, { file, text: body.text ?? null, targetId: body.targetId ?? null }),
  );
  route(app, contract.imports.read, async ({ context, params }) => imports.read(context, params.importId));
  route(app, contract.imports.remap, ({ context, params, body }) => imports.remap(context, params.importId, body));
  route(app, contract.imports.apply, ({ context, params, body }) => imports.apply(context, params.importId, body));
  route(app, contract.imports.undo, ({ context, params }) => imports.undo(context, params.importId));
  route(app, contract.imports.discard, ({ context, params }) => imports.discard(context, params.importId));
}
