import type { ExportColumn, PersonRow } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { GUARDIAN_RELATIONS } from '@tandem/domain/participants';
import type { BookColumn } from '../../documents/index.ts';
import type { GuardianRecord } from '../people.repository.ts';
import type { PersonRecord } from '../person-row.sql.ts';

/** A person as the reader may see them: what the reader may not see is empty already. */
export type ExportedPerson = {
  row: PersonRow;
  contacts: Pick<PersonRecord, 'phone' | 'email'> | null;
  sex: PersonRecord['sex'];
  teachingSince: string | null;
  guardians: readonly GuardianRecord[];
};

const KINDS: Record<PersonRow['kind'], string> = {
  pupil: 'обучающийся',
  staff: 'сотрудник',
  external: 'из другой организации',
};
const RELATIONS = new Map<string, string>(GUARDIAN_RELATIONS.map(({ code, label }) => [code, label]));

const day = (on: string | null): string => on?.split('-').reverse().join('.') ?? '';

function guardianText({ relation, phone, ...name }: GuardianRecord): string {
  return [`${fullName(name)} (${RELATIONS.get(relation) ?? relation})`, phone].filter(Boolean).join(', ');
}

function basesText({ menteeStatus, mentorStatus }: PersonRow): string {
  return [menteeStatus && 'наставляемый', mentorStatus && 'наставник'].filter(Boolean).join(', ');
}

type Column = BookColumn & { text: (person: ExportedPerson) => string };

/** The headings are those that an import understands, so that a list may come back corrected. */
export const COLUMNS: Record<ExportColumn, Column> = {
  name: { header: 'ФИО', width: 36, text: ({ row }) => fullName(row.name) },
  kind: { header: 'Кто это', width: 22, text: ({ row }) => KINDS[row.kind] },
  schoolClass: { header: 'Класс', width: 8, text: ({ row }) => row.schoolClass?.name ?? '' },
  birthOn: { header: 'Дата рождения', width: 14, text: ({ row }) => day(row.birthOn) },
  sex: { header: 'Пол', width: 6, text: ({ sex }) => (sex === null ? '' : sex === 'male' ? 'м' : 'ж') },
  position: { header: 'Должность', width: 28, text: ({ row }) => row.position ?? '' },
  organization: { header: 'Организация', width: 32, text: ({ row }) => row.organization ?? '' },
  teachingSince: { header: 'Стаж с', width: 12, text: ({ teachingSince }) => day(teachingSince) },
  phone: { header: 'Телефон', width: 20, text: ({ contacts }) => contacts?.phone ?? '' },
  email: { header: 'Электронная почта', width: 28, text: ({ contacts }) => contacts?.email ?? '' },
  guardians: {
    header: 'Родители (законные представители)',
    width: 48,
    text: ({ guardians }) => guardians.map(guardianText).join('; '),
  },
  bases: { header: 'В программе', width: 22, text: ({ row }) => basesText(row) },
};
