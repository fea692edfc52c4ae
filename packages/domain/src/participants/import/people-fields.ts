import type { PersonName } from '../../kernel/index.ts';
import type { GuardianRelation } from '../dictionaries.ts';
import type { ClassName } from '../../school/index.ts';

/** What a column may be about. A name stands in one column or in three. */
export const PEOPLE_FIELDS = [
  'fullName',
  'familyName',
  'givenName',
  'patronymic',
  'birthOn',
  'sex',
  'className',
  'phone',
  'email',
  'position',
  'teachingSince',
  'organization',
  'guardianName',
  'guardianPhone',
  'guardianRelation',
] as const;
export type PeopleField = (typeof PEOPLE_FIELDS)[number];

export const PEOPLE_KINDS = ['pupils', 'staff', 'mentors_external'] as const;
export type PeopleKind = (typeof PEOPLE_KINDS)[number];

const EVERYBODY: readonly PeopleField[] = [
  'fullName',
  'familyName',
  'givenName',
  'patronymic',
  'birthOn',
  'sex',
  'phone',
  'email',
];

/** What is kept of whom; a column about anything else is not read at all. Source: dossier §10, minimisation. */
export const FIELDS_OF_KIND: Readonly<Record<PeopleKind, readonly PeopleField[]>> = {
  pupils: [...EVERYBODY, 'className', 'guardianName', 'guardianPhone', 'guardianRelation'],
  staff: [...EVERYBODY, 'position', 'teachingSince'],
  mentors_external: [...EVERYBODY, 'position', 'organization'],
};

export type ImportedGuardian = PersonName & { phone: string | null; relation: GuardianRelation | null };

/** A person as a row of a list tells; parts of the name that the row lacks are empty. */
export type ImportedPerson = PersonName & {
  birthOn: string | null;
  sex: 'male' | 'female' | null;
  className: ClassName | null;
  phone: string | null;
  email: string | null;
  position: string | null;
  teachingSince: string | null;
  organization: string | null;
  guardian: ImportedGuardian | null;
};

/** The cells of a row by what they are about; a field without a column is absent. */
export type RawCells = Partial<Record<PeopleField, string>>;
