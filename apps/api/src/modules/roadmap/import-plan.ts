import type { ImportDecision } from '@tandem/contracts';
import { displayText, isHeadingText, type ParsedItem, type ParsedRoadmap } from '@tandem/domain/roadmap';
import { applySuggestions, diffRoadmap } from '@tandem/domain/roadmap/import';
import type { z } from 'zod';
import { termFields } from './items.service.ts';
import type { ItemRow, SubstepRow } from './items.repository.ts';

type Decision = z.output<typeof ImportDecision>;

/** An item to be written: raw texts as printed, readable ones after the accepted suggestions and corrections. */
export type PlannedItem = {
  sortOrder: number;
  section: string | null;
  subsection: string | null;
  /** Columns of the row that an import decides. */
  columns: Pick<
    ItemRow,
    | 'number'
    | 'titleRaw'
    | 'title'
    | 'termRaw'
    | 'scheduleKind'
    | 'windows'
    | 'startsOn'
    | 'dueOn'
    | 'responsibleRaw'
    | 'responsibleRoles'
    | 'resultRaw'
    | 'result'
  >;
  substeps: { textRaw: string; text: string; isHeading: boolean }[];
};

/** What was read, with the user's decisions carried out upon it. The raw side never changes. */
export function planItems(parsed: ParsedRoadmap, decision: Pick<Decision, 'accepted' | 'corrections'>): PlannedItem[] {
  const accepted = applySuggestions(parsed, decision.accepted);
  const corrections = new Map(decision.corrections.map((correction) => [correction.item, correction]));
  return parsed.items.map((raw, index) => {
    const read: ParsedItem = accepted.items[index] ?? raw;
    const by = corrections.get(raw.sortOrder);
    const title = by?.title ?? read.title;
    const result = by?.result ?? read.resultRaw;
    return {
      sortOrder: raw.sortOrder,
      section: raw.section,
      subsection: raw.subsection,
      columns: {
        number: raw.number,
        titleRaw: raw.title,
        title: displayText(title) || title,
        termRaw: raw.termRaw,
        ...termFields(by?.scheduleKind ?? read.scheduleKind, by?.windows ?? read.windows),
        responsibleRaw: raw.responsibleRaw,
        responsibleRoles: JSON.stringify(by?.responsibleNorm ?? read.responsibleNorm),
        resultRaw: raw.resultRaw,
        result: displayText(result),
      },
      substeps: read.substeps.map((text, at) => ({
        textRaw: raw.substeps[at] ?? text,
        text,
        isHeading: isHeadingText(text),
      })),
    };
  });
}

export type Present = { row: ItemRow; section: string | null; subsection: string | null; substeps: SubstepRow[] };

/** How a document differs from the roadmap that is there, raw text against raw text: hand-made edits are no difference. */
export function diffWithPresent(parsed: ParsedRoadmap, present: Present[]) {
  return diffRoadmap(
    present.map(({ row, section, subsection, substeps }) => ({
      id: row.id,
      number: row.number,
      section,
      subsection,
      title: row.titleRaw,
      substeps: substeps.map(({ textRaw }) => textRaw),
      termRaw: row.termRaw,
      responsibleRaw: row.responsibleRaw,
      resultRaw: row.resultRaw,
    })),
    parsed.items,
  );
}

const COLUMNS_OF_FIELD: Record<string, (keyof PlannedItem['columns'])[]> = {
  number: ['number'],
  title: ['titleRaw', 'title'],
  termRaw: ['termRaw', 'scheduleKind', 'windows', 'startsOn', 'dueOn'],
  responsibleRaw: ['responsibleRaw', 'responsibleRoles'],
  resultRaw: ['resultRaw', 'result'],
};

/** Only the columns of the fields that changed in the document, so that what was edited by hand elsewhere stays. */
export function changedColumns(planned: PlannedItem, fields: string[]): Partial<ItemRow> {
  const keys = fields.flatMap((field) => COLUMNS_OF_FIELD[field] ?? []);
  return Object.fromEntries(keys.map((key) => [key, planned.columns[key]]));
}
