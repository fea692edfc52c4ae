import type { SourceDocument } from '@tandem/domain/roadmap';
import { readOrRefuse, UnreadableSource } from '../documents/index.ts';
import { PLAN_READER } from './source/plan-reader.ts';

/** What is wrong with a file and what to do about it, where the sentence names the plan. */
const REMEDIES = {
  empty: 'Файл пустой. Выберите файл с планом.',
  'too-large': 'Файл больше 20 МБ. Уберите из него рисунки или сохраните только таблицу плана.',
  'zip-bomb': 'Файл распаковывается в слишком большой объём. Сохраните план в новом документе.',
  'no-table':
    'В файле нет таблицы. Дорожная карта читается из таблицы: № п/п, мероприятие, срок, ответственный, результат.',
  'wrong-type': 'Это не Word, не Excel и не текст. Подойдут .docx, .xlsx, .txt или вставленный текст таблицы.',
};

/** A plan has some dozens of rows, a big one some hundreds. */
const MAX_ROWS = 5_000;

/** @throws unreadable-file, invalid-request when there is nothing to read */
export const readPlan = (
  file: { name: string; bytes: Uint8Array } | null,
  text: string | null,
): Promise<SourceDocument> =>
  readOrRefuse<SourceDocument>(PLAN_READER, { file, text }, REMEDIES, ({ tables }) => {
    if (tables.reduce((sum, table) => sum + table.length, 0) > MAX_ROWS) throw new UnreadableSource('too-large');
  });

/** The first rows of the widest table, spread over grid columns, for naming the columns by hand. */
export function sampleOf({ tables }: SourceDocument): string[][] {
  const width = (table: SourceDocument['tables'][number]) => Math.max(0, ...table.map((row) => row.length));
  const table = [...tables].sort((a, b) => width(b) - width(a))[0] ?? [];
  return table
    .slice(0, 8)
    .map((row) =>
      row.flatMap(({ text, span }) => [
        text.slice(0, 300),
        ...Array.from({ length: Math.min(span, 30) - 1 }, () => ''),
      ]),
    );
}
