import type { FreeTime } from './availability.ts';
import type { MentorCategory } from './vocabulary.ts';
import { isWritten } from './written.ts';

/** What a mentor says about oneself in «Анкета наставника» (dossier §9, 10; §8.2). Nothing about health or family. */
export type MentorQuestionnaire = {
  contact: string | null;
  placeOfWorkOrStudy: string | null;
  position: string | null;
  competences: readonly string[];
  achievements: string | null;
  interests: readonly string[];
  experience: string | null;
  motivation: string | null;
  desiredMentees: string | null;
  hoursPerMonth: number | null;
  freeTime: readonly FreeTime[];
  preferredForms: readonly string[];
};
export type QuestionnaireField = keyof MentorQuestionnaire;

/** Asked of everybody; a pupil's questionnaire ends here (dossier §5.1 «short»). */
const SHORT: readonly QuestionnaireField[] = ['competences', 'interests', 'motivation', 'hoursPerMonth', 'freeTime'];
const FULL: readonly QuestionnaireField[] = [
  ...SHORT,
  'achievements',
  'experience',
  'desiredMentees',
  'preferredForms',
];
const OUTSIDE: readonly QuestionnaireField[] = ['contact', 'placeOfWorkOrStudy', ...FULL];

/** What makes the questionnaire complete. A parent may have no place of work, and nobody asks why. */
export const QUESTIONNAIRE_FIELDS: Readonly<Record<MentorCategory, readonly QuestionnaireField[]>> = {
  pupil: SHORT,
  teacher: ['position', ...FULL],
  student: OUTSIDE,
  alumnus: OUTSIDE,
  parent: ['contact', ...FULL],
  employer: ['position', ...OUTSIDE],
};

function isAnswered(answer: MentorQuestionnaire[QuestionnaireField] | undefined): boolean {
  if (answer === null || answer === undefined) return false;
  if (typeof answer === 'number') return answer > 0;
  return typeof answer === 'string' ? isWritten(answer) : answer.length > 0;
}

/** The fields still to be filled in, in the order of the form; none: the questionnaire is complete. */
export function questionnaireGaps(
  profile: Partial<MentorQuestionnaire>,
  category: MentorCategory,
): QuestionnaireField[] {
  return QUESTIONNAIRE_FIELDS[category].filter((field) => !isAnswered(profile[field]));
}
