import type { ColumnMapping, ParsedDocument, ParsedRoadmap, ParseProblem } from '../parsed.ts';
import type { SourceDocument } from '../source.ts';
import { readDocument } from './document.ts';
import { toGrid } from './grid.ts';
import type { GridRow } from './grid.ts';
import { groupBy } from './group-by.ts';
import { gatherItems } from './item-drafts.ts';
import { planYear } from './plan-year.ts';
import { readItem } from './read-item.ts';
import { classifyRows } from './rows.ts';
import { findSuggestions } from './suggestions.ts';
import { layOutTables, tableWidth } from './table-layout.ts';

export type ParseOptions = {
  /** The columns as the user corrected them, by grid column. */
  mapping?: ColumnMapping;
  /** The year the user chose; goes before the one printed in the document. */
  year?: number;
};

/** Requisites printed in a borderless table: read column by column, as the eye does. */
function tableLines(rows: readonly GridRow[]): string[] {
  const tables = groupBy(rows, (row) => row.table);
  return [...tables.values()].flatMap((table) => {
    const width = tableWidth(table);
    return Array.from({ length: width }, (_, column) => table.map((row) => row.cells[column]?.text ?? '')).flat();
  });
}

function withYear(document: ParsedDocument, year: number | undefined): ParsedDocument {
  return year === undefined ? document : { ...document, year };
}

function problem(code: ParseProblem['code'], text: string): ParseProblem {
  return { code, row: null, text };
}

const UNSURE_COLUMN = 0.7;

/**
 * Understands a roadmap: requisites, columns, sections, items with terms and people, doubts and possible slips.
 * Never throws: what it cannot understand becomes a problem or a low confidence, and the printed text is kept.
 */
export function parseRoadmap(source: SourceDocument, options: ParseOptions = {}): ParsedRoadmap {
  const grid = toGrid(source.tables);
  const cut = source.tables.reduce((sum, rows) => sum + rows.length, 0) > grid.length;
  const tooLong: ParseProblem[] = cut
    ? [{ code: 'row-skipped', row: grid.length + 1, text: 'the rest of the tables is too long' }]
    : [];
  const layout = layOutTables(grid, options.mapping);
  if (!layout) {
    const document = withYear(readDocument([...source.paragraphs, ...tableLines(grid)], []), options.year);
    const problems = [problem('no-table', 'no roadmap table was recognised')];
    return {
      document,
      mapping: [],
      mappingConfidence: [],
      sections: [],
      subsections: [],
      items: [],
      suggestions: [],
      problems,
    };
  }
  const lines = [...source.paragraphs, ...tableLines(layout.preamble)];
  const document = withYear(readDocument(lines, layout.headerTexts), options.year);
  const { mapping, confidence } = layout.columns;
  const problems: ParseProblem[] = [];
  if (!mapping.includes('title')) problems.push(problem('no-title-column', layout.headerTexts.join(' | ')));
  if (confidence.some((one) => one < UNSURE_COLUMN))
    problems.push(problem('unsure-columns', layout.headerTexts.join(' | ')));
  if (document.year === null) problems.push(problem('no-year', document.title ?? ''));

  const readable = mapping.includes('title') ? layout.body : [];
  const { drafts, outline, problems: skipped } = gatherItems(classifyRows(readable));
  const { schoolYear } = planYear(document.title, lines);
  const context = { year: document.year, schoolYear: schoolYear ?? false };
  const items = drafts.map((draft, index) => readItem(draft, index + 1, context));
  if (items.length === 0) problems.push(problem('no-items', ''));
  return {
    document,
    mapping,
    mappingConfidence: confidence,
    sections: outline.sections,
    subsections: outline.subsections,
    items,
    suggestions: findSuggestions(items, document),
    problems: [...problems, ...layout.problems, ...skipped, ...tooLong],
  };
}
