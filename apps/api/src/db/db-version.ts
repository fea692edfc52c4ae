import type { Db } from './open.ts';

/**
 * A text that changes with every write to the database: by this connection or, as the command line does, by another
 * process. What was worked out under one version holds for that version.
 */
export function createDbVersion({ $client: sqlite }: Db): () => string {
  const own = sqlite.prepare<[], number>('SELECT total_changes()').pluck();
  const others = sqlite.prepare<[], number>('PRAGMA data_version').pluck();
  return () => `${own.get() ?? 0}.${others.get() ?? 0}`;
}
