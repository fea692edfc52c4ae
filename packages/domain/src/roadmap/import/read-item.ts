import type { ColumnMeaning, ItemCell, ParsedItem } from '../parsed.ts';
import type { Columns } from './columns.ts';
import type { DraftMeaning, ItemDraft } from './item-drafts.ts';
import { parseResponsible } from './responsible.ts';
import { splitTitle } from './substeps.ts';
import { parseTerm } from './term.ts';
import type { TermContext } from './term.ts';
import { cleanText, singleLine } from './text-clean.ts';

const NUMBER_IN_TITLE = /^\s*(\d{1,2}(?:\.\d{1,2})+[.)]?|\d{1,2}[.)])\s+(?=\p{L}|«)/u;

/** The number of an item whose table prints it in front of the title. */
function numberFromTitle(raw: string): { number: string; title: string } | null {
  const match = NUMBER_IN_TITLE.exec(raw);
  return match ? { number: match[1] ?? '', title: raw.slice(match[0].length) } : null;
}

function columnConfidence(columns: Columns, meaning: ColumnMeaning): number {
  const column = columns.mapping.indexOf(meaning);
  return column < 0 ? 1 : (columns.confidence[column] ?? 1);
}

function numberConfidence(number: string, hasColumn: boolean): number {
  if (number === '') return hasColumn ? 0.5 : 0.8;
  return /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u.test(number) ? 1 : 0.7;
}

/** Reads the cells of one item; every part gets a confidence of its own and keeps the text it was read from. */
export function readItem(draft: ItemDraft, sortOrder: number, context: TermContext): ParsedItem {
  const { cells, columns } = draft;
  // A column the table does not have is not an omission of the item.
  const has = (meaning: ColumnMeaning): boolean => columns.mapping.includes(meaning);
  const hasNumberColumn = has('number');
  const inTitle = hasNumberColumn ? null : numberFromTitle(cleanText(cells.title.raw));
  const number = inTitle?.number ?? singleLine(cells.number.raw);
  const parts = splitTitle(inTitle?.title ?? cells.title.raw, inTitle ? [] : cells.title.listLines);
  const termRaw = cleanText(cells.term.raw);
  const responsibleRaw = cleanText(cells.responsible.raw);
  const resultRaw = cleanText(cells.result.raw);
  const term = parseTerm(termRaw, context);
  const responsible = parseResponsible(responsibleRaw);

  const noted: (readonly [boolean, string])[] = [
    [number === '' && hasNumberColumn, 'no-number'],
    [parts.title === '', 'empty-title'],
    [draft.continued, 'split-over-page'],
    [parts.insideTitle, 'substeps-in-title'],
    [termRaw === '' && has('term'), 'empty-term'],
    [termRaw !== '' && term.scheduleKind === 'unknown', 'unknown-term'],
    [responsibleRaw === '' && has('responsible'), 'empty-responsible'],
    [responsible.unknown.length > 0, 'unknown-responsible'],
    [resultRaw === '' && has('result'), 'empty-result'],
    [Object.values(cells).some((cell) => cell.inherited), 'merged-cell'],
  ];

  const part = (meaning: DraftMeaning, confidence: number): { confidence: number; raw: string } => {
    const inherited = cells[meaning].inherited ? 0.85 : 1;
    return { confidence: Math.min(confidence, inherited, columnConfidence(columns, meaning)), raw: cells[meaning].raw };
  };
  const joined = draft.continued ? 0.85 : 1;
  const read: ParsedItem['cells'] = {
    number: part('number', numberConfidence(number, hasNumberColumn)),
    title: part('title', parts.title === '' ? 0.2 : joined),
    substeps: part('title', Math.min(parts.confidence, joined)),
    term: part('term', term.confidence),
    responsible: part('responsible', responsible.confidence),
    result: part('result', resultRaw === '' && has('result') ? 0.8 : 1),
  };
  return {
    number,
    section: draft.section,
    subsection: draft.subsection,
    title: parts.title,
    substeps: parts.substeps,
    termRaw,
    scheduleKind: term.scheduleKind,
    windows: term.windows,
    responsibleRaw,
    responsibleNorm: responsible.roles,
    responsibleUnknown: responsible.unknown,
    resultRaw,
    notes: noted.flatMap(([applies, code]) => (applies ? [code] : [])),
    sortOrder,
    confidence: leastConfidence(read),
    cells: read,
  };
}

export function leastConfidence(cells: Record<ItemCell, { confidence: number }>): number {
  return Math.min(...Object.values(cells).map((cell) => cell.confidence));
}
