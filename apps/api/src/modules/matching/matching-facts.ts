import type { MenteeMatchingFacts, MentorMatchingFacts } from '@tandem/contracts';

/** What is stored of a mentee: the priority is a column of the base. */
export type StoredMenteeFacts = Omit<MenteeMatchingFacts, 'priority'>;

const NOTHING_SAID = { formats: null, dislikes: null, wants: null, avoids: [], wantsSex: null };

export const NO_MENTEE_FACTS: StoredMenteeFacts = {
  ...NOTHING_SAID,
  interests: null,
  subject: null,
  subjectNotNeeded: false,
  mostImportant: null,
  relatives: [],
};
export const NO_MENTOR_FACTS: MentorMatchingFacts = {
  ...NOTHING_SAID,
  subjects: null,
  desiredGrades: null,
  marksClasses: [],
};

/** A field that came later than the row is not said yet. */
export const readMenteeFacts = (json: string | undefined): StoredMenteeFacts => ({
  ...NO_MENTEE_FACTS,
  ...(json === undefined ? {} : (JSON.parse(json) as Partial<StoredMenteeFacts>)),
});
export const readMentorFacts = (json: string | undefined): MentorMatchingFacts => ({
  ...NO_MENTOR_FACTS,
  ...(json === undefined ? {} : (JSON.parse(json) as Partial<MentorMatchingFacts>)),
});
