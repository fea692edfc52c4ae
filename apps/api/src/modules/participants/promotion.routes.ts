import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { PromotionService } from './promotion.service.ts';

export function promotionRoutes(app: FastifyInstance, promotion: PromotionService): void {
  route(app, contract.promotion.plan, async ({ context, params }) => promotion.plan(context, params.yearId));
  route(app, contract.promotion.apply, ({ context, params, body }) => promotion.apply(context, params.yearId, body));
  route(app, contract.promotion.undo, ({ context, params }) => promotion.undo(context, params.promotionId));
}
