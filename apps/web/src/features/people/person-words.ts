import type { PersonCard, PersonChange, PersonRow } from '@tandem/contracts';
import { ageOn } from '@tandem/domain/participants';
import type { Messages } from '../../lib/i18n/index.tsx';

/** Nobody begins a year of school at this age. */
const OLDEST_PUPIL = 20;

/** What the fields of a person are called. */
export const fieldLabels = (t: Messages): Record<Exclude<keyof PersonChange, 'version'>, string> => ({
  name: t.person.name,
  birthOn: t.register.birthOn,
  sex: t.person.sex,
  phone: t.person.phone,
  email: t.person.email,
  position: t.register.position,
  teachingSince: t.person.teachingSince,
  organizationId: t.person.organization,
  workplace: t.register.workplace,
});

/** «10А», or «учитель физики · Лицей», or what is known at least. */
export const placeWords = ({ schoolClass, position, organization, kind }: PersonRow, t: Messages): string =>
  [schoolClass?.name, position, organization].filter(Boolean).join(' · ') || t.register.oneOf[kind];

/** «наставляемый, наставник» */
export const baseWords = ({ menteeStatus, mentorStatus }: PersonRow, t: Messages): string =>
  [menteeStatus ? t.register.mentee : '', mentorStatus ? t.register.mentor : ''].filter(Boolean).join(', ');

/** Somebody in no class who may still be a pupil: no grown-up's marks, and not too old. */
export const mayBePupil = ({ kind, position, organization, birthOn, wards }: PersonCard, today: string): boolean =>
  kind === 'external' &&
  position === null &&
  organization === null &&
  (wards ?? []).length === 0 &&
  (birthOn === null || ageOn(birthOn, today) < OLDEST_PUPIL);

/** «10А, 2009 г. р.»: what tells namesakes apart. */
export const tellingApart = (row: PersonRow, t: Messages): string =>
  [placeWords(row, t), row.birthOn ? t.register.bornIn(row.birthOn.slice(0, 4)) : ''].filter(Boolean).join(', ');
