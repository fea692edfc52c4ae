import {
  DOC_TYPES,
  DOCUMENT_ACTS,
  DOCUMENT_OBJECTS,
  DOCUMENT_STATUSES,
  PERSON_FORMS,
  SUBJECT_KINDS,
} from '@tandem/domain/documents';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant, line, prose, Version } from '../kernel/fields.ts';

export const DocumentType = z.enum(DOC_TYPES);
const Subject = z.object({ kind: z.enum(SUBJECT_KINDS), id: Id.nullable().describe('Null for the school itself') });
const PersonForm = z.enum(PERSON_FORMS.map(({ form }) => form));
/** The name of a field, `curator.position`: latin words with dots. */
const Tag = z
  .string()
  .max(80)
  .regex(/^[a-zA-Z]+(?:\.[a-zA-Z]+)*$/);

/** A line of the registry. */
export const DocumentRow = z.object({
  id: Id,
  type: DocumentType,
  title: z.string(),
  subject: Subject,
  status: z.enum(DOCUMENT_STATUSES),
  year: z.int().describe('Of the signature; of the draft before that'),
  number: z.string().nullable(),
  signedOn: Day.nullable(),
  signedBy: z.string().nullable(),
  hasScan: z.boolean(),
  createdAt: Instant,
  createdBy: PersonName.nullable(),
  supersedesId: Id.nullable().describe('The document this one replaces'),
  supersededById: Id.nullable().describe('The document that replaces this one, or is being written to do so'),
  version: Version,
});
export type DocumentRow = z.infer<typeof DocumentRow>;

/** In the body, because a title holds a name. */
export const DocumentSearch = z.object({
  text: z.string().max(200).default('').describe('Words of the title or the number'),
  types: z.array(DocumentType).max(DOC_TYPES.length).default([]),
  statuses: z.array(z.enum(DOCUMENT_STATUSES)).max(DOCUMENT_STATUSES.length).default([]),
  year: z.int().min(2000).max(2100).optional(),
  number: z.string().trim().max(40).optional().describe('Exactly this number'),
  personId: Id.optional().describe('Documents that name this person'),
  subject: z.object({ kind: z.enum(SUBJECT_KINDS), id: Id }).optional(),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export type DocumentSearch = z.input<typeof DocumentSearch>;
export const DocumentPage = z.object({
  documents: z.array(DocumentRow),
  total: z.int(),
  counts: z.record(z.enum(DOCUMENT_STATUSES), z.int()).describe('By status, without the filter of statuses'),
  years: z.array(z.int()).describe('Years there are documents of, the newest first'),
});
export type DocumentPage = z.infer<typeof DocumentPage>;

const field = { tag: z.string(), label: z.string(), required: z.boolean() };
const Row = z.record(z.string(), z.string());

/** What will be printed, field by field, for somebody to look over and put right. */
export const Prepared = z.object({
  type: DocumentType,
  title: z.string(),
  subject: Subject,
  fields: z.array(
    z.object({
      ...field,
      kind: z.enum(['text', 'day', 'flag']),
      value: z.union([z.string(), z.boolean()]).describe('Empty: printed as a blank. A day is `YYYY-MM-DD`'),
      byHand: z.boolean(),
    }),
  ),
  lists: z.array(
    z.object({
      ...field,
      columns: z.array(z.object({ tag: z.string(), label: z.string(), kind: z.enum(['text', 'day']) })),
      rows: z.array(Row),
      byHand: z.boolean(),
    }),
  ),
  names: z
    .array(
      z.object({
        ...field,
        name: z.string().describe('As in the register; empty: nobody is named'),
        personId: Id.nullable(),
        byHand: z.boolean().describe('Somebody else was chosen than the system proposed'),
        forms: z
          .array(z.object({ form: PersonForm, label: z.string(), value: z.string(), byHand: z.boolean() }))
          .describe('Only the shapes that the template prints'),
      }),
    )
    .describe('People whose names the template prints'),
  missing: z.array(z.object({ tag: z.string(), label: z.string() })).describe('Printed as blanks'),
  template: z
    .object({ id: Id, number: z.int() })
    .nullable()
    .describe('The school’s own template; null: the standard one'),
});
export type Prepared = z.infer<typeof Prepared>;

/** What somebody wrote by hand. What is left out is as gathered. */
export const DocumentOverrides = z.object({
  fields: z.record(Tag, z.union([prose(4_000), z.boolean()])).default({}),
  lists: z
    .record(Tag, z.array(z.record(Tag, prose(2_000))).max(2_000))
    .default({})
    .describe('A list is replaced as a whole'),
  people: z
    .record(
      Tag,
      z.union([
        z.object({ personId: Id }),
        z.object({ name: PersonName, sex: z.enum(['male', 'female']).nullable().default(null) }),
        z.null(),
      ]),
    )
    .default({})
    .describe('Who is meant: somebody of the register, a name in words, or nobody'),
  names: z
    .record(Tag, z.partialRecord(PersonForm, line(300)))
    .default({})
    .describe('Shapes of a name that were put right'),
});
export type DocumentOverrides = z.infer<typeof DocumentOverrides>;

export const PrepareRequest = z.object({ type: DocumentType, subjectId: Id.nullable().default(null) });
export const NewDocument = z.object({
  id: Id.optional().describe('Made by the client, so that a repeated request makes one document'),
  type: DocumentType,
  subjectId: Id.nullable().default(null),
  overrides: DocumentOverrides.prefault({}),
});
export type NewDocument = z.input<typeof NewDocument>;

export const DocumentChange = z.object({
  version: Version,
  overrides: DocumentOverrides,
});
export type DocumentChange = z.input<typeof DocumentChange>;

export const Signature = z.object({
  version: Version,
  number: line(40).nullable().default(null).describe('Given by the secretary; null where papers have none'),
  signedOn: Day,
  signedBy: line(160),
});
export type Signature = z.input<typeof Signature>;

/** A document with everything that is printed. */
export const DocumentCard = DocumentRow.extend({
  prepared: Prepared,
  overrides: DocumentOverrides,
  objects: z.array(z.object({ kind: z.enum(DOCUMENT_OBJECTS), id: Id })),
  fileName: z.string(),
  scanName: z.string().nullable(),
  printedAt: Instant.nullable(),
  reason: z.string().nullable().describe('Why it was cancelled'),
  acts: z.array(z.enum(DOCUMENT_ACTS)).describe('What the reader may do now; `supersede` begins a replacement'),
  mayChange: z.boolean(),
  proves: z.array(z.object({ roadmapId: Id, itemId: Id, number: z.string(), title: z.string() })),
  sameNumber: z
    .array(z.object({ id: Id, title: z.string() }))
    .describe('Other signed papers of the year with this number: a slip, most likely'),
  history: z.array(z.object({ at: Instant, act: z.string(), by: PersonName.nullable() })),
});
export type DocumentCard = z.infer<typeof DocumentCard>;

/** 20 MB, as for evidence. */
export const SCAN_MAX_BYTES = 20 * 1024 * 1024;
