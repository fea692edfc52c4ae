import { type ClassName, className, compareClasses, FIRST_GRADE, LAST_GRADE } from './class-name.ts';
import { countPromotion, followClass, type PromotionPlan, type PupilPromotion } from './promotion.ts';

/** What the curator decides otherwise: a class gets a new letter or is disbanded, a pupil leaves or goes elsewhere. */
export type PromotionOverrides = {
  classes?: readonly ({ classId: string } & ({ to: ClassName } | { disband: true }))[];
  pupils?: readonly ({ pupilId: string } & ({ to: ClassName } | { leaves: true }))[];
};
export type OverrideFault = 'unknown-class' | 'unknown-pupil' | 'grade-out-of-range' | 'already-settled';
export type OverriddenPlan = { ok: true; plan: PromotionPlan } | { ok: false; reason: OverrideFault; id: string };

const isGrade = ({ grade }: ClassName): boolean =>
  Number.isInteger(grade) && grade >= FIRST_GRADE && grade <= LAST_GRADE;

/** Pupils who left or are in the next year already have no fate to change. */
const isSettled = (pupil: PupilPromotion): boolean =>
  pupil.fate === 'skipped' && (pupil.reason === 'left-already' || pupil.reason === 'enrolled-already');

/**
 * The plan with the curator's decisions in it. A decision about a class takes along the pupils nobody decided about;
 * a decision about a pupil is stronger and answers the question «остаётся?». Made twice it changes nothing more.
 */
export function applyOverrides(plan: PromotionPlan, overrides: PromotionOverrides): OverriddenPlan {
  const fault = findFault(plan, overrides);
  if (fault) return { ok: false, ...fault };
  const classes = new Map(plan.classes.map((one) => [one.classId, one]));
  const changed = new Set<string>();
  for (const override of overrides.classes ?? []) {
    const own = classes.get(override.classId);
    if (!own) continue;
    const base = { classId: own.classId, from: own.from };
    changed.add(own.classId);
    if ('to' in override) classes.set(own.classId, { ...base, fate: 'moves_up', to: override.to });
    else classes.set(own.classId, { ...base, fate: 'disbands', to: null });
  }
  const byPupil = new Map((overrides.pupils ?? []).map((one) => [one.pupilId, one]));
  const pupils = plan.pupils.map((pupil): PupilPromotion => {
    if (isSettled(pupil)) return pupil;
    const { pupilId, classId } = pupil;
    const override = byPupil.get(pupilId);
    if (override && 'to' in override)
      return { pupilId, classId, fate: 'stays', to: override.to, ask: false, byHand: true };
    if (override) return { pupilId, classId, fate: 'leaves' };
    const own = classes.get(classId);
    const decided = pupil.fate === 'leaves' || (pupil.fate === 'stays' && pupil.byHand);
    return own && changed.has(classId) && !decided ? followClass(pupil, own) : pupil;
  });
  return { ok: true, plan: { ...plan, classes: [...classes.values()], pupils, counts: countPromotion(pupils) } };
}

function findFault(plan: PromotionPlan, overrides: PromotionOverrides): { reason: OverrideFault; id: string } | null {
  const classIds = new Set(plan.classes.map(({ classId }) => classId));
  const pupils = new Map(plan.pupils.map((pupil) => [pupil.pupilId, pupil]));
  for (const override of overrides.classes ?? []) {
    if (!classIds.has(override.classId)) return { reason: 'unknown-class', id: override.classId };
    if ('to' in override && !isGrade(override.to)) return { reason: 'grade-out-of-range', id: override.classId };
  }
  for (const override of overrides.pupils ?? []) {
    const pupil = pupils.get(override.pupilId);
    if (!pupil) return { reason: 'unknown-pupil', id: override.pupilId };
    if (isSettled(pupil)) return { reason: 'already-settled', id: override.pupilId };
    if ('to' in override && !isGrade(override.to)) return { reason: 'grade-out-of-range', id: override.pupilId };
  }
  return null;
}

/** The classes of the next year that the plan needs, each once, in order: two classes may be joined into one. */
export function classesNeeded(plan: PromotionPlan): ClassName[] {
  const goals = [...plan.classes, ...plan.pupils].flatMap((one) => ('to' in one && one.to ? [one.to] : []));
  return [...new Map(goals.map((goal) => [className(goal), goal])).values()].sort(compareClasses);
}
