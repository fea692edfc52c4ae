import { COLUMN_MEANINGS, ITEM_CELLS } from '@tandem/domain/roadmap';
import { z } from 'zod';
import { Id, Instant, prose } from '../kernel/fields.ts';
import { ResponsibleRole, ScheduleKind, TermWindow } from './roadmap.schema.ts';

const Heading = z.object({ code: z.string(), title: z.string() });
const ItemCellName = z.enum(ITEM_CELLS);

export const ParsedItem = z.object({
  number: z.string(),
  section: z.string().nullable(),
  subsection: z.string().nullable(),
  title: z.string(),
  substeps: z.array(z.string()),
  termRaw: z.string(),
  scheduleKind: ScheduleKind,
  windows: z.array(TermWindow),
  responsibleRaw: z.string(),
  responsibleNorm: z.array(ResponsibleRole),
  responsibleUnknown: z.array(z.string()),
  resultRaw: z.string(),
  notes: z.array(z.string()),
  sortOrder: z.int(),
  confidence: z.number(),
  cells: z.record(ItemCellName, z.object({ confidence: z.number(), raw: z.string() })),
});

export const Suggestion = z.object({
  id: z.string(),
  item: z.int(),
  cell: z.enum(['title', 'substeps', 'term', 'responsible', 'result']),
  substep: z.int().nullable(),
  at: z.int(),
  from: z.string(),
  to: z.string(),
  kind: z.enum(['typo', 'spacing', 'punctuation', 'agreement', 'ambiguous']),
});

export const ParsedRoadmap = z.object({
  document: z.object({
    organization: z.string().nullable(),
    fullName: z.string().nullable(),
    title: z.string().nullable(),
    year: z.int().nullable(),
    agreed: z.string().nullable(),
    approvedDate: z.string().nullable(),
    orderNo: z.string().nullable(),
    columns: z.array(z.string()),
  }),
  mapping: z.array(z.enum(COLUMN_MEANINGS)),
  mappingConfidence: z.array(z.number()),
  sections: z.array(Heading),
  subsections: z.array(Heading.extend({ section: z.string() })),
  items: z.array(ParsedItem),
  suggestions: z.array(Suggestion),
  problems: z.array(
    z.object({
      code: z.enum(['no-table', 'no-title-column', 'no-items', 'unsure-columns', 'row-skipped', 'no-year']),
      row: z.int().nullable(),
      text: z.string(),
    }),
  ),
});

/** What a re-import would do to the roadmap that is there. Statuses, evidence and history always stay. */
export const ImportDiff = z.object({
  added: z.array(z.int()).describe('`sortOrder` of new items'),
  changed: z.array(
    z.object({
      id: Id,
      item: z.int().describe('`sortOrder` in the new document'),
      number: z.string(),
      changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  removed: z.array(z.object({ id: Id, number: z.string(), title: z.string() })),
  unchanged: z.int(),
});

export const RoadmapImport = z.object({
  id: Id,
  state: z.enum(['preview', 'applied', 'undone', 'discarded']),
  fileName: z.string().nullable(),
  createdAt: Instant,
  /** The roadmap of the same year that a re-import would change, or null for a new one. */
  target: z.object({ id: Id, title: z.string(), year: z.int() }).nullable(),
  /** A few rows of the source table, so that a person can name its columns. */
  sample: z.array(z.array(z.string())),
  parsed: ParsedRoadmap,
  diff: ImportDiff.nullable(),
  roadmapId: Id.nullable().describe('The roadmap it was applied to'),
});
export type RoadmapImport = z.infer<typeof RoadmapImport>;

export const ImportSource = z.object({
  text: z.string().max(2_000_000).optional().describe('Pasted table, when there is no file'),
  targetId: Id.optional().describe('Compare with this roadmap; by default with the one of the same year'),
});

export const ImportMapping = z.object({
  mapping: z.array(z.enum(COLUMN_MEANINGS)).min(1).max(30),
  year: z.int().min(2015).max(2099).optional(),
});

/** A hand-made correction of what was read. */
export const ItemCorrection = z.object({
  item: z.int(),
  title: prose(4000)
    .refine((text) => text !== '', { error: 'required' })
    .optional(),
  scheduleKind: ScheduleKind.optional(),
  windows: z.array(TermWindow).max(12).optional(),
  responsibleNorm: z.array(ResponsibleRole).optional(),
  result: prose(2000).optional(),
});

export const ImportDecision = z.object({
  mode: z.enum(['new', 'update']),
  year: z.int().min(2015).max(2099),
  accepted: z.array(z.string()).max(5000).describe('Ids of accepted suggestions'),
  corrections: z.array(ItemCorrection).max(2000).default([]),
  skipped: z.array(z.int()).max(2000).default([]).describe('`sortOrder` of new or changed items to leave out'),
  removeIds: z
    .array(Id)
    .max(2000)
    .default([])
    .describe('Items of the roadmap that the new document no longer has and that are to go'),
});
export type ImportDecision = z.input<typeof ImportDecision>;
