import type { Day } from '../kernel/index.ts';
import type { PersonForms } from './person-forms.ts';

/** A cell of a printed table: the rows of a list hold nothing but texts and days. */
export type TextField = { kind: 'text'; tag: string; label: string; sample: string };
export type DayField = { kind: 'day'; tag: string; label: string; sample: Day };
export type CellField = TextField | DayField;

/** Printed when it holds: «{#minor}…{/minor}»; or when it does not: «{^minor}…{/minor}». */
export type FlagField = { kind: 'flag'; tag: string; label: string; sample: boolean };
/** A name in all its cases; the tags are `curator.name`, `curator.genitive` and so on (`PERSON_FORMS`). */
export type PersonField = { kind: 'person'; tag: string; label: string; sample: PersonForms };
/** Repeats what stands between «{#members}» and «{/members}». `members.any` tells whether there is a row at all. */
export type ListField = {
  kind: 'list';
  tag: string;
  label: string;
  fields: readonly CellField[];
  sample: readonly DocumentRow[];
};

/** One thing a template may ask for. */
export type Field = CellField | FlagField | PersonField | ListField;

/** A row of a list: tag of the cell → text, or a day as `YYYY-MM-DD`. An absent or empty cell is printed as a blank. */
export type DocumentRow = Readonly<Record<string, string>>;
export type DocumentValue = string | boolean | PersonForms | readonly DocumentRow[];
/** What is written into a document: tag of the field → value. What is not known is left out. */
export type DocumentValues = Readonly<Record<string, DocumentValue>>;

export const text = (tag: string, label: string, sample: string): TextField => ({ kind: 'text', tag, label, sample });
export const day = (tag: string, label: string, sample: Day): DayField => ({ kind: 'day', tag, label, sample });
export const flag = (tag: string, label: string, sample: boolean): FlagField => ({ kind: 'flag', tag, label, sample });
export const person = (tag: string, label: string, sample: PersonForms): PersonField => ({
  kind: 'person',
  tag,
  label,
  sample,
});

/** A list whose second sample row shows what a row of blanks looks like. */
export const list = (tag: string, label: string, fields: readonly CellField[]): ListField => ({
  kind: 'list',
  tag,
  label,
  fields,
  sample: [Object.fromEntries(fields.map((field) => [field.tag, field.sample])), {}],
});
