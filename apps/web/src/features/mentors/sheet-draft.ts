import type { MentorCard, MentorSheet } from '@tandem/contracts';
import {
  type FreeTime,
  type MentorCategory,
  QUESTIONNAIRE_FIELDS,
  type QuestionnaireField,
  questionnaireGaps,
} from '@tandem/domain/participants';

/** Lines and texts of the questionnaire, with the longest the contract takes. */
export const SHEET_TEXTS = {
  contact: 200,
  placeOfWorkOrStudy: 300,
  position: 200,
  motivation: 2_000,
  experience: 2_000,
  achievements: 2_000,
  desiredMentees: 500,
} as const;
export type SheetText = keyof typeof SHEET_TEXTS;
export const isLine = (field: SheetText): boolean => SHEET_TEXTS[field] < 500;

/** The questionnaire as it is typed. */
export type SheetDraft = Record<SheetText, string> & {
  interests: string;
  hoursPerMonth: string;
  capacity: string;
  availability: FreeTime[];
  forms: string[];
  roleModels: string[];
  competences: string[];
  contactsAllowed: boolean;
};

export const draftOfSheet = (sheet: MentorSheet): SheetDraft => ({
  contact: sheet.contact ?? '',
  placeOfWorkOrStudy: sheet.placeOfWorkOrStudy ?? '',
  position: sheet.position ?? '',
  motivation: sheet.motivation ?? '',
  experience: sheet.experience ?? '',
  achievements: sheet.achievements ?? '',
  desiredMentees: sheet.desiredMentees ?? '',
  interests: sheet.interests.join(', '),
  hoursPerMonth: sheet.hoursPerMonth === null ? '' : `${sheet.hoursPerMonth}`,
  capacity: `${sheet.capacity}`,
  availability: sheet.availability,
  forms: sheet.forms,
  roleModels: sheet.roleModels,
  competences: sheet.competences,
  contactsAllowed: sheet.contactsAllowed,
});

const numberIn = (text: string): number | null => (/^\d{1,3}$/.test(text) ? Number(text) : null);

/** What is sent. */
export function sheetOfDraft(draft: SheetDraft): MentorSheet {
  const text = (field: SheetText) => draft[field].trim() || null;
  return {
    contact: text('contact'),
    placeOfWorkOrStudy: text('placeOfWorkOrStudy'),
    position: text('position'),
    motivation: text('motivation'),
    experience: text('experience'),
    achievements: text('achievements'),
    desiredMentees: text('desiredMentees'),
    interests: draft.interests
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
    hoursPerMonth: numberIn(draft.hoursPerMonth),
    capacity: numberIn(draft.capacity) ?? 1,
    availability: draft.availability,
    forms: draft.forms,
    roleModels: draft.roleModels,
    competences: draft.competences,
    contactsAllowed: draft.contactsAllowed,
  };
}

/** What is still empty, while it is being filled in. */
export function gapsOf(draft: SheetDraft, category: MentorCategory): QuestionnaireField[] {
  const sheet = sheetOfDraft(draft);
  return questionnaireGaps({ ...sheet, freeTime: sheet.availability, preferredForms: sheet.forms }, category);
}

/** A pupil is asked little; what is there already is shown all the same. */
export const isAsked = (field: SheetText | 'interests' | 'hoursPerMonth', card: MentorCard): boolean => {
  const value = card.sheet[field];
  return (
    QUESTIONNAIRE_FIELDS[card.category].includes(field) ||
    (Array.isArray(value) ? value.length > 0 : value !== null && value !== '')
  );
};

/** Fields in which two sheets differ. */
export const differing = (one: MentorSheet, other: MentorSheet): (keyof MentorSheet)[] =>
  (Object.keys(one) as (keyof MentorSheet)[]).filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
