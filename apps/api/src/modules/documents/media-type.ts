import { ProblemError } from '../../kernel/problem-error.ts';

/** What a school proves its work with. Nothing that a browser would run. */
const ALLOWED = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/rtf',
  'application/x-cfb',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/tiff',
  'application/zip',
]);

/**
 * The type by the bytes, never by the name. Plain text is what decodes as UTF-8 without control characters and is not markup.
 * @throws file-type-refused
 */
export async function sniffMediaType(bytes: Buffer, fileName: string): Promise<string> {
  if (bytes.length === 0) throw new ProblemError('file-type-refused', { reason: 'empty', detail: 'Файл пустой.' });
  // Loaded with the first file: the server rests most of the day.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found && ALLOWED.has(found.mime)) return found.mime;
  if (!found && isPlainText(bytes)) return fileName.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain';
  throw new ProblemError('file-type-refused', {
    reason: found?.mime ?? 'unknown',
    detail:
      'Принимаются PDF, документы Word и Excel, картинки, текст и архивы ZIP. Сохраните файл в одном из этих видов.',
  });
}

function isPlainText(bytes: Buffer): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  // oxlint-disable-next-line no-control-regex -- the rule is about exactly these characters
  return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*</.test(text);
}
