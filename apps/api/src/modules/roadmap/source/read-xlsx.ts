import type { SourceCell, SourceDocument, SourceRow } from '@tandem/domain/roadmap';
import { type BookSheet, readWorkbook, UnreadableSource, type ZipContents } from '../../documents/reading/index.ts';

const MOST_ROWS = 5_000;
const WIDEST_ROW = 64;

type Merges = { span: Map<string, number>; merge: Map<string, SourceCell['merge']>; covered: Set<string> };

function mergesOf(ranges: BookSheet['merged']): Merges {
  const merges: Merges = { span: new Map(), merge: new Map(), covered: new Set() };
  for (const range of ranges) {
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      const key = `${row},${range.column}`;
      merges.span.set(key, range.columns);
      if (range.rows > 1) merges.merge.set(key, row === range.row ? 'start' : 'continue');
      for (let column = range.column + 1; column < range.column + range.columns; column += 1)
        merges.covered.add(`${row},${column}`);
    }
  }
  return merges;
}

/** Columns that hold nothing on the whole sheet are only room on the paper; a sheet often starts in column B. */
function usedWidth(rows: readonly (readonly string[])[]): { first: number; width: number } {
  let first = WIDEST_ROW;
  let last = -1;
  for (const row of rows) {
    for (const [column, text] of row.entries()) {
      if (text === '') continue;
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  }
  return { first, width: last - first + 1 };
}

function readSheet({ rows, merged, isBold }: BookSheet): SourceRow[] {
  const { first, width } = usedWidth(rows);
  if (width < 2) return [];
  const merges = mergesOf(merged);
  return rows.map((values, row) => {
    const cells: SourceRow = [];
    for (let column = first; column < first + width; column += 1) {
      const key = `${row},${column}`;
      if (merges.covered.has(key)) continue;
      const merge = merges.merge.get(key) ?? 'none';
      cells.push({
        text: merge === 'continue' ? '' : (values[column] ?? ''),
        bold: isBold(row, column),
        span: Math.min(merges.span.get(key) ?? 1, first + width - column),
        merge,
      });
    }
    return cells;
  });
}

/** Reads a workbook: every visible sheet with at least two used columns is a table. */
export async function readXlsxSource(book: { bytes: Uint8Array; zip: ZipContents }): Promise<SourceDocument> {
  const sheets = await readWorkbook(book, { mostRows: MOST_ROWS, widestRow: WIDEST_ROW, dates: 'printed' });
  const tables = sheets.map(readSheet).filter((rows) => rows.some((row) => row.some((cell) => cell.text !== '')));
  if (tables.length === 0) throw new UnreadableSource('no-table');
  return { kind: 'xlsx', paragraphs: [], tables };
}
