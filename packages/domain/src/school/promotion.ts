import { type ClassName, LAST_GRADE } from './class-name.ts';

/** «Перевод классов»: what happens to classes and pupils on 1 September. Source: domain dossier §11.6. */
export type PromotionInput = {
  /** First year of the academic year that ends. */
  fromYear: number;
  classes: readonly ({ id: string } & ClassName)[];
  pupils: readonly PromotedPupil[];
};
export type PromotedPupil = {
  id: string;
  classId: string;
  /** The pupil left the school before the year ended. */
  left: boolean;
  /** The pupil is in a class of the next year already: the promotion was run before, or done by hand. */
  enrolledNextYear: boolean;
};

export type ClassPromotion = { classId: string; from: ClassName } & (
  | { fate: 'moves_up'; to: ClassName }
  | { fate: 'graduates' | 'disbands'; to: null }
);

export type SkipReason = 'left-already' | 'enrolled-already' | 'unknown-class' | 'class-disbanded';
export type PupilPromotion = { pupilId: string; classId: string } & (
  | {
      fate: 'stays';
      to: ClassName;
      /** After the 9th grade a pupil may leave: somebody has to say. */
      ask: boolean;
      /** Somebody has said so for this pupil; the class no longer decides. */
      byHand: boolean;
    }
  | { fate: 'graduates' }
  | { fate: 'leaves' }
  | { fate: 'skipped'; reason: SkipReason }
);

export type PromotionCounts = { stays: number; leaves: number; graduates: number; skipped: number; ask: number };
export type PromotionPlan = {
  fromYear: number;
  toYear: number;
  classes: ClassPromotion[];
  pupils: PupilPromotion[];
  counts: PromotionCounts;
};

/** After this grade a part of the pupils leaves for a college. */
const GRADE_OF_CHOICE = 9;

function promoteClass({ id, grade, letter }: { id: string } & ClassName): ClassPromotion {
  const from = { grade, letter };
  if (grade >= LAST_GRADE) return { classId: id, from, fate: 'graduates', to: null };
  return { classId: id, from, fate: 'moves_up', to: { grade: grade + 1, letter } };
}

/** What happens to a pupil whom nobody decided about: the same as to the class. */
export function followClass(pupil: { pupilId: string; classId: string }, of: ClassPromotion): PupilPromotion {
  const { pupilId, classId } = pupil;
  if (of.fate === 'moves_up')
    return { pupilId, classId, fate: 'stays', to: of.to, ask: of.from.grade === GRADE_OF_CHOICE, byHand: false };
  if (of.fate === 'graduates') return { pupilId, classId, fate: 'graduates' };
  return { pupilId, classId, fate: 'skipped', reason: 'class-disbanded' };
}

export function countPromotion(pupils: readonly PupilPromotion[]): PromotionCounts {
  const counts: PromotionCounts = { stays: 0, leaves: 0, graduates: 0, skipped: 0, ask: 0 };
  for (const pupil of pupils) {
    counts[pupil.fate]++;
    if (pupil.fate === 'stays' && pupil.ask) counts.ask++;
  }
  return counts;
}

/**
 * Every class goes a grade up with its letter, the 11th graduates, pupils go with their class. Nobody is moved twice:
 * a pupil who is in the next year already is skipped, so the wizard may be run again after new pupils came.
 */
export function planPromotion({ fromYear, classes, pupils }: PromotionInput): PromotionPlan {
  const promoted = classes.map(promoteClass);
  const byId = new Map(promoted.map((one) => [one.classId, one]));
  const moves = pupils.map(({ id, classId, left, enrolledNextYear }): PupilPromotion => {
    const pupil = { pupilId: id, classId };
    if (left) return { ...pupil, fate: 'skipped', reason: 'left-already' };
    if (enrolledNextYear) return { ...pupil, fate: 'skipped', reason: 'enrolled-already' };
    const own = byId.get(classId);
    return own ? followClass(pupil, own) : { ...pupil, fate: 'skipped', reason: 'unknown-class' };
  });
  return { fromYear, toYear: fromYear + 1, classes: promoted, pupils: moves, counts: countPromotion(moves) };
}
