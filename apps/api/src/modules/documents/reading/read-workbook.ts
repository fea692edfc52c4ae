import { readXlsx } from 'hucre/xlsx';
import type { Cell, CellValue, MergeRange, Sheet } from 'hucre/xlsx';
import type { ZipContents } from './read-zip.ts';
import { UnreadableSource } from './unreadable-source.ts';

/** A visible sheet: its cells as text, row by row, from the first column on. */
export type BookSheet = {
  name: string;
  rows: string[][];
  /** Zero-based; the text stands in the first cell. */
  merged: { row: number; column: number; rows: number; columns: number }[];
  isBold(row: number, column: number): boolean;
};

/** `printed`: «15.03.2010», as people write a day; `iso`: `2010-03-15`, which cannot be misread. */
export type BookOptions = { mostRows: number; widestRow: number; dates: 'printed' | 'iso' };

function dayText(value: Date, dates: BookOptions['dates']): string {
  if (Number.isNaN(value.getTime())) return '';
  const iso = value.toISOString().slice(0, 10);
  return dates === 'iso' ? iso : iso.split('-').reverse().join('.');
}

/** A number without a tail of binary noise. */
function valueText(value: CellValue | undefined, dates: BookOptions['dates']): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayText(value, dates);
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  return value.replace(/\r\n?/gu, '\n').trim();
}

function isBoldCell(cell: Cell | undefined): boolean {
  const runs = cell?.richText?.filter((run) => run.text.trim() !== '') ?? [];
  if (runs.length > 0) return runs.every((run) => run.font?.bold ?? cell?.style?.font?.bold ?? false);
  return cell?.style?.font?.bold ?? false;
}

function mergedOf({ startRow, startCol, endRow, endCol }: MergeRange, { mostRows, widestRow }: BookOptions) {
  const lastRow = Math.min(endRow, mostRows);
  const lastColumn = Math.min(endCol, widestRow - 1);
  return { row: startRow, column: startCol, rows: lastRow - startRow + 1, columns: lastColumn - startCol + 1 };
}

function plainSheet(sheet: Sheet, options: BookOptions): BookSheet {
  const { mostRows, widestRow, dates } = options;
  return {
    name: sheet.name,
    rows: sheet.rows
      .slice(0, mostRows)
      .map((values) => Array.from(values.slice(0, widestRow), (value) => valueText(value, dates))),
    merged: (sheet.merges ?? []).map((range) => mergedOf(range, options)),
    isBold: (row, column) => isBoldCell(sheet.cells?.get(`${row},${column}`)),
  };
}

/** Every part is unpacked once under our own limits before the library, which trusts declared sizes, sees the file. */
async function weighParts(zip: ZipContents): Promise<void> {
  for (const name of zip.names) if (/\.(?:xml|rels)$/iu.test(name)) await zip.read(name);
}

/** The visible sheets of a workbook. @throws {UnreadableSource} damaged, zip-bomb */
export async function readWorkbook(
  { bytes, zip }: { bytes: Uint8Array; zip: ZipContents },
  options: BookOptions,
): Promise<BookSheet[]> {
  await weighParts(zip);
  try {
    const workbook = await readXlsx(bytes, {
      sheets: (info) => !info.hidden && !info.veryHidden,
      readStyles: true,
      maxRows: options.mostRows,
    });
    return workbook.sheets.map((sheet) => plainSheet(sheet, options));
  } catch (error) {
    throw new UnreadableSource('damaged', error instanceof Error ? error.message : String(error), { cause: error });
  }
}
