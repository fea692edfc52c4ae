import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Id, Instant, line } from '../kernel/fields.ts';
import { ClassTitle } from './school-class.schema.ts';
import { AcademicYearStart } from './setup.ts';

export const PromotionCounts = z.object({
  stays: z.int(),
  leaves: z.int(),
  graduates: z.int(),
  skipped: z.int(),
  ask: z.int().describe('Of those who stay: pupils of the 9th grade about whom somebody has to say'),
});

const ofClass = { classId: Id, from: ClassTitle };
export const ClassPromotion = z.discriminatedUnion('fate', [
  z.object({ ...ofClass, fate: z.literal('moves_up'), to: ClassTitle }),
  z.object({ ...ofClass, fate: z.literal('graduates'), to: z.null() }),
  z.object({ ...ofClass, fate: z.literal('disbands'), to: z.null() }),
]);

const ofPupil = { pupilId: Id, classId: Id, name: PersonName };
export const PupilPromotion = z.discriminatedUnion('fate', [
  z.object({ ...ofPupil, fate: z.literal('stays'), to: ClassTitle, ask: z.boolean(), byHand: z.boolean() }),
  z.object({ ...ofPupil, fate: z.literal('graduates') }),
  z.object({ ...ofPupil, fate: z.literal('leaves') }),
  z.object({
    ...ofPupil,
    fate: z.literal('skipped'),
    reason: z.enum(['left-already', 'enrolled-already', 'unknown-class', 'class-disbanded']),
  }),
]);
export type PupilPromotion = z.infer<typeof PupilPromotion>;

/** A promotion that has been carried out and not undone. */
export const AppliedPromotion = z.object({
  id: Id,
  at: Instant,
  by: PersonName.nullable(),
  counts: PromotionCounts,
});
export type AppliedPromotion = z.infer<typeof AppliedPromotion>;

/** What would happen to classes and pupils on 1 September. */
export const Promotion = z.object({
  fromYear: AcademicYearStart,
  toYear: AcademicYearStart,
  fingerprint: z.string().describe('Changes with anything the plan is made of; an application says which one it saw'),
  classes: z.array(ClassPromotion),
  pupils: z.array(PupilPromotion).describe('By family name'),
  counts: PromotionCounts,
  applied: AppliedPromotion.nullable().describe('The last one, while it can be looked at and undone'),
});
export type Promotion = z.infer<typeof Promotion>;

const to = line(20).describe('Name of the class in the next year, as people write it');
/** Decisions that differ from the plan. One about a pupil is stronger than one about the class. */
export const PromotionDecisions = z.object({
  fingerprint: z.string().min(1).max(100),
  classes: z
    .array(z.union([z.object({ classId: Id, to }), z.object({ classId: Id, disband: z.literal(true) })]))
    .max(200)
    .default([]),
  pupils: z
    .array(z.union([z.object({ pupilId: Id, to }), z.object({ pupilId: Id, leaves: z.literal(true) })]))
    .max(5000)
    .default([]),
});
export type PromotionDecisions = z.input<typeof PromotionDecisions>;
