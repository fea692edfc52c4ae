/**
 * Documents: files by SHA-256, reading of what people upload, workbooks that are handed out. Its words: file, media
 * type, source, workbook. It must not know what a file proves or whom a list is about.
 */
export { createFileStore, type FileStore, type StoredFile } from './file-store.ts';
export { readInWorker } from './reading/read-in-worker.ts';
export { readOrRefuse } from './reading/read-or-refuse.ts';
export { UnreadableSource } from './reading/unreadable-source.ts';
export { type BookColumn, writeBook, XLSX_MEDIA_TYPE } from './write-book.ts';
