import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { type Db, openDb } from './open.ts';

const OURS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** How many migrations a version of the product has. */
function known(folder: string): number {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as { entries: unknown[] };
  return journal.entries.length;
}

function applied(db: Db): number {
  const table = db.$client.prepare(`SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'`).get();
  if (!table) return 0;
  return (db.$client.prepare('SELECT count(*) AS n FROM __drizzle_migrations').get() as { n: number }).n;
}

/**
 * Opens a school's database and brings it to this version. A copy of the file is kept beside it before anything changes.
 * @param folder the migrations of this version; a test gives those of a later one
 * @throws Error when the database is newer than the programme: an old programme must not write into it
 */
export function openMigrated(file: string, folder: string = OURS): Db {
  const isNew = file === ':memory:' || !existsSync(file);
  const db = openDb(file);
  const have = applied(db);
  if (have > known(folder)) {
    db.$client.close();
    throw new Error(`The database ${file} was written by a newer version. Update the programme.`);
  }
  if (have < known(folder)) {
    if (!isNew && have > 0) {
      db.$client.pragma('wal_checkpoint(TRUNCATE)');
      copyFileSync(file, `${file}.before-migration-${have}-to-${known(folder)}`);
    }
    migrate(db, { migrationsFolder: folder });
  }
  return db;
}
