import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { Closing } from './index.ts';

export function closingRoutes(app: FastifyInstance, { summaries, outcomes }: Closing): void {
  const { closing: of } = contract;
  route(app, of.ofPair, async ({ context, params }) => ({ summaries: summaries.ofPair(context, params.pairId) }));
  route(app, of.write, ({ context, params, body }) => summaries.write(context, params.pairId, params.menteeId, body));
  route(app, of.follow, ({ context, params, body }) => outcomes.begin(context, params.pairId, params.menteeId, body));
}
