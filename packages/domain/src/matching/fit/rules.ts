import type { ConsentState, MenteeKind, MenteeStep, MentorCategory, Requirement } from '../../participants/index.ts';
import { fitsForm } from '../../participants/index.ts';
import { longestTogether } from './common-time.ts';
import type { FitContext } from './context.ts';
import { NOT_SAID, type PreparedMentee, type PreparedMentor } from './prepared.ts';
import { MEETING_FORMATS } from './profiles.ts';
import type { FitRuleLevel, FitSettings } from './settings.ts';

/** What speaks against a pair, with what the sentence about it needs. Whose wish it was is for the curator alone. */
export type Objection =
  | { code: 'same-person' }
  | { code: 'form-does-not-fit'; mentorCategory: MentorCategory; menteeKind: MenteeKind }
  | { code: 'mentee-consent'; state: ConsentState }
  | { code: 'mentor-consent'; state: ConsentState }
  | { code: 'mentee-package'; missing: readonly MenteeStep[] }
  | { code: 'mentor-package'; missing: readonly Requirement[] }
  | { code: 'takes-nobody' }
  | { code: 'relatives' }
  | { code: 'failed-before' }
  | { code: 'avoided'; by: readonly ('mentee' | 'mentor')[] }
  | { code: 'own-class-teacher'; as: readonly ('homeroom' | 'marks')[] }
  | { code: 'grade-gap'; mentorGrade: number; menteeGrade: number; least: number; most: number | null }
  | { code: 'no-common-time'; longest: number; needed: number }
  | { code: 'same-sex' }
  | { code: 'sex-wish'; by: readonly ('mentee' | 'mentor')[] }
  | { code: 'equal-surname' }
  | { code: 'over-capacity'; capacity: number; load: number }
  | { code: 'over-hours'; hoursPerMonth: number; needed: number }
  | { code: 'form-not-chosen'; by: readonly ('mentee' | 'mentor')[] }
  | { code: 'no-common-format' }
  | { code: 'grade-not-desired'; menteeGrade: number; from: number; to: number }
  | { code: 'mentor-package-incomplete'; missing: readonly Requirement[] };

type Rule<Facts extends unknown[]> = {
  level: (settings: FitSettings) => FitRuleLevel;
  /** The objection if there is one. Nothing that is not known speaks against a pair, but for a consent. */
  find: (...facts: Facts) => Objection | null;
};
const always = (): FitRuleLevel => 'block';
const warns = (): FitRuleLevel => 'warn';

const holds = (state: ConsentState): boolean => state === 'in_force' || state === 'expiring';

/** Rules about the mentee alone. */
export const MENTEE_RULES: readonly Rule<[PreparedMentee]>[] = [
  {
    level: always,
    find: ({ profile: { consent } }) => {
      const state = consent ?? 'missing';
      return holds(state) ? null : { code: 'mentee-consent', state };
    },
  },
  {
    level: always,
    find: ({ profile: { missing } }) => (missing?.length ? { code: 'mentee-package', missing } : null),
  },
];

/** Rules about the mentor alone. */
export const MENTOR_RULES: readonly Rule<[PreparedMentor, FitContext]>[] = [
  {
    level: always,
    find: ({ profile: { consent } }) => {
      const state = consent ?? 'missing';
      return holds(state) ? null : { code: 'mentor-consent', state };
    },
  },
  {
    level: always,
    find: ({ profile: { missing } }) => (missing?.length ? { code: 'mentor-package', missing } : null),
  },
  { level: always, find: ({ profile }) => (profile.capacity === 0 ? { code: 'takes-nobody' } : null) },
  {
    level: warns,
    find: ({ profile: { missingWarnings } }) =>
      missingWarnings?.length ? { code: 'mentor-package-incomplete', missing: missingWarnings } : null,
  },
  {
    level: warns,
    find: ({ profile: { capacity, openLoad } }) =>
      capacity !== null && capacity > 0 && openLoad + 1 > capacity
        ? { code: 'over-capacity', capacity, load: openLoad + 1 }
        : null,
  },
  {
    level: warns,
    find: ({ profile: { hoursPerMonth, openLoad } }, { settings }) => {
      const needed = (openLoad + 1) * settings.hoursPerMentee;
      return hoursPerMonth !== null && needed > hoursPerMonth ? { code: 'over-hours', hoursPerMonth, needed } : null;
    },
  },
];

const MAY_MEET_ONLINE = 1 << MEETING_FORMATS.indexOf('online');

const meetOnline = ({ formats: one }: PreparedMentee, { formats: other }: PreparedMentor): boolean =>
  one !== NOT_SAID && other !== NOT_SAID && (one & other & MAY_MEET_ONLINE) !== 0;

const sides = (mentee: boolean, mentor: boolean): ('mentee' | 'mentor')[] => [
  ...(mentee ? (['mentee'] as const) : []),
  ...(mentor ? (['mentor'] as const) : []),
];

