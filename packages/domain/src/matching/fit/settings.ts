import { DEFAULT_PROGRAMME, type KeptCompetence } from '../../participants/index.ts';

/** `block`: no such pair; `warn`: the pair is possible and says what speaks against it; `off`: not looked at. */
export const FIT_RULE_LEVELS = ['block', 'warn', 'off'] as const;
export type FitRuleLevel = (typeof FIT_RULE_LEVELS)[number];

/** What a school decides about its hard rules and about the measure of closeness. */
export type FitSettings = {
  /** The mentor teaches the mentee's class under marks or is its homeroom teacher. */
  ownClassTeacher: FitRuleLevel;
  /** Grades by which a pupil who mentors is above the mentee; `most` null: no upper end. */
  gradeGap: { level: FitRuleLevel; least: number; most: number | null };
  /** Minutes in a row, once a week at least, when both are free. `in_person`: only pairs that cannot meet online. */
  commonTime: { level: FitRuleLevel; when: 'in_person' | 'always'; minutes: number };
  /** A side asked for a mentor or a mentee of one sex. */
  sexWish: FitRuleLevel;
  /** The school's own rule: pairs of one sex only. */
  sameSex: FitRuleLevel;
  /** May be relatives whom nobody marked (dossier §2). */
  equalSurname: Exclude<FitRuleLevel, 'block'>;
  /** From so many common minutes a week on, time could not fit better. */
  enoughMinutes: number;
  /** Grades above the mentee that suit best. */
  idealGap: { least: number; most: number };
  /** Hours a month that one mentee takes, to compare with the hours a mentor declared. */
  hoursPerMentee: number;
  /** The school's dictionary: which requests each competence answers. */
  competences: readonly Pick<KeptCompetence, 'code' | 'answers'>[];
};

/**
 * What holds until the school decides otherwise. The dossier (§2) warns of a mentor in a lower grade and of an own
 * teacher, and blocks neither; half an hour is the shortest meeting the free time can tell.
 */
export const DEFAULT_FIT_SETTINGS: FitSettings = {
  ownClassTeacher: 'warn',
  gradeGap: { level: 'warn', least: 0, most: null },
  commonTime: { level: 'block', when: 'in_person', minutes: 30 },
  sexWish: 'warn',
  sameSex: 'off',
  equalSurname: 'warn',
  enoughMinutes: 120,
  idealGap: { least: 1, most: 3 },
  hoursPerMentee: 2,
  competences: DEFAULT_PROGRAMME.competences,
};
