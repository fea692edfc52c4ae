/** What a meeting is (dossier §6.2). */
export const MEETING_KINDS = [
  'introductory',
  'trial',
  'planning',
  'regular',
  'lesson_visit',
  'excursion',
  'online',
  'final',
  'group_reflection',
  'group_final',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/**
 * How a meeting stands (dossier §6.2). `held`: it took place and the mentor has not reported yet; `feedback_due`: a
 * mentee who was there has not answered; `void`: written down by mistake and taken back, kept for the log.
 */
export const MEETING_STATUSES = [
  'scheduled',
  'held',
  'feedback_due',
  'complete',
  'rescheduled',
  'cancelled',
  'no_show',
  'void',
] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** The meeting took place. */
export const HELD_STATUSES = ['held', 'feedback_due', 'complete'] as const satisfies readonly MeetingStatus[];
export const wasHeld = (status: MeetingStatus): boolean => (HELD_STATUSES as readonly MeetingStatus[]).includes(status);

export const MEETING_FORMATS = ['in_person', 'online', 'enterprise'] as const;
export type MeetingFormat = (typeof MEETING_FORMATS)[number];

export const GOAL_ACHIEVED = ['yes', 'partly', 'no'] as const;
export type GoalAchieved = (typeof GOAL_ACHIEVED)[number];

/** What both sides say at the end of the introductory meeting. */
export const MUTUAL_INTEREST = ['yes', 'no', 'another_meeting'] as const;
export type MutualInterest = (typeof MUTUAL_INTEREST)[number];

/** Whose decision it was that a meeting is off. */
export const CANCELLED_BY = ['mentor', 'mentee', 'curator', 'school'] as const;
export type CancelledBy = (typeof CANCELLED_BY)[number];

/** Who did not come. */
export const ABSENT_SIDES = ['mentor', 'mentees', 'both'] as const;
export type AbsentSide = (typeof ABSENT_SIDES)[number];

/** What the mentee says of «что делать дальше». */
export const CLEAR_NEXT = ['yes', 'not_quite'] as const;
export type ClearNext = (typeof CLEAR_NEXT)[number];

/** What an issue is about (dossier §6.3); `help`: «Мне нужна помощь взрослого». */
export const ISSUE_CATEGORIES = [
  'schedule',
  'no_contact',
  'goals_unclear',
  'conflict',
  'overload',
  'technical',
  'other',
  'help',
] as const;
export type IssueCategory = (typeof ISSUE_CATEGORIES)[number];

export const ISSUE_SEVERITIES = ['low', 'medium', 'high'] as const;
export type IssueSeverity = (typeof ISSUE_SEVERITIES)[number];

/** Who is meant to read an issue, from the widest circle to the narrowest. */
export const ISSUE_VISIBILITIES = ['pair', 'pair_and_curator', 'curator', 'curator_and_psychologist'] as const;
export type IssueVisibility = (typeof ISSUE_VISIBILITIES)[number];

export const ISSUE_STATUSES = ['open', 'taken', 'closed'] as const;
export type IssueStatus = (typeof ISSUE_STATUSES)[number];

export const ISSUE_ACTS = ['take', 'note', 'escalate', 'close'] as const;
export type IssueAct = (typeof ISSUE_ACTS)[number];

/** Through whose eyes something was written. */
export const SIDES = ['mentor', 'mentee', 'curator'] as const;
export type Side = (typeof SIDES)[number];

/** Talks with several people at once that are no meeting of one pair (dossier §6.3). */
export const SESSION_KINDS = ['group_reflection', 'experience_exchange', 'group_final'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** What is told of some kinds of sessions and not of others; day, people, conclusions and decisions are told of each. */
export type SessionPart = 'form' | 'words' | 'moods' | 'speakers' | 'toAdopt';
const SESSION_PARTS: Record<SessionKind, readonly SessionPart[]> = {
  group_reflection: ['form', 'words', 'moods'],
  experience_exchange: ['speakers', 'toAdopt'],
  // Speakers are the pairs that present themselves, decisions the awards handed out.
  group_final: ['speakers'],
};
export const sessionHas = (kind: SessionKind, part: SessionPart): boolean => SESSION_PARTS[kind].includes(part);

/** How a group reflection is led. */
export const REFLECTION_FORMS = ['circle', 'unfinished_sentences', 'scales', 'other'] as const;
export type ReflectionForm = (typeof REFLECTION_FORMS)[number];

/** The five questions of a group reflection (dossier §6.3). */
export const REFLECTION_QUESTIONS = ['worked', 'hard', 'learned', 'change', 'take_further'] as const;
export type ReflectionQuestion = (typeof REFLECTION_QUESTIONS)[number];

/** How the curator was in touch with a pair. */
export const CONTACT_CHANNELS = ['talk', 'phone', 'message', 'email', 'visit'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** With whom of a pair. */
export const CONTACT_WITH = ['mentor', 'mentee', 'guardian', 'pair'] as const;
export type ContactWith = (typeof CONTACT_WITH)[number];

/** Why an entry from a phone waits for the curator instead of standing in the diary. */
export const LATE_REASONS = ['pair_closed', 'after_pair_end', 'no_longer_mentor', 'member_left'] as const;
export type LateReason = (typeof LATE_REASONS)[number];

export const LATE_STATES = ['waiting', 'taken', 'set_aside'] as const;
export type LateState = (typeof LATE_STATES)[number];

/** A month with more meetings than this shows so many of them and says so. */
export const MOST_IN_A_MONTH = 2_000;
