import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { MentorBase } from './mentor-base.ts';

export function partnersRoutes(app: FastifyInstance, { partners }: MentorBase): void {
  const of = contract.partners;
  route(app, of.search, async ({ context, body }) => partners.search(context, body));
  route(app, of.create, ({ context, body }) => partners.create(context, body));
  route(app, of.read, async ({ context, params }) => partners.read(context, params.partnerId));
  route(app, of.change, ({ context, params, body }) => partners.change(context, params.partnerId, body));
  route(app, of.act, ({ context, params, body }) => partners.act(context, params.partnerId, body));
  route(app, of.archive, ({ context, params, body }) =>
    partners.archive(context, params.partnerId, body.version, body.archived),
  );
}
