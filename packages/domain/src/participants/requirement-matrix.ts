import type { MentorCategory, Requirement, RequirementLevel } from './vocabulary.ts';

export type RequirementRow = Readonly<Record<Requirement, RequirementLevel>>;
export type RequirementMatrix = Readonly<Record<MentorCategory, RequirementRow>>;

const EVERYBODY: RequirementRow = {
  consent: 'blocking',
  application: 'blocking',
  review: 'blocking',
  questionnaire: 'blocking',
  interview: 'blocking',
  portfolio: 'warning',
  criminal_record: 'none',
  medical: 'none',
  agreement: 'none',
  training: 'warning',
  expectations_survey: 'warning',
};
/** «По правилу школы»: shown, so that the school decides; nobody is kept out until it does. */
const OUTSIDE_ADULT: RequirementRow = { ...EVERYBODY, criminal_record: 'warning', medical: 'warning' };

/** What each category of mentor brings, until the school decides otherwise. Source: domain dossier §5.1, the table. */
export const DEFAULT_MATRIX: RequirementMatrix = {
  pupil: EVERYBODY,
  // Own staff: both certificates are in the personal file (ТК РФ art. 331, 351.1), here only «проверено кадрами».
  teacher: { ...EVERYBODY, interview: 'warning', criminal_record: 'warning', medical: 'warning' },
  student: { ...OUTSIDE_ADULT, agreement: 'warning' },
  alumnus: OUTSIDE_ADULT,
  parent: OUTSIDE_ADULT,
  employer: { ...EVERYBODY, criminal_record: 'blocking', medical: 'blocking', agreement: 'blocking' },
};

/** No setting of a school lets a mentor in without these two (dossier §5.1 guards, §10 «No consent»). */
export const ALWAYS_BLOCKING: readonly Requirement[] = ['consent', 'review'];

/** The level that holds: the school's matrix, but never below what is always needed. */
export function requirementLevel(
  category: MentorCategory,
  matrix: RequirementMatrix,
  requirement: Requirement,
): RequirementLevel {
  return ALWAYS_BLOCKING.includes(requirement) ? 'blocking' : matrix[category][requirement];
}
