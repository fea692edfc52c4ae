import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { AppliedPromotion, Promotion, PromotionDecisions } from './promotion.schema.ts';

const params = z.object({ yearId: Id });

export const promotion = {
  plan: operation({
    id: 'participants.promotion.plan',
    method: 'GET',
    path: '/school/years/:yearId/promotion',
    summary: 'What would happen to the classes and pupils of a year on 1 September; nothing is changed',
    access: { capability: 'school.manage' },
    params,
    success: { status: 200, schema: Promotion },
    problems: ['not-found'],
  }),
  apply: operation({
    id: 'participants.promotion.apply',
    method: 'POST',
    path: '/school/years/:yearId/promotion',
    summary: 'Carry the promotion out: enrolments end on 31 August and begin on 1 September; all or nothing',
    access: { capability: 'school.manage' },
    params,
    body: PromotionDecisions,
    success: { status: 200, schema: AppliedPromotion },
    problems: ['not-found', 'stale-version', 'promotion-undecided'],
  }),
  undo: operation({
    id: 'participants.promotion.undo',
    method: 'POST',
    path: '/school/promotions/:promotionId/undo',
    summary: 'Undo a promotion as a whole, while nothing of what it made has been changed',
    access: { capability: 'school.manage' },
    params: z.object({ promotionId: Id }),
    success: { status: 204 },
    problems: ['not-found', 'undo-too-late'],
  }),
};
