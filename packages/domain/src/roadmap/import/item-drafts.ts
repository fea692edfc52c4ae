import type { ColumnMeaning, ParseProblem } from '../parsed.ts';
import type { Columns } from './columns.ts';
import { LONGEST_CELL, rowText } from './grid.ts';
import type { GridCell } from './grid.ts';
import { emptyOutline, openHeading, openStage, topNumbering } from './outline.ts';
import type { Outline } from './outline.ts';
import { cellOf } from './rows.ts';
import type { ClassifiedRow } from './rows.ts';
import type { BodyRow } from './table-layout.ts';
import { cleanText } from './text-clean.ts';

export type DraftCell = { raw: string; listLines: readonly number[]; inherited: boolean };
export type DraftMeaning = 'number' | 'title' | 'term' | 'responsible' | 'result';

/** An item as gathered from its rows, before its cells are read. */
export type ItemDraft = {
  section: string | null;
  subsection: string | null;
  cells: Record<DraftMeaning, DraftCell>;
  columns: Columns;
  continued: boolean;
};

const EMPTY: DraftCell = { raw: '', listLines: [], inherited: false };
const OPENS_WITH_MARK = /^\s*(?:[✓✔☑✅•●▪■◦○➢►▶❖\uF0B7\uF0FC\uF0D8\uF0A7]|[-–—]\s|\d{1,2}\)|<(?:ul|li|p)\b)/iu;

function draftCell(cell: GridCell | null): DraftCell {
  return cell ? { raw: cell.raw, listLines: cell.listLines, inherited: false } : EMPTY;
}

/** Joins a cell cut by a page break: mid-sentence words go on in the same line, a new sub-step opens its own. */
function joinCells(above: DraftCell, below: DraftCell): DraftCell {
  if (cleanText(below.raw) === '') return above;
  if (cleanText(above.raw) === '') return below;
  const upper = above.raw.trimEnd();
  const sentence = /[.!?]$/u.test(upper) && /^\s*[\p{Lu}]/u.test(below.raw);
  const ownLine = OPENS_WITH_MARK.test(below.raw) || below.listLines.includes(0) || /[:;]$/u.test(upper) || sentence;
  const shift = upper.split('\n').length - (ownLine ? 0 : 1);
  return {
    raw: `${upper}${ownLine ? '\n' : ' '}${below.raw.trimStart()}`.slice(0, LONGEST_CELL),
    listLines: [
      ...above.listLines,
      ...below.listLines.filter((line) => ownLine || line > 0).map((line) => line + shift),
    ],
    inherited: above.inherited,
  };
}

const INHERITED: readonly DraftMeaning[] = ['title', 'term', 'responsible', 'result'];

/** A cell hidden by a vertical merge has the words of the cell it hangs from. */
class MergedCells {
  readonly #above = new Map<ColumnMeaning, DraftCell>();

  read(source: BodyRow, meaning: DraftMeaning): DraftCell {
    const cell = cellOf(source, meaning);
    if (cell?.merge === 'continue' && cell.text === '' && INHERITED.includes(meaning)) {
      const above = this.#above.get(meaning);
      return above ? { ...above, inherited: true } : EMPTY;
    }
    const draft = draftCell(cell);
    this.#above.set(meaning, draft);
    return draft;
  }
}

function openItem(source: BodyRow, outline: Outline, merged: MergedCells): ItemDraft {
  return {
    section: outline.section,
    subsection: outline.subsection,
    cells: {
      number: draftCell(cellOf(source, 'number')),
      title: merged.read(source, 'title'),
      term: merged.read(source, 'term'),
      responsible: merged.read(source, 'responsible'),
      result: merged.read(source, 'result'),
    },
    columns: source.columns,
    continued: false,
  };
}

function continueItem(draft: ItemDraft, source: BodyRow): ItemDraft {
  const cells = { ...draft.cells };
  for (const meaning of INHERITED) {
    const below = draftCell(cellOf(source, meaning));
    // A row under a merged number is a line of its own, not the rest of a sentence.
    const merged = meaning === 'title' && cellOf(source, 'number')?.merge === 'continue' && below.raw.trim() !== '';
    cells[meaning] = joinCells(cells[meaning], merged ? { ...below, listLines: [0, ...below.listLines] } : below);
  }
  return { ...draft, cells, continued: true };
}

/** Walks the rows in order, keeps the place among the headings, and gathers every item with its continuations. */
export function gatherItems(rows: readonly ClassifiedRow[]): {
  drafts: ItemDraft[];
  outline: Outline;
  problems: ParseProblem[];
} {
  const headings = rows.flatMap((row) => (row.kind === 'heading' ? [row.heading] : []));
  const top = topNumbering(headings);
  const drafts: ItemDraft[] = [];
  const problems: ParseProblem[] = [];
  const merged = new MergedCells();
  let outline = emptyOutline();
  for (const row of rows) {
    const skip = (): void => {
      problems.push({ code: 'row-skipped', row: row.source.row.row, text: rowText(row.source.row).slice(0, 200) });
    };
    if (row.kind === 'heading') {
      const opened = openHeading(outline, row.heading, top);
      if (opened) outline = opened;
      else skip();
      continue;
    }
    const stage = cellOf(row.source, 'stage');
    if (stage && stage.text !== '') outline = openStage(outline, stage.text, headings.length > 0);
    const last = drafts.at(-1);
    if (row.kind === 'continuation') {
      if (last) drafts[drafts.length - 1] = continueItem(last, row.source);
      else skip();
      continue;
    }
    drafts.push(openItem(row.source, outline, merged));
  }
  return { drafts, outline, problems };
}
