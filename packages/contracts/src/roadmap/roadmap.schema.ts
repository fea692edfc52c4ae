import { DOCUMENT_STATUSES } from '@tandem/domain/documents';
import { ITEM_STATUSES, RESPONSIBLE_ROLES, SCHEDULE_KINDS } from '@tandem/domain/roadmap';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant, line, prose, Version } from '../kernel/fields.ts';

export const ItemStatus = z.enum(ITEM_STATUSES);
export const ScheduleKind = z.enum(SCHEDULE_KINDS);
export const ResponsibleRole = z.enum(RESPONSIBLE_ROLES);
/** Calendar days, both ends inclusive; a deadline has no start. */
export const TermWindow = z.tuple([Day.nullable(), Day]);

export const RoadmapHead = z.object({
  id: Id,
  title: z.string(),
  organization: z.string().nullable(),
  year: z.int(),
  agreed: z.string().nullable(),
  approvedOn: Day.nullable(),
  orderNo: z.string().nullable(),
  itemCount: z.int(),
  doneCount: z.int(),
  version: Version,
});
export type RoadmapHead = z.infer<typeof RoadmapHead>;

export const NewRoadmap = z.object({ id: Id.optional(), title: line(400), year: z.int().min(2015).max(2099) });

export const Section = z.object({ id: Id, code: z.string(), title: z.string() });
export const Subsection = z.object({ id: Id, sectionId: Id, code: z.string(), title: z.string() });
export type Section = z.infer<typeof Section>;
export type Subsection = z.infer<typeof Subsection>;

export const ResponsiblePerson = z.object({ accountId: Id, name: PersonName });

/** A card on the board: what is needed to draw, filter and decide who may move it. */
export const BoardItem = z.object({
  id: Id,
  sectionId: Id,
  subsectionId: Id.nullable(),
  number: z.string().describe('As printed; a label, never a key'),
  title: z.string().describe('For reading; the raw text is on the card'),
  status: ItemStatus,
  rank: z.int().describe('Order inside the column'),
  sortOrder: z.int().describe('Order in the document'),
  termRaw: z.string(),
  scheduleKind: ScheduleKind,
  windows: z.array(TermWindow),
  dueOn: Day.nullable(),
  factOn: Day.nullable().describe('The day it was really done'),
  responsibleRoles: z.array(ResponsibleRole),
  responsiblePeople: z.array(ResponsiblePerson),
  responsibleRaw: z.string(),
  result: z.string().describe('Declared result document; empty when the plan names none'),
  substepsDone: z.int(),
  substepsTotal: z.int(),
  evidenceCount: z.int(),
  version: Version,
});
export type BoardItem = z.infer<typeof BoardItem>;

export const Board = z.object({
  roadmap: RoadmapHead,
  sections: z.array(Section),
  subsections: z.array(Subsection),
  items: z.array(BoardItem),
});
export type Board = z.infer<typeof Board>;

export const Substep = z.object({
  id: Id,
  text: z.string(),
  isHeading: z.boolean(),
  done: z.boolean(),
});

export const EVIDENCE_KINDS = ['file', 'document', 'reason'] as const;
export const Evidence = z.object({
  id: Id,
  kind: z.enum(EVIDENCE_KINDS),
  title: z.string().describe('Name of the document or file; the reason itself for kind `reason`'),
  number: z.string().nullable(),
  datedOn: Day.nullable(),
  fileName: z.string().nullable(),
  fileSize: z.int().nullable().describe('Bytes'),
  mediaType: z.string().nullable(),
  addedAt: Instant,
  addedBy: PersonName.nullable(),
  document: z
    .object({ id: Id, status: z.enum(DOCUMENT_STATUSES) })
    .nullable()
    .describe('The document of the registry, for kind `document`; one that is cancelled or superseded proves no more'),
  itemNumbers: z.array(z.string()).describe('Numbers of all items it proves'),
});
export type Evidence = z.infer<typeof Evidence>;

