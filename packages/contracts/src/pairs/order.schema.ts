import { DISSOLVE_REASONS, PAIR_ORDER_TYPES } from '@tandem/domain/pairs';
import { z } from 'zod';
import { Day, Id, line } from '../kernel/fields.ts';
import { DictionaryCode } from '../participants/mentee.schema.ts';

const OrderNumber = z.object({ number: line(40), on: Day });

/** What keeps an order from naming a pair: a goal to be written, or somebody who cannot begin. */
export const ORDER_LACKS = ['goal', 'mentor_suspended', 'mentor_gone', 'mentee_gone'] as const;

/** A pair that waits for an order, and what is still missing. */
const ReadyPair = z.object({
  pairId: Id,
  form: DictionaryCode,
  mentorName: z.string(),
  menteeNames: z.array(z.string()),
  missing: z
    .array(z.object({ what: z.enum(ORDER_LACKS), menteeId: Id.nullable() }))
    .describe('Not empty: no order can name the pair yet'),
});
/** Somebody whom an order names and who left since. */
const LeftMember = z.object({
  memberId: Id,
  pairId: Id,
  menteeId: Id,
  mentorName: z.string(),
  menteeName: z.string(),
  leftOn: Day,
  reason: z.enum(DISSOLVE_REASONS.map(({ code }) => code)),
  order: OrderNumber,
});
export const Orderable = z.object({
  pairs: z.array(ReadyPair),
  left: z.array(LeftMember),
  orders: z.array(OrderNumber.extend({ until: Day.nullable() })).describe('Orders of this year that name pairs'),
});
export type Orderable = z.infer<typeof Orderable>;

export const NewPairOrder = z
  .object({
    id: Id.optional().describe('Made by the client, so that a repeated request makes one order'),
    type: z.enum(PAIR_ORDER_TYPES),
    pairIds: z.array(Id).max(500).default([]),
    memberIds: z.array(Id).max(500).default([]).describe('Who left, for an order of change'),
    since: Day,
    until: Day,
    plansUntil: Day.nullable().default(null).describe('Null: two weeks'),
    base: OrderNumber.nullable().default(null).describe('The order that is changed'),
  })
  .refine(({ since, until }) => until >= since, { error: 'until-before-since', path: ['until'] })
  .refine(({ type, base }) => type === 'order_pairs' || base !== null, { error: 'base-required', path: ['base'] })
  .refine(({ type, memberIds }) => type === 'order_pairs_change' || memberIds.length === 0, {
    error: 'only-in-a-change',
    path: ['memberIds'],
  })
  .refine(({ pairIds, memberIds }) => pairIds.length + memberIds.length > 0, { error: 'empty', path: ['pairIds'] });
export type NewPairOrder = z.input<typeof NewPairOrder>;

/** `documents.create` takes `type` and `subjectId: id`. */
export const PairOrder = z.object({
  id: Id,
  type: z.enum(PAIR_ORDER_TYPES),
  pairs: z.int(),
  excluded: z.int(),
  since: Day,
  until: Day,
});
export type PairOrder = z.infer<typeof PairOrder>;
