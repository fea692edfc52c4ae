import type { DocumentOverrides, Prepared } from '@tandem/contracts';
import { OBLIQUE_CASES, type PersonForm } from '@tandem/domain/documents';

/** What somebody writes by hand over what was gathered. */
export type Draft = DocumentOverrides;
export const NO_DRAFT: Draft = { fields: {}, lists: {}, people: {}, names: {} };

export type PreparedField = Prepared['fields'][number];
export type PreparedList = Prepared['lists'][number];
export type PreparedName = Prepared['names'][number];
export type PersonMeant = Draft['people'][string];
export type ListRow = Record<string, string>;

/** A record without one key: absent means «as gathered». */
function without<V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}

/** What a field holds now. By hand before and taken back since: what comes is known when the draft is made anew. */
export const fieldValue = ({ tag, value, byHand }: PreparedField, draft: Draft): string | boolean => {
  const mine = draft.fields[tag];
  if (mine !== undefined) return mine;
  return byHand && typeof value === 'string' ? '' : value;
};
/** True for what was written by hand before and is to be gathered again. */
export const fieldComesBack = ({ tag, byHand }: PreparedField, draft: Draft): boolean =>
  byHand && draft.fields[tag] === undefined;

export const setField = (draft: Draft, tag: string, value: string | boolean): Draft => ({
  ...draft,
  fields: { ...draft.fields, [tag]: value },
});
export const resetField = (draft: Draft, tag: string): Draft => ({ ...draft, fields: without(draft.fields, tag) });

export const listRows = ({ tag, rows }: PreparedList, draft: Draft): readonly ListRow[] => draft.lists[tag] ?? rows;

/** A list is replaced as a whole; its rows are counted by the printer unless somebody wrote a number. */
const setRows = (draft: Draft, tag: string, rows: readonly ListRow[]): Draft => ({
  ...draft,
  lists: { ...draft.lists, [tag]: [...rows] },
});
export const setCell = (draft: Draft, list: PreparedList, index: number, tag: string, text: string): Draft =>
  setRows(
    draft,
    list.tag,
    listRows(list, draft).map((row, at) => (at === index ? { ...row, [tag]: text } : row)),
  );
export const addRow = (draft: Draft, list: PreparedList): Draft =>
  setRows(draft, list.tag, [...listRows(list, draft), {}]);
/** Numbers of the rest would have a gap: they are counted again. */
export const removeRow = (draft: Draft, list: PreparedList, index: number): Draft =>
  setRows(
    draft,
    list.tag,
    listRows(list, draft)
      .filter((_, at) => at !== index)
      .map((row) => without(row, 'number')),
  );
export const resetList = (draft: Draft, tag: string): Draft => ({ ...draft, lists: without(draft.lists, tag) });

export const formValue = (
  { tag, forms }: Pick<PreparedName, 'tag' | 'forms'>,
  form: PersonForm,
  draft: Draft,
): string => {
  const mine = draft.names[tag]?.[form];
  if (mine !== undefined) return mine;
  const known = forms.find((one) => one.form === form);
  return known?.byHand ? '' : (known?.value ?? '');
};

/** An emptied shape is as worked out. */
export function setForm(draft: Draft, tag: string, form: PersonForm, text: string): Draft {
  const { [form]: _gone, ...rest } = draft.names[tag] ?? {};
  const shapes = text.trim() === '' ? rest : { ...rest, [form]: text };
  return {
    ...draft,
    names: Object.keys(shapes).length === 0 ? without(draft.names, tag) : { ...draft.names, [tag]: shapes },
  };
}

/** Whole names among the shapes that were put right: initials are made of them and never kept apart. */
export const casesOf = (draft: Draft, tag: string): Partial<Record<(typeof OBLIQUE_CASES)[number], string>> =>
  Object.fromEntries(
    OBLIQUE_CASES.flatMap((which) => {
      const mine = draft.names[tag]?.[which]?.trim();
      return mine ? [[which, mine]] : [];
    }),
  );

/** Somebody else is meant: shapes of the name before do not fit any more. */
export const setPerson = (draft: Draft, tag: string, meant: PersonMeant): Draft => ({
  ...draft,
  people: { ...draft.people, [tag]: meant },
  names: without(draft.names, tag),
});
export const resetPerson = (draft: Draft, tag: string): Draft => ({
  ...draft,
  people: without(draft.people, tag),
  names: without(draft.names, tag),
});

const isEmpty = (value: string | boolean): boolean => typeof value === 'string' && value.trim() === '';

/** The secretary enters them with the signature; nobody else has to fill them in. */
const BY_SECRETARY: ReadonlySet<string> = new Set(['document.number', 'document.date']);
export const isBySecretary = (tag: string): boolean => BY_SECRETARY.has(tag);

/** Labels of what would be printed as a blank though the paper needs it, with what is written by hand taken in. */
export function stillMissing(prepared: Prepared, draft: Draft): string[] {
  const fields = prepared.fields.filter(
    (field) =>
      field.required && !isBySecretary(field.tag) && !fieldComesBack(field, draft) && isEmpty(fieldValue(field, draft)),
  );
  const lists = prepared.lists.filter((list) => list.required && listRows(list, draft).length === 0);
  const names = prepared.names.filter(({ tag, required, name }) => {
    const meant = draft.people[tag];
    return required && (meant === undefined ? name === '' : meant === null);
  });
  return [...names, ...fields, ...lists].map(({ label }) => label);
}

/** What is sent: trimmed, without rows that hold nothing. */
export const settled = (draft: Draft): Draft => ({
  ...draft,
  fields: Object.fromEntries(
    Object.entries(draft.fields).map(([tag, value]) => [tag, typeof value === 'string' ? value.trim() : value]),
  ),
  lists: Object.fromEntries(
    Object.entries(draft.lists).map(([tag, rows]) => [
      tag,
      rows.filter((row) => Object.entries(row).some(([key, text]) => key !== 'number' && text.trim() !== '')),
    ]),
  ),
});
