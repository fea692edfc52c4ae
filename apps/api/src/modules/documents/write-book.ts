import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type BookColumn = { header: string; width: number };
type Sheet = {
  name: string;
  columns: readonly BookColumn[];
  rows: readonly (readonly string[])[];
  /** Lines under the table, outside its filter. */
  notes?: readonly string[];
};

/** Excel's own limit for a cell. */
const LONGEST_TEXT = 32_767;

/** A cell that begins so would be counted as a formula once the sheet is saved as CSV and opened again. */
const MAY_BE_FORMULA = /^[=+\-@\t\r]/u;
/** «+7 912 345-67-89», «-5»: figures and signs count nothing but themselves. */
const ONLY_FIGURES = /^[+-][\d\s()-]*$/u;

/** The leading apostrophe is what spreadsheets themselves put before text that only looks like a formula. */
function harmless(text: string): string {
  const cut = text.slice(0, LONGEST_TEXT - 1);
  return MAY_BE_FORMULA.test(cut) && !ONLY_FIGURES.test(cut) ? `'${cut}` : cut;
}

function lastColumn(count: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const index = count - 1;
  return `${index >= 26 ? letters[Math.floor(index / 26) - 1] : ''}${letters[index % 26]}`;
}

function sheetOf({ name, columns, rows, notes = [] }: Sheet): WriteSheet {
  const header: CellValue[] = columns.map((column) => column.header);
  const body = rows.map((row) => row.map((text) => (text === '' ? null : harmless(text))));
  const cells = new Map<string, Partial<Cell>>();
  for (const [column, value] of header.entries())
    cells.set(`0,${column}`, {
      value,
      style: { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } },
    });
  const under = notes.flatMap((note) => [[], [note]]);
  return {
    name,
    // The format «text»: a cell that is edited later stays text.
    columns: columns.map(({ width }) => ({ width, numFmt: '@' })),
    rows: [header, ...body, ...under],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${lastColumn(columns.length)}${rows.length + 1}` },
  };
}

/** A workbook of one sheet with a frozen header and a filter. Every cell is text: nothing in it is ever evaluated. */
export async function writeBook(sheet: Sheet): Promise<Uint8Array> {
  // Loaded with the first workbook: the server rests most of the day.
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: [sheetOf(sheet)], stringMode: 'inline' });
}
