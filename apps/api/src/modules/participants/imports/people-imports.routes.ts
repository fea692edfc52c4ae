import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../../http/route.ts';
import type { PeopleImportsService } from './people-imports.service.ts';

export function peopleImportsRoutes(app: FastifyInstance, imports: PeopleImportsService): void {
  const { peopleImports: of } = contract;
  route(app, of.create, ({ context, body, file }) =>
    imports.create(context, { kind: body.kind, file, text: body.text ?? null }),
  );
  route(app, of.read, async ({ context, params, query }) => imports.read(context, params.importId, query));
  route(app, of.remap, ({ context, params, body }) => imports.remap(context, params.importId, body));
  route(app, of.decide, ({ context, params, query, body }) => imports.decide(context, params.importId, body, query));
  route(app, of.apply, ({ context, params, body }) => imports.apply(context, params.importId, body));
  route(app, of.undo, ({ context, params }) => imports.undo(context, params.importId));
  route(app, of.discard, ({ context, params }) => imports.discard(context, params.importId));
}