/** The whole card. For those who are not staff `evidence` and `statusReason` are null and `notes` is empty. */
export const Item = BoardItem.extend({
  roadmapId: Id,
  titleRaw: z.string(),
  resultRaw: z.string(),
  notes: z.string(),
  statusReason: z.string().nullable().describe('Why it counts as done without a document, or does not apply'),
  substeps: z.array(Substep),
  evidence: z.array(Evidence).nullable(),
  updatedAt: Instant,
  updatedBy: PersonName.nullable(),
});
export type Item = z.infer<typeof Item>;

const itemFields = {
  title: prose(4000).refine((text) => text !== '', { error: 'required' }),
  number: z.string().trim().max(20),
  termRaw: prose(400),
  scheduleKind: ScheduleKind,
  windows: z.array(TermWindow).max(12),
  responsibleRoles: z.array(ResponsibleRole).max(12),
  responsiblePeople: z.array(Id).max(30),
  result: prose(2000),
  notes: prose(4000),
};

/** `scheduleKind` with `windows` may be left out: the term is then read from `termRaw`. */
export const NewItem = z.object({
  id: Id.optional().describe('Made by the client, so that a repeated request makes one item'),
  sectionId: Id,
  subsectionId: Id.nullable().optional(),
  number: itemFields.number.optional(),
  title: itemFields.title,
  termRaw: itemFields.termRaw.optional(),
  responsibleRoles: itemFields.responsibleRoles.optional(),
  result: itemFields.result.optional(),
});
export type NewItem = z.input<typeof NewItem>;

export const ItemChange = z.object({ version: Version, ...z.object(itemFields).partial().shape });
export type ItemChange = z.input<typeof ItemChange>;

/** A document named by № and date, without a file. */
export const DocumentReference = z.object({
  title: line(300),
  number: line(60).nullable(),
  datedOn: Day.nullable(),
});

/** What proves completion; several may be given. */
export const Completion = z.object({
  factOn: Day.optional().describe('Today when absent'),
  document: DocumentReference.optional(),
  evidenceIds: z.array(Id).max(50).optional().describe('Evidence of this roadmap that is there already'),
  documentIds: z.array(Id).max(50).optional().describe('Signed documents of the registry'),
  reason: prose(1000).optional(),
});
export type Completion = z.input<typeof Completion>;

export const Move = z.object({
  version: Version.describe('The version the mover saw'),
  to: ItemStatus,
  /** Neighbours in the target column as the mover saw them; null: the end of the column. */
  afterId: Id.nullable().describe('The card above, null at the top'),
  beforeId: Id.nullable().describe('The card below, null at the bottom'),
  completion: Completion.optional(),
  reason: prose(1000).optional().describe('Why the item does not apply'),
});
export type Move = z.input<typeof Move>;

/** «Закрыть задним числом»: many items at once, one document or reason for all, undone as one. */
export const RetroactiveCompletion = z.object({
  items: z
    .array(z.object({ id: Id, version: Version, factOn: Day }))
    .min(1)
    .max(500),
  document: DocumentReference.optional(),
  reason: prose(1000).optional(),
});
export type RetroactiveCompletion = z.input<typeof RetroactiveCompletion>;

export const BatchResult = z.object({ batchId: Id, changed: z.int(), skipped: z.array(Id) });

/** One line of an item's history. `before` and `after` hold the changed fields alone. */
export const HistoryEntry = z.object({
  id: Id,
  at: Instant,
  by: PersonName.nullable(),
  act: z.enum([
    'created',
    'imported',
    'reimported',
    'changed',
    'moved',
    'reordered',
    'substep-ticked',
    'substep-unticked',
    'evidence-added',
    'evidence-removed',
    'completed-retroactively',
    'undone',
    'deleted',
    'restored',
  ]),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const ItemFilter = z.object({
  text: z.string().trim().max(200).optional(),
  status: ItemStatus.optional(),
  responsible: ResponsibleRole.optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  overdue: z.enum(['true', 'false']).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
