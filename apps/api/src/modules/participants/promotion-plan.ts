import { createHash } from 'node:crypto';
import type { PersonName } from '@tandem/domain/kernel';
import type { PromotionDecisions } from '@tandem/contracts';
import {
  applyOverrides,
  type OverrideFault,
  planPromotion,
  type PromotionOverrides,
  type PromotionPlan,
} from '@tandem/domain/school';
import type { z } from 'zod';
import { ProblemError } from '../../kernel/problem-error.ts';
import { readClassName } from '../school/index.ts';
import type { PromotedRow } from './promotion.repository.ts';

type Decisions = z.output<typeof PromotionDecisions>;
type OfClass = { id: string; grade: number; letter: string };

export type SeenPlan = { plan: PromotionPlan; fingerprint: string; names: Map<string, PersonName> };

/** The plan of a year as its rows stand now, and what to know it again by. */
export function planOf(fromYear: number, classes: readonly OfClass[], pupils: readonly PromotedRow[]): SeenPlan {
  const plan = planPromotion({
    fromYear,
    classes: classes.map(({ id, grade, letter }) => ({ id, grade, letter })),
    pupils: pupils.map((row) => ({
      id: row.personId,
      classId: row.classId,
      left: row.toOn !== null,
      enrolledNextYear: row.enrolledNextYear === 1,
    })),
  });
  const names = new Map(
    pupils.map(({ personId, familyName, givenName, patronymic }) => [personId, { familyName, givenName, patronymic }]),
  );
  return { plan, names, fingerprint: createHash('sha256').update(JSON.stringify(plan)).digest('base64url') };
}

const FAULTS: Record<OverrideFault, string> = {
  'unknown-class': 'Такого класса в этом учебном году нет',
  'unknown-pupil': 'Такого ученика в этом учебном году нет',
  'grade-out-of-range': 'Классы бывают с 1 по 11',
  'already-settled': 'Этот ученик уже выбыл или переведён',
};

/** The plan with the curator's decisions in it. @throws invalid-request with pointers, promotion-undecided */
export function decided(plan: PromotionPlan, { classes, pupils }: Decisions): PromotionPlan {
  const overrides: PromotionOverrides = {
    classes: classes.map((one, index) =>
      'to' in one ? { classId: one.classId, to: readClassName(one.to, `/classes/${index}/to`) } : one,
    ),
    pupils: pupils.map((one, index) =>
      'to' in one ? { pupilId: one.pupilId, to: readClassName(one.to, `/pupils/${index}/to`) } : one,
    ),
  };
  const result = applyOverrides(plan, overrides);
  if (!result.ok) {
    const { id, reason } = result;
    const ofClass = classes.findIndex(({ classId }) => classId === id);
    const pointer =
      ofClass >= 0 ? `/classes/${ofClass}` : `/pupils/${pupils.findIndex(({ pupilId }) => pupilId === id)}`;
    throw new ProblemError('invalid-request', { errors: [{ pointer, code: reason, detail: FAULTS[reason] }] });
  }
  if (result.plan.counts.ask > 0) throw new ProblemError('promotion-undecided');
  return result.plan;
}
