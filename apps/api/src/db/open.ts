import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';

/** One school's database. Never kept in a module variable: the same process must be able to open a second school. */
export type Db = BetterSQLite3Database & { $client: Sqlite.Database };

/** Opens a SQLite file with our pragmas. An acknowledged write survives power loss (`synchronous=FULL`). */
export function openDb(file: string): Db {
  const sqlite = new Sqlite(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('temp_store = MEMORY');
  sqlite.pragma('trusted_schema = OFF');
  return drizzle({ client: sqlite });
}
