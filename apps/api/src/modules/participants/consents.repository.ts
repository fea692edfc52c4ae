import type { Consent, ConsentSigner, ConsentType } from '@tandem/domain/participants';
import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { clearances, consents } from './consents.tables.ts';

export type ConsentRow = typeof consents.$inferSelect;
export type ClearanceRow = typeof clearances.$inferSelect;
/** A consent as the rules read it, and whose it is. */
export type HeldConsent = Consent & { id: string; personId: string };

type Plain = { id: string; personId: string; type: ConsentType; signers: string } & Pick<
  ConsentRow,
  'signedOn' | 'validUntil' | 'withdrawnOn'
>;
const held = ({ signers, ...row }: Plain): HeldConsent => ({ ...row, signers: JSON.parse(signers) as ConsentSigner[] });

const COLUMNS = `k.id, k.person_id AS personId, k.type, k.signers, k.signed_on AS signedOn,
  k.valid_until AS validUntil, k.withdrawn_on AS withdrawnOn`;

/** The only place with SQL for consents and certificates. */
export function createConsentsRepository(db: Db) {
  const { $client: sqlite } = db;
  const ofPeople = sqlite.prepare<[string], Plain>(
    `SELECT ${COLUMNS} FROM json_each(?) page JOIN consents k ON k.person_id = page.value`,
  );

  return {
    /** Consents of many at once, by person. */
    ofPeople(personIds: readonly string[]): Map<string, HeldConsent[]> {
      return Map.groupBy(ofPeople.all(JSON.stringify(personIds)).map(held), ({ personId }) => personId);
    },
    ofPerson: (personId: string): ConsentRow[] =>
      db.select().from(consents).where(eq(consents.personId, personId)).all(),
    find: (id: string): ConsentRow | null => db.select().from(consents).where(eq(consents.id, id)).get() ?? null,
    insert(tx: Tx, row: typeof consents.$inferInsert): void {
      tx.insert(consents).values(row).run();
    },
    withdraw(tx: Tx, id: string, on: string): void {
      tx.update(consents).set({ withdrawnOn: on }).where(eq(consents.id, id)).run();
    },
    clearances: (personId: string): ClearanceRow[] =>
      db
        .select()
        .from(clearances)
        .where(and(eq(clearances.personId, personId), isNull(clearances.cancelledAt)))
        .all(),
    insertClearance(tx: Tx, row: typeof clearances.$inferInsert): void {
      tx.insert(clearances).values(row).run();
    },
    cancelClearance(tx: Tx, personId: string, id: string, at: string): boolean {
      const where = and(eq(clearances.id, id), eq(clearances.personId, personId), isNull(clearances.cancelledAt));
      return tx.update(clearances).set({ cancelledAt: at }).where(where).run().changes === 1;
    },
    /** Everybody's newest certificate of each kind that ends on or before a day. */
    clearancesUntil: (day: string) =>
      sqlite
        .prepare<[string], { personId: string; type: 'criminal_record' | 'medical'; validUntil: string }>(
          `SELECT person_id AS personId, type, max(valid_until) AS validUntil FROM clearances WHERE cancelled_at IS NULL
           GROUP BY person_id, type HAVING max(valid_until) <= ?`,
        )
        .all(day),
  };
}
export type ConsentsRepository = ReturnType<typeof createConsentsRepository>;
