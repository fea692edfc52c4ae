import type { Partner } from '@tandem/domain/participants';
import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { partners } from './partners.tables.ts';

export type PartnerColumns = typeof partners.$inferSelect;
export type NewPartnerColumns = typeof partners.$inferInsert;

/** The row as the rule reads it. */
export function partnerOf(row: PartnerColumns): Partner {
  const { status, letterNumber, letterOn, agreementNumber, agreementOn, agreementUntil } = row;
  return {
    status,
    letter: letterNumber !== null && letterOn !== null ? { number: letterNumber, on: letterOn } : null,
    agreement:
      agreementNumber !== null && agreementOn !== null
        ? { number: agreementNumber, on: agreementOn, validUntil: agreementUntil }
        : null,
  };
}

/** What the rule answered as columns. */
export const partnerColumns = ({ status, letter, agreement }: Partner) => ({
  status,
  letterNumber: letter?.number ?? null,
  letterOn: letter?.on ?? null,
  agreementNumber: agreement?.number ?? null,
  agreementOn: agreement?.on ?? null,
  agreementUntil: agreement?.validUntil ?? null,
});

/** The only place with SQL for partners. A school has dozens of them: lists are read whole. */
export function createPartnersRepository(db: Db) {
  const { $client: sqlite } = db;
  const everyone = db.select().from(partners).orderBy(asc(partners.sortKey), asc(partners.id)).prepare();
  const mentorCounts = sqlite.prepare<[number], { id: string; n: number }>(
    `SELECT p.organization_id AS id, count(*) AS n FROM mentors m JOIN people p ON p.id = m.person_id
     WHERE m.start_year = ? AND p.organization_id IS NOT NULL AND p.hidden_at IS NULL GROUP BY p.organization_id`,
  );
  const mentorsOf = sqlite
    .prepare<[string, number], string>(
      `SELECT m.id FROM mentors m JOIN people p ON p.id = m.person_id
       WHERE p.organization_id = ? AND m.start_year = ?`,
    )
    .pluck();

  return {
    all: (): PartnerColumns[] => everyone.all(),
    find: (id: string): PartnerColumns | null => db.select().from(partners).where(eq(partners.id, id)).get() ?? null,
    /** Another partner, not put away, of the same name. */
    namesake: (searchKey: string, butId: string): boolean =>
      db
        .select({ id: partners.id })
        .from(partners)
        .where(and(eq(partners.searchKey, searchKey), ne(partners.id, butId), isNull(partners.archivedAt)))
        .get() !== undefined,
    /** Partner → how many of its people are in the base of the year. */
    mentorCounts: (year: number): Map<string, number> => new Map(mentorCounts.all(year).map(({ id, n }) => [id, n])),
    /** Hidden people too: an agreement that ends concerns them all. */
    mentorsOf: (id: string, year: number): string[] => mentorsOf.all(id, year),
    insert(tx: Tx, row: NewPartnerColumns): void {
      tx.insert(partners).values(row).run();
    },
    /** False when somebody has changed the row since `version`. */
    update(tx: Tx, id: string, version: number, change: Partial<NewPartnerColumns>): boolean {
      return (
        tx
          .update(partners)
          .set({ ...change, version: version + 1 })
          .where(and(eq(partners.id, id), eq(partners.version, version)))
          .run().changes === 1
      );
    },
  };
}
export type PartnersRepository = ReturnType<typeof createPartnersRepository>;
