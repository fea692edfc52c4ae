import { readXlsx } from 'hucre/xlsx';
import type { Cell, CellValue, MergeRange, Sheet } from 'hucre/xlsx';
import type { SourceCell, SourceDocument, SourceRow } from '@tandem/domain/roadmap';
import type { ZipContents } from './read-zip.ts';
import { UnreadableSource } from './unreadable-source.ts';

const MOST_ROWS = 5_000;
const WIDEST_ROW = 64;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** A date as people print it; a number without a tail of binary noise. */
function valueText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    return `${twoDigits(value.getUTCDate())}.${twoDigits(value.getUTCMonth() + 1)}.${value.getUTCFullYear()}`;
  }
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  return value.replace(/\r\n?/gu, '\n').trim();
}

function isBold(cell: Cell | undefined): boolean {
  const runs = cell?.richText?.filter((run) => run.text.trim() !== '') ?? [];
  if (runs.length > 0) return runs.every((run) => run.font?.bold ?? cell?.style?.font?.bold ?? false);
  return cell?.style?.font?.bold ?? false;
}

type Merges = { span: Map<string, number>; merge: Map<string, SourceCell['merge']>; covered: Set<string> };

function mergesOf(ranges: readonly MergeRange[]): Merges {
  const merges: Merges = { span: new Map(), merge: new Map(), covered: new Set() };
  for (const range of ranges) {
    const lastColumn = Math.min(range.endCol, WIDEST_ROW - 1);
    const lastRow = Math.min(range.endRow, MOST_ROWS);
    for (let row = range.startRow; row <= lastRow; row += 1) {
      const key = `${row},${range.startCol}`;
      merges.span.set(key, lastColumn - range.startCol + 1);
      if (lastRow > range.startRow) merges.merge.set(key, row === range.startRow ? 'start' : 'continue');
      for (let column = range.startCol + 1; column <= lastColumn; column += 1) merges.covered.add(`${row},${column}`);
    }
  }
  return merges;
}

/** Columns that hold nothing on the whole sheet are only room on the paper; a sheet often starts in column B. */
function usedWidth(rows: readonly CellValue[][]): { first: number; width: number } {
  let first = WIDEST_ROW;
  let last = -1;
  for (const row of rows) {
    for (const [column, value] of row.slice(0, WIDEST_ROW).entries()) {
      if (valueText(value) === '') continue;
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  }
  return { first, width: last - first + 1 };
}

function readSheet(sheet: Sheet): SourceRow[] {
  const rows = sheet.rows.slice(0, MOST_ROWS);
  const { first, width } = usedWidth(rows);
  if (width < 2) return [];
  const merges = mergesOf(sheet.merges ?? []);
  return rows.map((values, row) => {
    const cells: SourceRow = [];
    for (let column = first; column < first + width; column += 1) {
      const key = `${row},${column}`;
      if (merges.covered.has(key)) continue;
      const merge = merges.merge.get(key) ?? 'none';
      cells.push({
        text: merge === 'continue' ? '' : valueText(values[column]),
        bold: isBold(sheet.cells?.get(key)),
        span: Math.min(merges.span.get(key) ?? 1, first + width - column),
        merge,
      });
    }
    return cells;
  });
}

/** Every part is unpacked once under our own limits before the library, which trusts declared sizes, sees the file. */
async function weighParts(zip: ZipContents): Promise<void> {
  for (const name of zip.names) if (/\.(?:xml|rels)$/iu.test(name)) await zip.read(name);
}

async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    const workbook = await readXlsx(bytes, {
      sheets: (info) => !info.hidden && !info.veryHidden,
      readStyles: true,
      maxRows: MOST_ROWS,
    });
    return workbook.sheets;
  } catch (error) {
    throw new UnreadableSource('damaged', error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Reads a workbook: every visible sheet with at least two used columns is a table. */
export async function readXlsxSource(bytes: Uint8Array, zip: ZipContents): Promise<SourceDocument> {
  await weighParts(zip);
  const sheets = await readWorkbook(bytes);
  const tables = sheets.map(readSheet).filter((rows) => rows.some((row) => row.some((cell) => cell.text !== '')));
  if (tables.length === 0) throw new UnreadableSource('no-table');
  return { kind: 'xlsx', paragraphs: [], tables };
}
