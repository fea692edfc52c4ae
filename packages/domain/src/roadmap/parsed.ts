import type { ResponsibleRole, ScheduleKind, TermWindow } from './vocabulary.ts';

/** The meanings a column of a roadmap table can have. Only `title` must be there. */
export const COLUMN_MEANINGS = ['number', 'title', 'term', 'responsible', 'result', 'stage', 'ignored'] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** Grid column (zero-based) → meaning; as recognised, or as the user corrected it. */
export type ColumnMapping = ColumnMeaning[];

/** The parts of an item that are read from a cell and shown with a confidence of their own. */
export const ITEM_CELLS = ['number', 'title', 'substeps', 'term', 'responsible', 'result'] as const;
export type ItemCell = (typeof ITEM_CELLS)[number];

/** A possible slip of the pen. Never applied by itself: the user accepts suggestions one by one. */
export type Suggestion = {
  /** Stable inside one parse: `s1`, `s2`, … */
  id: string;
  /** `sortOrder` of the item. */
  item: number;
  cell: Exclude<ItemCell, 'number'>;
  /** For `substeps`: zero-based index in `substeps`. */
  substep: number | null;
  /** Offset (UTF-16 units) of `from` in that cell's text. */
  at: number;
  from: string;
  to: string;
  kind: 'typo' | 'spacing' | 'punctuation' | 'agreement' | 'ambiguous';
};

export type ParsedItem = {
  /** As printed, with or without the final dot; a label, never a key. */
  number: string;
  /** Code of the section (`I`, `II`, …), or null when the table has no sections. */
  section: string | null;
  subsection: string | null;
  title: string;
  substeps: string[];
  termRaw: string;
  scheduleKind: ScheduleKind;
  windows: TermWindow[];
  responsibleRaw: string;
  responsibleNorm: ResponsibleRole[];
  /** Parts of `responsibleRaw` that no known role covers. */
  responsibleUnknown: string[];
  resultRaw: string;
  /** What the reader should look at, in short English codes, e.g. `empty-result`, `split-over-page`. */
  notes: string[];
  sortOrder: number;
  /** 0–1: the least of `cells`. */
  confidence: number;
  /** 0–1 for every part; the raw text as it stood in the file beside it. */
  cells: Record<ItemCell, { confidence: number; raw: string }>;
};

export type ParsedHeading = { code: string; title: string };

export type ParsedDocument = {
  organization: string | null;
  fullName: string | null;
  title: string | null;
  year: number | null;
  agreed: string | null;
  /** `YYYY-MM-DD` */
  approvedDate: string | null;
  orderNo: string | null;
  columns: string[];
};

/** Something that keeps the table from being understood without the user's help. */
export type ParseProblem = {
  code: 'no-table' | 'no-title-column' | 'no-items' | 'unsure-columns' | 'row-skipped' | 'no-year';
  /** One-based row of the whole document's tables, where it applies. */
  row: number | null;
  text: string;
};

export type ParsedRoadmap = {
  document: ParsedDocument;
  mapping: ColumnMapping;
  /** 0–1 for each column of the mapping. */
  mappingConfidence: number[];
  sections: ParsedHeading[];
  subsections: (ParsedHeading & { section: string })[];
  items: ParsedItem[];
  suggestions: Suggestion[];
  problems: ParseProblem[];
};
