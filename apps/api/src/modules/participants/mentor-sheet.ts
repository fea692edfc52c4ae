import type { MentorSheet } from '@tandem/contracts';
import { type FreeTime, type QuestionnaireField, questionnaireGaps } from '@tandem/domain/participants';
import type { MentorColumns } from './mentors.repository.ts';

/** What the column `questionnaire` holds: the answers that have no column of their own, and when nothing was empty. */
type Answers = Pick<
  MentorSheet,
  | 'contact'
  | 'placeOfWorkOrStudy'
  | 'position'
  | 'achievements'
  | 'interests'
  | 'experience'
  | 'motivation'
  | 'desiredMentees'
  | 'hoursPerMonth'
> & { completedOn: string | null };

const EMPTY: Answers = {
  contact: null,
  placeOfWorkOrStudy: null,
  position: null,
  achievements: null,
  interests: [],
  experience: null,
  motivation: null,
  desiredMentees: null,
  hoursPerMonth: null,
  completedOn: null,
};

const list = (json: string) => JSON.parse(json) as string[];
const answersOf = ({ questionnaire }: MentorColumns): Answers => ({
  ...EMPTY,
  ...(JSON.parse(questionnaire) as Partial<Answers>),
});

/** «Анкета наставника» as it stands. */
export function sheetOf(mentor: MentorColumns): MentorSheet {
  const { completedOn: _, ...answers } = answersOf(mentor);
  return {
    ...answers,
    availability: JSON.parse(mentor.availability) as FreeTime[],
    capacity: mentor.capacity,
    forms: list(mentor.forms),
    roleModels: list(mentor.roleModels),
    competences: list(mentor.competences),
    contactsAllowed: mentor.contactsAllowed,
  };
}

/** The day since which nothing is empty. */
export const sheetCompletedOn = (mentor: MentorColumns): string | null => answersOf(mentor).completedOn;

/** Fields that the category asks for and that are still empty. */
export const sheetGaps = (sheet: MentorSheet, category: MentorColumns['category']): QuestionnaireField[] =>
  questionnaireGaps({ ...sheet, freeTime: sheet.availability, preferredForms: sheet.forms }, category);

/** A sheet as columns; `today` is the day it became complete, if it was not before. */
export function sheetColumns(sheet: MentorSheet, before: MentorColumns, today: string) {
  const { availability, capacity, forms, roleModels, competences, contactsAllowed, ...answers } = sheet;
  const complete = sheetGaps(sheet, before.category).length === 0;
  const completedOn = complete ? (sheetCompletedOn(before) ?? today) : null;
  return {
    questionnaire: JSON.stringify({ ...answers, completedOn } satisfies Answers),
    availability: JSON.stringify(availability),
    capacity,
    forms: JSON.stringify(forms),
    roleModels: JSON.stringify(roleModels),
    competences: JSON.stringify(competences),
    contactsAllowed,
  };
}
