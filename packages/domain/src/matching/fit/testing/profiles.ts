import fc from 'fast-check';
import {
  COMPETENCES,
  CONSENT_STATES,
  DEFAULT_PROGRAMME,
  type FreeTime,
  MENTEE_KINDS,
  MENTOR_CATEGORIES,
  normaliseAvailability,
  REQUEST_CATEGORIES,
  type Weekday,
  WEEKDAYS,
} from '../../../participants/index.ts';
import {
  CRITERIA,
  DEFAULT_FIT_SETTINGS,
  FIT_RULE_LEVELS,
  type FitForm,
  type FitSettings,
  MEETING_FORMATS,
  type MenteeProfile,
  type MentorProfile,
  SUBJECT_LEVELS,
  type Weights,
} from '../index.ts';

/** «пн 15:00–16:30» */
export function week(...texts: string[]): FreeTime[] {
  const names = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
  const given = texts.map((text) => {
    const [name = '', from = '', to = ''] = text.split(/[ –]/u);
    return { day: (names.indexOf(name) + 1) as Weekday, from, to };
  });
  const result = normaliseAvailability(given);
  if (!result.ok) throw new Error(`${texts.join()}: ${result.reason}`);
  return result.intervals;
}

/** A row of the default dictionary. */
export function formOf(code: string): FitForm {
  const form = DEFAULT_PROGRAMME.forms.find((one) => one.code === code);
  if (!form) throw new Error(code);
  return form;
}

const UNSPOKEN = {
  familyName: null,
  sex: null,
  grade: null,
  freeTime: null,
  formats: null,
  interests: null,
  dislikes: null,
  wants: null,
  avoids: [],
  wantsSex: null,
  consent: 'in_force',
} as const;

/** A pupil with every paper who has said nothing but what is given. */
export function mentee(said: Partial<MenteeProfile> = {}): MenteeProfile {
  const id = said.id ?? 'mentee';
  return {
    ...UNSPOKEN,
    personId: `person-of-${id}`,
    kind: 'pupil',
    classId: null,
    requestCategory: null,
    wantedCompetences: null,
    subject: null,
    desiredForm: null,
    relatives: [],
    earlier: [],
    mostImportant: null,
    waitingDays: 0,
    priority: 0,
    missing: null,
    ...said,
    id,
  };
}

/** A pupil who mentors, with every paper, who has said nothing but what is given. */
export function mentor(said: Partial<MentorProfile> = {}): MentorProfile {
  const id = said.id ?? 'mentor';
  return {
    ...UNSPOKEN,
    personId: `person-of-${id}`,
    category: 'pupil',
    competences: null,
    subjects: null,
    experience: null,
    forms: null,
    desiredGrades: null,
    capacity: null,
    openLoad: 0,
    hoursPerMonth: null,
    marksClasses: [],
    homeroomClasses: [],
    missing: null,
    missingWarnings: null,
    ...said,
    id,
  };
}

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const some = <T>(values: readonly T[], maxLength = 4): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });

const clock = (half: number): string => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
export const anyWeek: fc.Arbitrary<FreeTime[]> = fc
  .array(
    fc
      .tuple(fc.constantFrom(...WEEKDAYS), fc.integer({ min: 16, max: 40 }), fc.integer({ min: 1, max: 6 }))
      .map(([day, from, length]) => ({ day, from: clock(from), to: clock(from + length) })),
    { maxLength: 5 },
  )
  .map((list) => {
    const result = normaliseAvailability(list);
    return result.ok ? result.intervals : [];
  });

const codes = COMPETENCES.map(({ code }) => code).slice(0, 8);
const requests = REQUEST_CATEGORIES.map(({ code }) => code);
export const INTERESTS = ['шахматы', 'музыка', 'кино', 'робототехника', 'футбол'];
const people = ['person-1', 'person-2', 'person-3', 'person-4', 'person-5', 'person-6'];

const anySide = {
  personId: fc.constantFrom(...people),
  familyName: orNull(fc.constantFrom('Ким', 'Иванов', 'Иванова', 'Ёлкина')),
  sex: orNull(fc.constantFrom('male' as const, 'female' as const)),
  grade: orNull(fc.integer({ min: 1, max: 11 })),
  freeTime: orNull(anyWeek),
  formats: orNull(some(MEETING_FORMATS)),
  interests: orNull(some(INTERESTS)),
  dislikes: orNull(some(INTERESTS, 2)),
  wants: orNull(some(people, 2)),
  avoids: some(people, 1),
  wantsSex: orNull(fc.constantFrom('male' as const, 'female' as const)),
  consent: fc.constantFrom(...CONSENT_STATES.slice(0, 3), 'in_force' as const, 'in_force' as const, null),
};

