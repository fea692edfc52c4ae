import type {
  ConsentState,
  FreeTime,
  KeptForm,
  MenteeKind,
  MenteeStep,
  MentorCategory,
  Requirement,
} from '../../participants/index.ts';
import type { Criterion } from './criteria.ts';

/** Where a pair may meet. */
export const MEETING_FORMATS = ['in_person', 'online'] as const;
export type MeetingFormat = (typeof MEETING_FORMATS)[number];

/** How well a subject is to be known: 1 to close gaps, 2 to be sure of the programme, 3 olympiads and exams. */
export const SUBJECT_LEVELS = [1, 2, 3] as const;
export type SubjectLevel = (typeof SUBJECT_LEVELS)[number];

export type Sex = 'male' | 'female';

/** How an earlier pair of the same two people ended. */
export type EarlierPair = { personId: string; outcome: 'worked_well' | 'failed' };

/**
 * What both sides say. `null` is «не сказано», an empty list is «сказано, что нет». Wishes, conflicts and earlier pairs
 * name people (`personId`), because a row of the base lives one academic year and a quarrel lives longer.
 */
type Side = {
  /** Of the row in the base; edges are made of these. */
  id: string;
  personId: string;
  familyName: string | null;
  sex: Sex | null;
  grade: number | null;
  /** Of the week, as `normaliseAvailability` left it. */
  freeTime: readonly FreeTime[] | null;
  formats: readonly MeetingFormat[] | null;
  interests: readonly string[] | null;
  /** What this side would rather not deal with, in the same words as interests. */
  dislikes: readonly string[] | null;
  wants: readonly string[] | null;
  avoids: readonly string[];
  /** An explicit wish of this side; nothing else is ever concluded from sex. */
  wantsSex: Sex | null;
  /** Of the processing, on the start date. Not known counts as missing. */
  consent: ConsentState | null;
};

/** A mentee as the matching sees one, on the day the pair starts. */
export type MenteeProfile = Side & {
  kind: MenteeKind;
  classId: string | null;
  requestCategory: string | null;
  /** Competences to develop, from the analysis of needs; none named is no wish. */
  wantedCompetences: readonly string[] | null;
  /** `code` of a competence or of a subject; `not_needed` when the request is about no subject. */
  subject: { code: string; level: SubjectLevel | null } | 'not_needed' | null;
  desiredForm: string | null;
  /** Marked by the curator; an equal surname alone is only a warning. */
  relatives: readonly string[];
  earlier: readonly EarlierPair[];
  /** What matters most to this mentee: its weight is doubled. */
  mostImportant: Criterion | null;
  waitingDays: number;
  /** Set by the curator; the higher the sooner. */
  priority: number;
  /** Steps still to be made before a pair may be proposed, on the start date. */
  missing: readonly MenteeStep[] | null;
};

/** A mentor as the matching sees one, on the day the pair starts. */
export type MentorProfile = Side & {
  category: MentorCategory;
  competences: readonly string[] | null;
  subjects: readonly { code: string; upTo: SubjectLevel | null }[] | null;
  /** Finished pairs by request category; a category left out is none. */
  experience: Readonly<Record<string, number>> | null;
  /** Forms the mentor chose. */
  forms: readonly string[] | null;
  desiredGrades: { from: number; to: number } | null;
  /** Mentees at once. 0 takes nobody for now; not known counts as one. */
  capacity: number | null;
  /** Mentees of the pairs and groups that are open already. */
  openLoad: number;
  hoursPerMonth: number | null;
  /** Classes where this mentor gives marks, and whose homeroom teacher this is. */
  marksClasses: readonly string[];
  homeroomClasses: readonly string[];
  /** Blocking requirements still open on the start date, and those that are only warned of. */
  missing: readonly Requirement[] | null;
  missingWarnings: readonly Requirement[] | null;
};

/** The school's own row of the form that is being matched. */
export type FitForm = Pick<KeptForm, 'code' | 'mentorCategories' | 'menteeKinds'>;

/** Mentees this mentor may still take by own word; a pair dragged by hand may go past it, with a warning. */
export function freePlaces({ capacity, openLoad }: Pick<MentorProfile, 'capacity' | 'openLoad'>): number {
  return Math.max(0, (capacity ?? 1) - openLoad);
}
