/**
 * Documents: files by SHA-256. Its words: file, media type. It must not know what a file proves.
 */
export { createFileStore, type FileStore, type StoredFile } from './file-store.ts';
