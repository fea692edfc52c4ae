import type { Programme, ProgrammeSection } from '@tandem/domain/participants';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { settings } from './school.tables.ts';

const keyOf = (section: ProgrammeSection): string => `programme.${section}`;

/** The only place with SQL for what the school has decided about its programme. */
export function createProgrammeRepository(db: Db) {
  const byKey = db
    .select()
    .from(settings)
    .where(eq(settings.key, sql.placeholder('key')))
    .prepare();
  return {
    /** Null until the school has decided anything: the start holds. */
    find<S extends ProgrammeSection>(section: S): { value: Programme[S]; version: number } | null {
      const row = byKey.get({ key: keyOf(section) });
      return row ? { value: JSON.parse(row.value) as Programme[S], version: row.version } : null;
    },
    /** Version 1 is the start, which is not stored. False when somebody has changed the section since `version`. */
    save(tx: Tx, section: ProgrammeSection, version: number, value: unknown, updatedAt: string): boolean {
      const row = { value: JSON.stringify(value), version: version + 1, updatedAt };
      const where = and(eq(settings.key, keyOf(section)), eq(settings.version, version));
      if (tx.update(settings).set(row).where(where).run().changes === 1) return true;
      if (version !== 1) return false;
      return (
        tx
          .insert(settings)
          .values({ key: keyOf(section), ...row })
          .onConflictDoNothing()
          .run().changes === 1
      );
    },
  };
}
export type ProgrammeRepository = ReturnType<typeof createProgrammeRepository>;
