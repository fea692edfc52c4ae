/** Who the mentor is. Kept apart from the form of mentoring, so that reports can be regrouped (dossier §2). */
export const MENTOR_CATEGORIES = ['pupil', 'teacher', 'student', 'alumnus', 'parent', 'employer'] as const;
export type MentorCategory = (typeof MENTOR_CATEGORIES)[number];

/** Who the mentee is. `student` is a student of a college or university, never a pupil. */
export const MENTEE_KINDS = ['pupil', 'teacher', 'student'] as const;
export type MenteeKind = (typeof MENTEE_KINDS)[number];

/** A mentor candidate's way, one status at a time; what is still to be brought is the checklist (dossier §5.1). */
export const MENTOR_STATUSES = [
  'draft',
  'submitted',
  'registered',
  'under_review',
  'approved',
  'interview_scheduled',
  'vetting',
  'in_pool',
  'active',
  'suspended',
  'rejected',
  'withdrawn',
  'archived',
] as const;
export type MentorStatus = (typeof MENTOR_STATUSES)[number];

/** A mentee's way (dossier §5.2). */
export const MENTEE_STATUSES = [
  'identified',
  'consent_pending',
  'request_open',
  'needs_analysis',
  'in_pool',
  'waiting',
  'matched',
  'active',
  'completed',
  'left_early',
  'declined',
] as const;
export type MenteeStatus = (typeof MENTEE_STATUSES)[number];

/** A partner organisation's way as it is stored (dossier §5.1). */
export const STORED_PARTNER_STATUSES = [
  'prospect',
  'letter_sent',
  'agreed',
  'declined',
  'agreement_draft',
  'agreement_signed',
  'terminated',
] as const;
export type StoredPartnerStatus = (typeof STORED_PARTNER_STATUSES)[number];

/** What only the date decides; never stored. */
export const DATED_PARTNER_STATUSES = ['no_reply', 'expiring', 'expired'] as const;

/** A partner organisation's way as it is shown. */
export const PARTNER_STATUSES = [...STORED_PARTNER_STATUSES, ...DATED_PARTNER_STATUSES] as const;
export type PartnerStatus = (typeof PARTNER_STATUSES)[number];

/** What a mentor candidate brings or goes through, in the order of the roadmap's item 3.2 (dossier §5.1). */
export const REQUIREMENTS = [
  'consent',
  'application',
  'review',
  'questionnaire',
  'interview',
  'portfolio',
  'criminal_record',
  'medical',
  'agreement',
  'training',
  'expectations_survey',
] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** `blocking` keeps the candidate out of the base, `warning` is only shown, `none` is not asked. */
export const REQUIREMENT_LEVELS = ['blocking', 'warning', 'none'] as const;
export type RequirementLevel = (typeof REQUIREMENT_LEVELS)[number];

/** One purpose, one paper: publishing is never a part of the consent to processing (dossier §10). */
export const CONSENT_TYPES = ['processing', 'dissemination'] as const;
export type ConsentType = (typeof CONSENT_TYPES)[number];

/** Only the fact and the days are kept, never a scan, a number or the content (dossier §10). */
export const CLEARANCE_TYPES = ['criminal_record', 'medical'] as const;
export type ClearanceType = (typeof CLEARANCE_TYPES)[number];

/** How needs are found out (roadmap item 3.1). */
export const NEEDS_METHODS = ['survey', 'interview', 'observation'] as const;
export type NeedsMethod = (typeof NEEDS_METHODS)[number];

/** Who drew attention to a mentee (roadmap item 3.1). Of a psychologist only «рекомендован» is kept (dossier §5.2). */
export const MENTEE_SOURCES = [
  'self',
  'guardian',
  'homeroom_teacher',
  'teacher',
  'psychologist',
  'methodist',
  'career_test',
  'other',
] as const;
export type MenteeSource = (typeof MENTEE_SOURCES)[number];

/** 1 Monday … 7 Sunday, with the short names used in text. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const WEEKDAY_NAMES: Record<Weekday, string> = {
  1: 'пн',
  2: 'вт',
  3: 'ср',
  4: 'чт',
  5: 'пт',
  6: 'сб',
  7: 'вс',
};
