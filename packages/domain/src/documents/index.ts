/**
 * Documents: the official papers of the programme. Owns their types, what a template of each may ask for, how a value
 * is printed, a document's way from a draft to a signed paper, who reads which.
 * Its words: document type, field, tag, template, draft, blank, name form, in force.
 * It must not know where the values come from, nor files, nor Word.
 */
export * from './blanks.ts';
export { DEFINITIONS } from './definitions/index.ts';
export * from './declension/index.ts';
export * from './doc-types.ts';
export type { CellField, DocumentRow, DocumentValue, DocumentValues, Field, ListField, PersonField } from './field.ts';
export * from './fill.ts';
export type { Gathered, GatheredValue, PersonInDocument } from './gathered.ts';
export * from './life-cycle.ts';
export * from './person-forms.ts';
export * from './rights.ts';
export * from './tags.ts';
