import { ProblemError } from '../../../kernel/problem-error.ts';
import { readInWorker } from './read-in-worker.ts';
import { type UnreadableCode, UnreadableSource } from './unreadable-source.ts';

/** What is wrong with a file and what to do about it. */
const REMEDIES = {
  damaged: 'Файл повреждён и не открывается. Откройте его в Word или Excel и сохраните заново.',
  encrypted: 'Файл защищён паролем. Снимите пароль в Word («Файл», «Сведения», «Защита документа») и сохраните.',
  macros: 'В файле есть макросы. Сохраните его как обычный документ .docx или .xlsx, без макросов.',
  'legacy-format': 'Это документ старого формата. Откройте его и сохраните как .docx или .xlsx.',
  'not-text': 'Текст не удалось прочитать. Сохраните файл в кодировке UTF-8 или Windows-1251.',
};

/** Sentences that name what the file was to hold. */
export type OwnRemedies = Record<Exclude<UnreadableCode, keyof typeof REMEDIES>, string>;

/** The same fault with a sentence for whoever sent the file. */
export const refusalOf = ({ code }: UnreadableSource, own: OwnRemedies): ProblemError =>
  new ProblemError('unreadable-file', { reason: code, detail: { ...REMEDIES, ...own }[code] });

type Source = { file: { name: string; bytes: Uint8Array } | null; text: string | null };

/**
 * Reads an uploaded file or pasted text in a worker with limited memory and time.
 * @throws unreadable-file, invalid-request when there is nothing to read
 */
export async function readOrRefuse<T>(
  reader: URL,
  { file, text }: Source,
  own: OwnRemedies,
  accept: (read: T) => void = () => undefined,
): Promise<T> {
  const bytes = file?.bytes ?? (text === null ? null : Buffer.from(text));
  if (bytes === null) {
    throw new ProblemError('invalid-request', {
      errors: [{ pointer: '/file', code: 'required', detail: 'Выберите файл или вставьте таблицу' }],
    });
  }
  try {
    const read = await readInWorker<T>(reader, bytes, file?.name ?? null);
    accept(read);
    return read;
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    throw refusalOf(error, own);
  }
}
