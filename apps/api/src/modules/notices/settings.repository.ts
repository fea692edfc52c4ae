import { and, eq } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { letterPreferences, noticeSettings } from './notices.tables.ts';

export type PreferenceRow = typeof letterPreferences.$inferSelect;
type Key = 'mail' | 'reminders';

/** The only place with SQL for what the school and its people decided about letters. */
export function createSettingsRepository(db: Db) {
  return {
    read(key: Key): { value: unknown; version: number } | null {
      const row = db.select().from(noticeSettings).where(eq(noticeSettings.key, key)).get();
      return row ? { value: JSON.parse(row.value) as unknown, version: row.version } : null;
    },
    /** False when somebody has changed it since `version`; 0 for what was never written. */
    save(tx: Tx, key: Key, version: number, value: unknown, updatedAt: string): boolean {
      const text = JSON.stringify(value);
      if (version === 0) {
        const row = { key, value: text, updatedAt };
        return tx.insert(noticeSettings).values(row).onConflictDoNothing().run().changes === 1;
      }
      const where = and(eq(noticeSettings.key, key), eq(noticeSettings.version, version));
      const change = { value: text, version: version + 1, updatedAt };
      return tx.update(noticeSettings).set(change).where(where).run().changes === 1;
    },

    preference: (accountId: string): PreferenceRow | null =>
      db.select().from(letterPreferences).where(eq(letterPreferences.accountId, accountId)).get() ?? null,
    insertPreference: (tx: Tx, row: typeof letterPreferences.$inferInsert): boolean =>
      tx.insert(letterPreferences).values(row).onConflictDoNothing().run().changes === 1,
    updatePreference(tx: Tx, accountId: string, version: number, change: Partial<PreferenceRow>): boolean {
      const where = and(eq(letterPreferences.accountId, accountId), eq(letterPreferences.version, version));
      return (
        tx
          .update(letterPreferences)
          .set({ ...change, version: version + 1 })
          .where(where)
          .run().changes === 1
      );
    },
    forgetPreference(tx: Tx, accountId: string): void {
      tx.delete(letterPreferences).where(eq(letterPreferences.accountId, accountId)).run();
    },
  };
}
export type SettingsRepository = ReturnType<typeof createSettingsRepository>;
