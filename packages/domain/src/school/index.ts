/**
 * School: the calendar and the classes. Owns academic years, holidays, names of classes and their yearly promotion.
 * Its words: academic year, holiday, school class, grade, letter, enrolment, promotion.
 * It must not know mentors, mentees, pairs or what a pupil takes part in.
 */
export * from './academic-year.ts';
export * from './calendar-steps.ts';
export * from './class-name.ts';
export * from './holidays.ts';
export {
  type ClassPromotion,
  planPromotion,
  type PromotedPupil,
  type PromotionCounts,
  type PromotionInput,
  type PromotionPlan,
  type PupilPromotion,
  type SkipReason,
} from './promotion.ts';
export * from './promotion-overrides.ts';
export * from './registration-numbers.ts';
