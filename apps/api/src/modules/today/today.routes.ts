import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { Today } from './index.ts';

export function todayRoutes(app: FastifyInstance, today: Today): void {
  const { today: of } = contract;
  route(app, of.read, async ({ context }) => today.read(context));
  route(app, of.snooze, ({ context, body }) => today.snooze(context, body));
  route(app, of.unsnooze, ({ context, body }) => today.unsnooze(context, body));
  route(app, of.remind, ({ context, body }) => today.remind(context, body));
}
