import type { Db } from '../../db/open.ts';

/**
 * A text that changes with every write to the database but for those made `quietly`: a placed mentee changes the draft
 * and nobody's data, so what was worked out from the data still holds. Another process that writes changes it too.
 */
export function createDataVersion({ $client: sqlite }: Db) {
  const own = sqlite.prepare<[], number>('SELECT total_changes()').pluck();
  const others = sqlite.prepare<[], number>('PRAGMA data_version').pluck();
  // What is written and undone is counted by SQLite as well, so the two stay together.
  let quiet = 0;
  return {
    version: (): string => `${(own.get() ?? 0) - quiet}.${others.get() ?? 0}`,
    quietly<T>(act: () => T): T {
      const before = own.get() ?? 0;
      try {
        return act();
      } finally {
        quiet += (own.get() ?? 0) - before;
      }
    },
  };
}
export type DataVersion = ReturnType<typeof createDataVersion>;
