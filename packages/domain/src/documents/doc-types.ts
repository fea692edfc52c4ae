import type { Capability, PersonData } from '../access/index.ts';
import type { Field } from './field.ts';

/** Papers that the programme writes by itself (domain dossier §9). A variant with a text of its own is a type of its own. */
export const DOC_TYPES = [
  'order_curator',
  'order_working_group',
  'order_implementation',
  'order_pairs',
  'order_pairs_change',
  'mentor_application',
  'protocol_review',
  'protocol_interview',
  'form_mentor',
  'letter_employer',
  'agreement',
  'consent_processing_adult',
  'consent_processing_guardian',
  'consent_processing_pupil',
  'consent_dissemination',
  'route',
  'diary',
  'attendance_sheet',
  'completion_summary',
] as const;
export type DocType = (typeof DOC_TYPES)[number];

/** What a document is about. `school` needs no id; `pairs` is a set of pairs that goes into one order. */
export const SUBJECT_KINDS = [
  'school',
  'person',
  'mentor',
  'interview',
  'sitting',
  'partner',
  'pairs',
  'route',
  'pair',
  'meeting',
  'summary',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Whom and what a document names, so that it can be found by them and loses whoever withdraws the consent. */
export const DOCUMENT_OBJECTS = ['person', 'mentor', 'interview', 'sitting', 'partner', 'pair'] as const;
export type DocumentObjectKind = (typeof DOCUMENT_OBJECTS)[number];

export type DocDefinition = {
  code: DocType;
  /** «Приказ о назначении куратора»: what stands in the registry. */
  title: string;
  subject: SubjectKind;
  /** Whether the secretary gives it a number. */
  numbered: boolean;
  /** Who may make one. */
  make: Capability;
  /** The most sensitive kind of data in it: whoever does not read that of anybody does not read the paper. */
  data: PersonData;
  /** What a template of this type may ask for; nothing else is let in. */
  fields: readonly Field[];
  /** Tags without which the paper is not ready to be signed. They are printed as blanks and named, never refused. */
  required: readonly string[];
};
