import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { MentorBase } from './mentor-base.ts';

export function sittingsRoutes(app: FastifyInstance, { sittings, decisions }: MentorBase): void {
  const of = contract.sittings;
  route(app, of.list, async ({ context }) => ({ sittings: sittings.list(context) }));
  route(app, of.create, ({ context, body }) => sittings.create(context, body));
  route(app, of.read, async ({ context, params }) => sittings.read(context, params.sittingId));
  route(app, of.change, ({ context, params, body }) => sittings.change(context, params.sittingId, body));
  route(app, of.decide, ({ context, params, body }) => decisions.decide(context, params.sittingId, body));
  route(app, of.close, ({ context, params, body }) => decisions.close(context, params.sittingId, body));
}
