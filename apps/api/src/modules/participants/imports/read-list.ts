import { csvGrid, type PeopleGrid } from '@tandem/domain/participants/import';
import { openSource, readWorkbook, UnreadableSource } from '../../documents/reading/index.ts';

const LIMITS = { mostRows: 20_000, widestRow: 64, dates: 'iso' } as const;

const isFilled = (rows: readonly (readonly string[])[]): boolean =>
  rows.some((row) => row.some((text) => text.trim() !== ''));

/** A list of people from a workbook, a CSV file or a paste, as cells of text. @throws {UnreadableSource} */
export async function readList(bytes: Uint8Array, fileName: string | null): Promise<PeopleGrid> {
  const source = await openSource(bytes, fileName);
  // A list in a Word table is copied into a sheet or pasted: here its cells would lose their rows.
  if (source.kind === 'document') throw new UnreadableSource('wrong-type');
  if (source.kind === 'text') return csvGrid(source.text, fileName?.replace(/\.\w+$/u, '') ?? '');
  const sheets = await readWorkbook(source, LIMITS);
  const filled = sheets.filter(({ rows }) => isFilled(rows));
  if (filled.length === 0) throw new UnreadableSource('no-table');
  return { sheets: filled.map(({ name, rows, merged }) => ({ name, rows, merged })) };
}
