import type { MenteeStatus, MentorStatus } from '@tandem/domain/participants';

/** A person as the register shows them, before rights. `@today` and `@year` decide class and bases. */
export type PersonRecord = {
  id: string;
  familyName: string;
  givenName: string;
  patronymic: string | null;
  searchKey: string;
  birthOn: string | null;
  sex: 'male' | 'female' | null;
  phone: string | null;
  email: string | null;
  position: string | null;
  teachingSince: string | null;
  organizationId: string | null;
  organization: string | null;
  workplace: string | null;
  accountId: string | null;
  hiddenAt: string | null;
  hiddenReason: 'consent-withdrawn' | 'declined' | 'mistake' | null;
  classId: string | null;
  grade: number | null;
  letter: string | null;
  kind: 'pupil' | 'staff' | 'external';
  menteeId: string | null;
  menteeStatus: MenteeStatus | null;
  mentorId: string | null;
  mentorStatus: MentorStatus | null;
  version: number;
};

export const PERSON_FROM = `FROM people p
  LEFT JOIN enrolments e ON e.person_id = p.id AND e.from_on <= @today AND (e.to_on IS NULL OR e.to_on >= @today)
  LEFT JOIN school_classes c ON c.id = e.class_id
  LEFT JOIN partners o ON o.id = p.organization_id
  LEFT JOIN mentees mt ON mt.person_id = p.id AND mt.start_year = @year
  LEFT JOIN mentors mr ON mr.person_id = p.id AND mr.start_year = @year`;

/** In a class: a pupil. Was in one: an alumnus, so from outside. Works elsewhere: from outside. Else the school's own. */
export const PERSON_KIND = `CASE
  WHEN c.id IS NOT NULL THEN 'pupil'
  WHEN EXISTS (SELECT 1 FROM enrolments past WHERE past.person_id = p.id) THEN 'external'
  WHEN p.organization_id IS NOT NULL OR p.workplace IS NOT NULL THEN 'external'
  WHEN p.position IS NOT NULL OR p.teaching_since IS NOT NULL OR p.account_id IS NOT NULL THEN 'staff'
  ELSE 'external' END`;

export const PERSON_ROW = `p.id, p.family_name AS familyName, p.given_name AS givenName, p.patronymic,
  p.search_key AS searchKey, p.birth_on AS birthOn, p.sex, p.phone, p.email, p.position,
  p.teaching_since AS teachingSince, p.organization_id AS organizationId, o.name AS organization, p.workplace,
  p.account_id AS accountId, p.hidden_at AS hiddenAt, p.hidden_reason AS hiddenReason,
  c.id AS classId, c.grade, c.letter, ${PERSON_KIND} AS kind,
  mt.id AS menteeId, mt.status AS menteeStatus, mr.id AS mentorId, mr.status AS mentorStatus, p.version`;
