import { CRITERIA, type Criterion } from './criteria.ts';

/** How much each criterion counts: whole numbers from 0 to 10, the school's own for every form. */
export type Weights = Readonly<Record<Criterion, number>>;

export const HEAVIEST_WEIGHT = 10;

export type WeightsPreset = { code: string; label: string; weights: Weights };

const EVEN: Weights = {
  request: 5,
  needs: 5,
  subject: 5,
  time: 5,
  wishes: 5,
  interests: 5,
  format: 5,
  experience: 5,
  continuity: 5,
  age: 5,
};
const QUIET: Weights = {
  request: 4,
  needs: 3,
  subject: 3,
  time: 4,
  wishes: 3,
  interests: 2,
  format: 2,
  experience: 2,
  continuity: 2,
  age: 2,
};

/** Starting points for the sliders; a school keeps its own beside them. */
export const WEIGHT_PRESETS = [
  { code: 'even', label: 'Ровно', weights: EVEN },
  { code: 'request_first', label: 'Запрос важнее всего', weights: { ...QUIET, request: 10, needs: 8, subject: 7 } },
  { code: 'time_first', label: 'Время важнее всего', weights: { ...QUIET, time: 10, format: 6 } },
  { code: 'wishes_first', label: 'Пожелания важнее всего', weights: { ...QUIET, wishes: 10, continuity: 6 } },
  { code: 'interests_first', label: 'Интересы важнее всего', weights: { ...QUIET, interests: 10, age: 4 } },
] as const satisfies readonly WeightsPreset[];

const WITH_PUPILS: Weights = {
  request: 8,
  needs: 5,
  subject: 6,
  time: 6,
  wishes: 6,
  interests: 5,
  format: 3,
  experience: 3,
  continuity: 4,
  age: 3,
};
/** Teachers are matched by the deficit and the subject; a grade means nothing. */
const AMONG_TEACHERS: Weights = {
  request: 9,
  needs: 7,
  subject: 8,
  time: 5,
  wishes: 6,
  interests: 1,
  format: 3,
  experience: 6,
  continuity: 3,
  age: 0,
};
const WITH_EMPLOYERS: Weights = { ...WITH_PUPILS, request: 9, needs: 6, subject: 3, experience: 4 };

/** Where a school starts, by the code of the form. Between pupils the age and the wishes speak louder. */
export const DEFAULT_WEIGHTS: Readonly<Record<string, Weights>> = {
  pupil_pupil: { ...WITH_PUPILS, wishes: 7, experience: 2, age: 5 },
  teacher_teacher: AMONG_TEACHERS,
  student_pupil: WITH_PUPILS,
  employer_pupil: WITH_EMPLOYERS,
  employer_student: { ...WITH_EMPLOYERS, interests: 3, age: 0 },
  teacher_pupil: WITH_PUPILS,
  homeroom_teacher_pupil: WITH_PUPILS,
  parent_pupil: WITH_PUPILS,
  alumnus_pupil: WITH_PUPILS,
  leader_teacher: AMONG_TEACHERS,
  university_teacher: AMONG_TEACHERS,
  partner_teacher: AMONG_TEACHERS,
  employer_teaching_student: { ...AMONG_TEACHERS, subject: 5 },
};

/** The weights a form starts with; a form the school made itself starts even. */
export function defaultWeights(formCode: string): Weights {
  return DEFAULT_WEIGHTS[formCode] ?? EVEN;
}

export type WeightsFault = {
  /** Empty when the fault is of all of them. */
  path: readonly string[];
  reason: 'criterion-unknown' | 'criterion-missing' | 'not-whole' | 'out-of-range' | 'all-zero';
};

/** What is wrong with weights as somebody wants them; nothing at all: they may be kept. */
export function refuseWeights(weights: Readonly<Record<string, number>>): WeightsFault[] {
  const known = new Set<string>(CRITERIA);
  const strange = Object.keys(weights).flatMap((code): WeightsFault[] =>
    known.has(code) ? [] : [{ path: [code], reason: 'criterion-unknown' }],
  );
  const wrong = CRITERIA.flatMap((code): WeightsFault[] => {
    const weight = weights[code];
    if (weight === undefined) return [{ path: [code], reason: 'criterion-missing' }];
    if (!Number.isInteger(weight)) return [{ path: [code], reason: 'not-whole' }];
    return weight < 0 || weight > HEAVIEST_WEIGHT ? [{ path: [code], reason: 'out-of-range' }] : [];
  });
  const faults = [...strange, ...wrong];
  const silent = faults.length === 0 && CRITERIA.every((code) => weights[code] === 0);
  return silent ? [{ path: [], reason: 'all-zero' }] : faults;
}
