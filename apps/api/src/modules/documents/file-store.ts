import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { newId } from '../../kernel/ids.ts';
import { files } from './documents.tables.ts';
import { sniffMediaType } from './media-type.ts';

export type StoredFile = { sha256: string; size: number; mediaType: string };

export type FileStore = ReturnType<typeof createFileStore>;

/**
 * Files on the disk, addressed by the SHA-256 of their bytes. The bytes are on the disk before the row is written, so
 * there is no row without its file; bytes without a row are swept at the next start.
 */
export function createFileStore(db: Db, folder: string) {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

  return {
    /** By the bytes, never by the name. @throws file-type-refused */
    typeOf: (bytes: Buffer, fileName: string): Promise<string> => sniffMediaType(bytes, fileName),
    /** @throws file-type-refused */
    async put(bytes: Buffer, fileName: string): Promise<StoredFile> {
      const mediaType = await sniffMediaType(bytes, fileName);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      if (!existsSync(path)) {
        mkdirSync(dirname(path), { recursive: true });
        const part = `${path}.${newId()}.part`;
        const handle = await open(part, 'wx');
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } catch (error) {
          await rm(part, { force: true });
          throw error;
        } finally {
          await handle.close();
        }
        await rename(part, path);
      }
      return { sha256, size: bytes.length, mediaType };
    },
    /** Writes the row; in the same transaction as whatever refers to it. */
    register(tx: Tx, { sha256, size, mediaType }: StoredFile, at: string): void {
      tx.insert(files).values({ sha256, size, mediaType, storedAt: at }).onConflictDoNothing().run();
    },
    find: (sha256: string): StoredFile | null => db.select().from(files).where(eq(files.sha256, sha256)).get() ?? null,
    read: (sha256: string) => createReadStream(pathOf(sha256)),
    whole: (sha256: string): Promise<Buffer> => readFile(pathOf(sha256)),
    /** Forgets the row; the bytes are swept at the next start, for somebody may be handing in the same ones right now. */
    forget(tx: Tx, sha256: string): void {
      tx.delete(files).where(eq(files.sha256, sha256)).run();
    },
    /** Deletes what was written by an upload that never reached its row. */
    sweep(): number {
      if (!existsSync(folder)) return 0;
      const known = new Set(
        db
          .select({ sha256: files.sha256 })
          .from(files)
          .all()
          .map((row) => row.sha256),
      );
      let swept = 0;
      for (const shelf of readdirSync(folder)) {
        for (const name of readdirSync(join(folder, shelf))) {
          if (known.has(name)) continue;
          rmSync(join(folder, shelf, name), { force: true });
          swept++;
        }
      }
      return swept;
    },
  };
}
