import { z } from 'zod';
import { PeopleSearch } from './person.schema.ts';

/** Kinds of columns of an exported list. */
export const EXPORT_COLUMNS = [
  'name',
  'kind',
  'schoolClass',
  'birthOn',
  'sex',
  'position',
  'organization',
  'teachingSince',
  'phone',
  'email',
  'guardians',
  'bases',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** The same filter as of the register, and what to write of each person. Contacts only when they are asked for. */
export const PeopleExport = PeopleSearch.omit({ offset: true, limit: true, hidden: true }).extend({
  columns: z
    .array(z.enum(EXPORT_COLUMNS))
    .min(1)
    .max(EXPORT_COLUMNS.length)
    .refine((columns) => new Set(columns).size === columns.length, { error: 'twice' }),
});
export type PeopleExport = z.input<typeof PeopleExport>;
