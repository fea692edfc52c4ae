import type { Readable } from 'node:stream';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { UnreadableSource } from './unreadable-source.ts';

const MEBIBYTE = 1024 * 1024;

export const ZIP_LIMITS = {
  entries: 5_000,
  entryBytes: 60 * MEBIBYTE,
  totalBytes: 120 * MEBIBYTE,
  /** Deflate cannot honestly do more than about 1030:1, and office XML stays far below this. */
  ratio: 300,
  /** Small files may be very regular: their ratio says nothing. */
  ratioFromBytes: 5 * MEBIBYTE,
} as const;

/** The names of an archive and a way to read one entry, with every byte counted. Names are never used as paths. */
export type ZipContents = {
  names: string[];
  /** The bytes of an entry, or null when there is none of that name. */
  read(name: string): Promise<Uint8Array | null>;
};

function bomb(detail: string): UnreadableSource {
  return new UnreadableSource('zip-bomb', detail);
}

function checkDeclared(entries: readonly Entry[]): void {
  let total = 0;
  for (const entry of entries) {
    const { compressedSize, uncompressedSize } = entry;
    total += uncompressedSize;
    if (uncompressedSize > ZIP_LIMITS.entryBytes) throw bomb('an entry is too large');
    const ratio = uncompressedSize / Math.max(1, compressedSize);
    if (uncompressedSize > ZIP_LIMITS.ratioFromBytes && ratio > ZIP_LIMITS.ratio)
      throw bomb('an entry is packed too well');
    if (entry.isEncrypted()) throw new UnreadableSource('encrypted');
  }
  if (total > ZIP_LIMITS.totalBytes) throw bomb('the archive is too large');
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > ZIP_LIMITS.entries) throw bomb('too many entries');
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > ZIP_LIMITS.entries) throw bomb('too many entries');
  }
  return entries;
}

function asUnreadable(error: unknown): UnreadableSource {
  if (error instanceof UnreadableSource) return error;
  const detail = error instanceof Error ? error.message : String(error);
  // The entry gave more bytes than its header promised: a header that lies about size is an attack, not an accident.
  if (/too many bytes/u.test(detail)) return bomb(detail);
  return new UnreadableSource('damaged', detail, { cause: error });
}

async function collect(stream: Readable, budget: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > budget) {
      stream.destroy();
      throw bomb('more bytes than allowed');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Opens an archive held in memory. Declared sizes are checked before anything is unpacked, real sizes while unpacking;
 * only the entries asked for are unpacked. @throws {UnreadableSource} damaged, encrypted, zip-bomb
 */
export async function openZip(bytes: Uint8Array): Promise<ZipContents> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true });
    const entries = await listEntries(zip);
    checkDeclared(entries);
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
    let left: number = ZIP_LIMITS.totalBytes;
    return {
      names: entries.map((entry) => entry.fileName),
      async read(name) {
        const entry = byName.get(name);
        if (!entry) return null;
        try {
          const stream = await zip.openReadStreamPromise(entry);
          const content = await collect(stream, Math.min(left, ZIP_LIMITS.entryBytes));
          left -= content.length;
          return content;
        } catch (error) {
          throw asUnreadable(error);
        }
      },
    };
  } catch (error) {
    throw asUnreadable(error);
  }
}
