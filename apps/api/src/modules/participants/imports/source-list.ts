import { type PeopleGrid, type PeopleMapping, recogniseColumns } from '@tandem/domain/participants/import';
import { readOrRefuse } from '../../documents/index.ts';

const LIST_READER = new URL('./list-worker.ts', import.meta.url);

/** What is wrong with a file and what to do about it, where the sentence names the list. */
const REMEDIES = {
  empty: 'Файл пустой. Выберите файл со списком.',
  'too-large': 'Файл больше 20 МБ. Уберите из него рисунки или сохраните только лист со списком.',
  'zip-bomb': 'Файл распаковывается в слишком большой объём. Сохраните список в новой книге.',
  'no-table': 'В файле нет таблицы. Список читается из таблицы: человек в строке, сведения в столбцах.',
  'wrong-type':
    'Это не Excel и не текстовая таблица. Подойдут .xlsx, .csv или вставленная таблица; из Word скопируйте таблицу и вставьте.',
};

/** A column that may not be kept: on which sheet, where, and why. */
export type RefusedColumn = {
  sheet: number;
  index: number;
  reason: NonNullable<PeopleMapping['columns'][number]['reason']>;
};

/** @throws unreadable-file, invalid-request when there is nothing to read */
export const readPeopleList = (
  file: { name: string; bytes: Uint8Array } | null,
  text: string | null,
): Promise<PeopleGrid> => readOrRefuse<PeopleGrid>(LIST_READER, { file, text }, REMEDIES);

/**
 * What must not be kept is not kept even while the preview is open: cells of forbidden columns are emptied before the
 * list is stored, only the words over them stay, to tell what is not read (domain dossier §10, minimisation).
 */
export function withoutForbidden(grid: PeopleGrid): { grid: PeopleGrid; refused: RefusedColumn[] } {
  const found = grid.sheets.map((_, sheet) => recogniseColumns(grid, sheet));
  const refused = found.flatMap(({ sheet, columns }) =>
    columns.flatMap(({ index, how, reason }) => (how === 'forbidden' && reason ? [{ sheet, index, reason }] : [])),
  );
  const sheets = grid.sheets.map((sheet, at) => {
    const columns = new Set(refused.filter((column) => column.sheet === at).map(({ index }) => index));
    if (columns.size === 0) return sheet;
    const header = found[at]?.headerRow ?? 0;
    const rows = sheet.rows.map((row, line) =>
      line < header ? row : row.map((text, column) => (columns.has(column) ? '' : text)),
    );
    return { ...sheet, rows };
  });
  return { grid: { sheets }, refused };
}
