import type { MentorSheet, Programme } from '@tandem/contracts';
import { freeTimeWords } from '../../lib/free-time.ts';
import type { Messages } from '../../lib/i18n/index.tsx';
import { labelOf } from '../../lib/programme.ts';

/** One answer of the questionnaire, as it is read. */
export function answerWords(
  sheet: MentorSheet,
  field: keyof MentorSheet,
  programme: Programme | null,
  t: Messages,
): string {
  const models = programme?.forms.value.flatMap(({ roleModels }) => roleModels);
  const named = (codes: readonly string[], entries: Parameters<typeof labelOf>[0]) =>
    codes.map((code) => labelOf(entries, code)).join(', ');
  const words = {
    availability: () => freeTimeWords(sheet.availability, t),
    competences: () => named(sheet.competences, programme?.competences.value),
    forms: () => named(sheet.forms, programme?.forms.value),
    roleModels: () => named(sheet.roleModels, models),
    interests: () => sheet.interests.join(', '),
    contactsAllowed: () => (sheet.contactsAllowed ? t.mentorSheet.yes : t.mentorSheet.no),
  };
  const said =
    field in words ? words[field as keyof typeof words]() : `${(sheet[field] as string | number | null) ?? ''}`;
  return said === '' ? t.mentorSheet.empty : said;
}
