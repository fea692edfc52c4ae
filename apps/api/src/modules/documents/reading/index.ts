/**
 * What a reading thread needs: files opened and turned into sheets or text. A door of its own, because a thread that
 * opens one file should not load the database, and the server should not load the reader of workbooks.
 */
export { answerAlways, answerFromWorker } from './answer-from-worker.ts';
export { MOST_SOURCE_BYTES, openSource } from './open-source.ts';
export { type BookSheet, readWorkbook } from './read-workbook.ts';
export type { ZipContents } from './read-zip.ts';
export { UnreadableSource } from './unreadable-source.ts';
