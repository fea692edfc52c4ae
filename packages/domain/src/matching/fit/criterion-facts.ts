import { searchKey } from '../../kernel/index.ts';
import type { FreeTime } from '../../participants/index.ts';
import { commonTime, minutesTogether } from './common-time.ts';
import type { FitContext } from './context.ts';
import type { Criterion } from './criteria.ts';
import { type Wish, wishOf } from './criterion-values.ts';
import type { PreparedMentee, PreparedMentor } from './prepared.ts';
import type { MeetingFormat, SubjectLevel } from './profiles.ts';

/** What the sentence about a criterion needs; null where somebody has not said it. */
export type CriterionFacts =
  | { of: 'request'; category: string | null; answering: string[] | null }
  | { of: 'needs'; common: string[] | null; lacking: string[] | null }
  | {
      of: 'subject';
      subject: string | null;
      level: SubjectLevel | null;
      taught: boolean | null;
      upTo: SubjectLevel | null;
    }
  | { of: 'time'; common: FreeTime[] | null; minutes: number | null }
  | { of: 'wishes'; mentee: Wish | null; mentor: Wish | null }
  | { of: 'interests'; common: string[] | null; disliked: string[] }
  | { of: 'format'; common: MeetingFormat[] | null }
  | { of: 'experience'; finished: number | null }
  | { of: 'continuity'; outcome: 'worked_well' | 'failed' | null }
  | {
      of: 'age';
      menteeGrade: number | null;
      mentorGrade: number | null;
      desired: { from: number; to: number } | null;
    };

type Facts = (mentee: PreparedMentee, mentor: PreparedMentor, context: FitContext) => CriterionFacts;

/** Words of the first list that are in the second, as the first side wrote them. */
function inBoth(one: readonly string[] | null, other: readonly string[] | null): string[] {
  const keys = new Set(other?.map(searchKey));
  return (one ?? []).filter((word) => keys.has(searchKey(word)));
}

const FACTS: Record<Criterion, Facts> = {
  request: ({ profile: { requestCategory: category } }, { profile: { competences } }, { pool }) => ({
    of: 'request',
    category,
    answering: category && competences ? pool.answering(category).filter((code) => competences.includes(code)) : null,
  }),
  needs: ({ profile: { wantedCompetences: wanted } }, { profile: { competences } }) => ({
    of: 'needs',
    common: wanted && competences && wanted.filter((code) => competences.includes(code)),
    lacking: wanted && competences && wanted.filter((code) => !competences.includes(code)),
  }),
  subject: ({ profile: { subject } }, { profile: { subjects } }) => {
    const wanted = subject === 'not_needed' ? null : subject;
    const taught = subjects?.find(({ code }) => code === wanted?.code);
    return {
      of: 'subject',
      subject: wanted?.code ?? null,
      level: wanted?.level ?? null,
      taught: wanted && subjects && taught !== undefined,
      upTo: taught?.upTo ?? null,
    };
  },
  time: (mentee, mentor) => {
    const { freeTime: one } = mentee.profile;
    const { freeTime: other } = mentor.profile;
    const minutes = mentee.week && mentor.week ? minutesTogether(mentee.week, mentor.week) : null;
    return { of: 'time', common: one && other && commonTime(one, other), minutes };
  },
  wishes: (mentee, mentor) => ({ of: 'wishes', mentee: wishOf(mentee, mentor), mentor: wishOf(mentor, mentee) }),
  interests: ({ profile: mentee }, { profile: mentor }) => ({
    of: 'interests',
    common: mentee.interests && mentor.interests && inBoth(mentee.interests, mentor.interests),
    disliked: [...inBoth(mentor.interests, mentee.dislikes), ...inBoth(mentee.interests, mentor.dislikes)],
  }),
  format: ({ profile: { formats: one } }, { profile: { formats: other } }) => ({
    of: 'format',
    common: one && other && one.filter((format) => other.includes(format)),
  }),
  experience: ({ profile: { requestCategory } }, { profile: { experience } }) => ({
    of: 'experience',
    finished: requestCategory && experience ? (experience[requestCategory] ?? 0) : null,
  }),
  continuity: ({ earlier }, { profile: { personId } }) => ({
    of: 'continuity',
    outcome: earlier?.get(personId) ?? null,
  }),
  age: ({ profile: { grade: menteeGrade } }, { profile: { grade: mentorGrade, desiredGrades: desired } }) => ({
    of: 'age',
    menteeGrade,
    mentorGrade,
    desired,
  }),
};

export function factsOf(
  criterion: Criterion,
  mentee: PreparedMentee,
  mentor: PreparedMentor,
  context: FitContext,
): CriterionFacts {
  return FACTS[criterion](mentee, mentor, context);
}
