/** Cells that stand as one on the sheet, zero-based; the value is in the first of them. */
export type MergedCells = { row: number; column: number; rows: number; columns: number };

export type PeopleSheet = {
  name: string;
  rows: readonly (readonly string[])[];
  merged?: readonly MergedCells[];
};

/** Cells as read from a workbook, a CSV file or the clipboard: text only, dates as `YYYY-MM-DD` or as they were typed. */
export type PeopleGrid = { sheets: readonly PeopleSheet[] };

/** More than any list of people has; what is beyond is left out, so that no file can keep the reader busy. */
export const MOST_ROWS = 20_000;
export const WIDEST_SHEET = 64;
export const LONGEST_CELL = 500;
