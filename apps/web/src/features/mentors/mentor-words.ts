import type { MentorRow } from '@tandem/contracts';
import type { Requirement, RequirementMatrix } from '@tandem/domain/participants';
import type { Messages } from '../../lib/i18n/index.tsx';
import { requirementWords } from '../../lib/refusals.ts';
import { blocking } from './next-step.ts';

/** «10А», «учитель физики», «Ижевский завод»: what is known beside the category. */
export const placeWords = ({ schoolClass, position, organization, category }: MentorRow): string =>
  category === 'employer' || category === 'student'
    ? (organization ?? position ?? '')
    : (schoolClass?.name ?? position ?? organization ?? '');

/** «работник предприятия, Ижевский завод»; a teacher’s position says it alone. */
export const whoWords = (row: MentorRow, t: Messages): string =>
  row.category === 'teacher' && row.position
    ? row.position
    : [t.mentors.categories[row.category], placeWords(row)].filter(Boolean).join(', ');

const NAMED = 2;

/** «нет: медсправка, соглашение и ещё 2»: what keeps out of the base comes first. */
export function lackWords(row: MentorRow, matrix: RequirementMatrix, t: Messages): string {
  const first = blocking(row, matrix);
  const all: Requirement[] = [...first, ...row.checklist.missing.filter((one) => !first.includes(one))];
  if (all.length === 0) return '';
  const named = requirementWords(all.slice(0, NAMED), t);
  return all.length > NAMED ? t.mentors.lacksMore(named, all.length - NAMED) : t.mentors.lacks(named);
}