/** Rules about the two together, in the order they are told. */
export const PAIR_RULES: readonly Rule<[PreparedMentee, PreparedMentor, FitContext]>[] = [
  {
    level: always,
    find: ({ profile: one }, { profile: other }) => (one.personId === other.personId ? { code: 'same-person' } : null),
  },
  {
    level: always,
    find: ({ profile: { kind: menteeKind } }, { profile: { category: mentorCategory } }, { form }) =>
      fitsForm(form, mentorCategory, menteeKind) ? null : { code: 'form-does-not-fit', mentorCategory, menteeKind },
  },
  {
    level: always,
    find: ({ relatives }, { profile }) => (relatives?.has(profile.personId) ? { code: 'relatives' } : null),
  },
  {
    level: always,
    find: ({ earlier }, { profile }) =>
      earlier?.get(profile.personId) === 'failed' ? { code: 'failed-before' } : null,
  },
  {
    level: always,
    find: (mentee, mentor) => {
      const byMentee = mentee.avoids?.has(mentor.profile.personId) ?? false;
      const byMentor = mentor.avoids?.has(mentee.profile.personId) ?? false;
      return byMentee || byMentor ? { code: 'avoided', by: sides(byMentee, byMentor) } : null;
    },
  },
  {
    level: ({ ownClassTeacher }) => ownClassTeacher,
    find: ({ profile: { classId } }, { marksClasses, homeroomClasses }) => {
      if (classId === null) return null;
      const homeroom = homeroomClasses?.has(classId) ?? false;
      const marks = marksClasses?.has(classId) ?? false;
      if (!homeroom && !marks) return null;
      return {
        code: 'own-class-teacher',
        as: [...(homeroom ? (['homeroom'] as const) : []), ...(marks ? (['marks'] as const) : [])],
      };
    },
  },
  {
    level: ({ gradeGap }) => gradeGap.level,
    find: ({ profile: { kind, grade: menteeGrade } }, { profile: mentor }, { settings }) => {
      const { category, grade: mentorGrade } = mentor;
      if (kind !== 'pupil' || category !== 'pupil' || menteeGrade === null || mentorGrade === null) return null;
      const { least, most } = settings.gradeGap;
      const gap = mentorGrade - menteeGrade;
      return gap >= least && (most === null || gap <= most)
        ? null
        : { code: 'grade-gap', mentorGrade, menteeGrade, least, most };
    },
  },
  {
    level: ({ commonTime }) => commonTime.level,
    find: (mentee, mentor, { settings: { commonTime } }) => {
      if (mentee.week === null || mentor.week === null) return null;
      if (commonTime.when === 'in_person' && meetOnline(mentee, mentor)) return null;
      const longest = longestTogether(mentee.week, mentor.week);
      return longest >= commonTime.minutes ? null : { code: 'no-common-time', longest, needed: commonTime.minutes };
    },
  },
  {
    level: ({ sameSex }) => sameSex,
    find: ({ profile: one }, { profile: other }) =>
      one.sex !== null && other.sex !== null && one.sex !== other.sex ? { code: 'same-sex' } : null,
  },
  {
    level: ({ sexWish }) => sexWish,
    find: ({ profile: mentee }, { profile: mentor }) => {
      const byMentee = mentee.wantsSex !== null && mentor.sex !== null && mentee.wantsSex !== mentor.sex;
      const byMentor = mentor.wantsSex !== null && mentee.sex !== null && mentor.wantsSex !== mentee.sex;
      return byMentee || byMentor ? { code: 'sex-wish', by: sides(byMentee, byMentor) } : null;
    },
  },
  {
    level: ({ equalSurname }) => equalSurname,
    find: (mentee, mentor) =>
      mentee.surname !== null &&
      mentee.surname === mentor.surname &&
      mentee.profile.personId !== mentor.profile.personId &&
      !mentee.relatives?.has(mentor.profile.personId)
        ? { code: 'equal-surname' }
        : null,
  },
  {
    level: warns,
    find: ({ profile: { desiredForm } }, { profile: { forms } }, { form }) => {
      const byMentee = desiredForm !== null && desiredForm !== form.code;
      const byMentor = forms !== null && forms.length > 0 && !forms.includes(form.code);
      return byMentee || byMentor ? { code: 'form-not-chosen', by: sides(byMentee, byMentor) } : null;
    },
  },
  {
    level: warns,
    find: ({ formats: one }, { formats: other }) =>
      one !== NOT_SAID && other !== NOT_SAID && (one & other) === 0 ? { code: 'no-common-format' } : null,
  },
  {
    level: warns,
    find: ({ profile: { grade: menteeGrade } }, { profile: { desiredGrades } }) =>
      menteeGrade !== null &&
      desiredGrades !== null &&
      (menteeGrade < desiredGrades.from || menteeGrade > desiredGrades.to)
        ? { code: 'grade-not-desired', menteeGrade, ...desiredGrades }
        : null,
  },
];