export const anyMentee: fc.Arbitrary<MenteeProfile> = fc.record({
  ...anySide,
  id: fc.uuid(),
  kind: fc.constantFrom('pupil' as const, ...MENTEE_KINDS),
  classId: orNull(fc.constantFrom('class-1', 'class-2')),
  requestCategory: orNull(fc.constantFrom(...requests)),
  wantedCompetences: orNull(some(codes)),
  subject: fc.oneof(
    fc.constantFrom(null, 'not_needed' as const),
    fc.record({ code: fc.constantFrom(...codes), level: orNull(fc.constantFrom(...SUBJECT_LEVELS)) }),
  ),
  desiredForm: orNull(fc.constantFrom('pupil_pupil', 'student_pupil')),
  relatives: some(people, 1),
  earlier: fc.array(
    fc.record({
      personId: fc.constantFrom(...people),
      outcome: fc.constantFrom('worked_well' as const, 'failed' as const),
    }),
    { maxLength: 2 },
  ),
  mostImportant: orNull(fc.constantFrom(...CRITERIA)),
  waitingDays: fc.nat(300),
  priority: fc.nat(3),
  missing: orNull(fc.constantFrom([], [], ['request' as const])),
});

export const anyMentor: fc.Arbitrary<MentorProfile> = fc.record({
  ...anySide,
  id: fc.uuid(),
  category: fc.constantFrom('pupil' as const, ...MENTOR_CATEGORIES),
  competences: orNull(some(codes, 6)),
  subjects: orNull(
    fc.array(fc.record({ code: fc.constantFrom(...codes), upTo: orNull(fc.constantFrom(...SUBJECT_LEVELS)) }), {
      maxLength: 3,
    }),
  ),
  experience: orNull(fc.dictionary(fc.constantFrom(...requests), fc.nat(6))),
  forms: orNull(some(['pupil_pupil', 'student_pupil'])),
  desiredGrades: orNull(
    fc
      .tuple(fc.integer({ min: 1, max: 11 }), fc.nat(4))
      .map(([from, wide]) => ({ from, to: Math.min(11, from + wide) })),
  ),
  capacity: orNull(fc.nat(3)),
  openLoad: fc.nat(3),
  hoursPerMonth: orNull(fc.integer({ min: 1, max: 8 })),
  marksClasses: some(['class-1', 'class-2'], 1),
  homeroomClasses: some(['class-1', 'class-2'], 1),
  missing: orNull(fc.constantFrom([], [], ['medical' as const])),
  missingWarnings: orNull(fc.constantFrom([], ['training' as const])),
});

const anyLevel = fc.constantFrom(...FIT_RULE_LEVELS);
export const anySettings: fc.Arbitrary<FitSettings> = fc.record({
  ownClassTeacher: anyLevel,
  gradeGap: fc.record({
    level: anyLevel,
    least: fc.integer({ min: -2, max: 2 }),
    most: orNull(fc.integer({ min: 2, max: 6 })),
  }),
  commonTime: fc.record({
    level: anyLevel,
    when: fc.constantFrom('in_person' as const, 'always' as const),
    minutes: fc.constantFrom(30, 60, 90),
  }),
  sexWish: anyLevel,
  sameSex: anyLevel,
  equalSurname: fc.constantFrom('warn' as const, 'off' as const),
  enoughMinutes: fc.constantFrom(30, 60, 120),
  idealGap: fc.constant(DEFAULT_FIT_SETTINGS.idealGap),
  hoursPerMentee: fc.integer({ min: 1, max: 4 }),
  competences: fc.constant(DEFAULT_FIT_SETTINGS.competences),
});

export const anyWeights: fc.Arbitrary<Weights> = fc
  .array(fc.integer({ min: 0, max: 10 }), { minLength: CRITERIA.length, maxLength: CRITERIA.length })
  .map((list) => Object.fromEntries(CRITERIA.map((code, index) => [code, list[index]])) as Weights);
