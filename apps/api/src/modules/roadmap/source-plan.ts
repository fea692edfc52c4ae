import type { SourceDocument } from '@tandem/domain/roadmap';
import { ProblemError } from '../../kernel/problem-error.ts';
import { readSourceInWorker } from './source/read-in-worker.ts';
import { UnreadableSource } from './source/unreadable-source.ts';

/** What is wrong with a file and what to do about it. */
const REMEDIES: Record<UnreadableSource['code'], string> = {
  empty: 'Файл пустой. Выберите файл с планом.',
  'too-large': 'Файл больше 20 МБ. Уберите из него рисунки или сохраните только таблицу плана.',
  damaged: 'Файл повреждён и не открывается. Откройте его в Word или Excel и сохраните заново.',
  encrypted: 'Файл защищён паролем. Снимите пароль в Word («Файл», «Сведения», «Защита документа») и сохраните.',
  macros: 'В файле есть макросы. Сохраните его как обычный документ .docx или .xlsx, без макросов.',
  'zip-bomb': 'Файл распаковывается в слишком большой объём. Сохраните план в новом документе.',
  'no-table':
    'В файле нет таблицы. Дорожная карта читается из таблицы: № п/п, мероприятие, срок, ответственный, результат.',
  'legacy-format': 'Это документ старого формата. Откройте его и сохраните как .docx или .xlsx.',
  'wrong-type': 'Это не Word, не Excel и не текст. Подойдут .docx, .xlsx, .txt или вставленный текст таблицы.',
  'not-text': 'Текст не удалось прочитать. Сохраните файл в кодировке UTF-8 или Windows-1251.',
};

/** A plan has some dozens of rows, a big one some hundreds. */
const MAX_ROWS = 5_000;

/** Reads in a worker with limited memory and time. @throws unreadable-file, invalid-request when there is nothing to read */
export async function readPlan(
  file: { name: string; bytes: Uint8Array } | null,
  text: string | null,
): Promise<SourceDocument> {
  const bytes = file?.bytes ?? (text === null ? null : Buffer.from(text));
  if (bytes === null) {
    throw new ProblemError('invalid-request', {
      errors: [{ pointer: '/file', code: 'required', detail: 'Выберите файл или вставьте таблицу' }],
    });
  }
  try {
    const document = await readSourceInWorker(bytes, file?.name ?? null);
    if (document.tables.reduce((sum, table) => sum + table.length, 0) > MAX_ROWS)
      throw new UnreadableSource('too-large');
    return document;
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    throw new ProblemError('unreadable-file', { reason: error.code, detail: REMEDIES[error.code] });
  }
}

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
