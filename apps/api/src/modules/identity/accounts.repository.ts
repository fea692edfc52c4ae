import type { Role } from '@tandem/domain/access';
import { fullName, type PersonName } from '@tandem/domain/kernel';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { newId } from '../../kernel/ids.ts';
import { accounts, roleAssignments, sessions } from './identity.tables.ts';

export type AccountRow = typeof accounts.$inferSelect;
export type AssignmentRow = typeof roleAssignments.$inferSelect;
export type AccountWithRoles = AccountRow & { assignments: AssignmentRow[] };

const collator = new Intl.Collator('ru');

/** True when an assignment is in force on a day. */
export const inForce = (assignment: Pick<AssignmentRow, 'fromOn' | 'toOn'>, today: string): boolean =>
  assignment.fromOn <= today && (assignment.toOn === null || today <= assignment.toOn);

export const nameOf = ({ familyName, givenName, patronymic }: AccountRow): PersonName => ({
  familyName,
  givenName,
  patronymic,
});

/** The only place with SQL for accounts and their roles. */
export function createAccountsRepository(db: Db) {
  const assignmentsOf = db
    .select()
    .from(roleAssignments)
    .where(eq(roleAssignments.accountId, sql.placeholder('id')))
    .prepare();
  const byId = db
    .select()
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder('id')))
    .prepare();
  const nameById = db.$client.prepare<[string], PersonName>(
    'SELECT family_name AS familyName, given_name AS givenName, patronymic FROM accounts WHERE id = ?',
  );
  const holding = db.$client
    .prepare<{ role: Role; today: string }, string>(
      `SELECT DISTINCT a.id FROM role_assignments r JOIN accounts a ON a.id = r.account_id AND a.blocked = 0
       WHERE r.role = @role AND r.from_on <= @today AND (r.to_on IS NULL OR r.to_on >= @today) ORDER BY a.id`,
    )
    .pluck();
  const withRoles = (row: AccountRow | undefined): AccountWithRoles | null =>
    row ? { ...row, assignments: assignmentsOf.all({ id: row.id }) } : null;

  return {
    find: (id: string) => withRoles(byId.get({ id })),
    name: (id: string): PersonName | null => nameById.get(id) ?? null,
    findByLogin: (login: string) => withRoles(db.select().from(accounts).where(eq(accounts.login, login)).get()),
    /** Open accounts with a role in force on a day. */
    holding: (role: Role, today: string): string[] => holding.all({ role, today }),
    /** By family name, as a Russian register is sorted. */
    all(): AccountWithRoles[] {
      const byAccount = Map.groupBy(db.select().from(roleAssignments).all(), (row) => row.accountId);
      return db
        .select()
        .from(accounts)
        .all()
        .map((row) => ({ ...row, assignments: byAccount.get(row.id) ?? [] }))
        .sort((a, b) => collator.compare(fullName(nameOf(a)), fullName(nameOf(b))));
    },
    insert(tx: Tx, row: typeof accounts.$inferInsert, roles: readonly Role[], fromOn: string): void {
      tx.insert(accounts).values(row).run();
      for (const role of roles)
        tx.insert(roleAssignments).values({ id: newId(), accountId: row.id, role, fromOn }).run();
    },
    /** False when somebody has changed the row since `version`. */
    update(tx: Tx, id: string, version: number, change: Partial<typeof accounts.$inferInsert>): boolean {
      const where = and(eq(accounts.id, id), eq(accounts.version, version));
      return (
        tx
          .update(accounts)
          .set({ ...change, version: version + 1 })
          .where(where)
          .run().changes === 1
      );
    },
    /** Ends roles that are not in the list (today is their last day's eve) and starts the new ones. */
    setRoles(tx: Tx, account: AccountWithRoles, roles: readonly Role[], today: string, yesterday: string): void {
      const current = account.assignments.filter((assignment) => inForce(assignment, today));
      for (const old of current) {
        if (roles.includes(old.role)) continue;
        // A role given and taken on the same day leaves no period behind.
        if (old.fromOn > yesterday) tx.delete(roleAssignments).where(eq(roleAssignments.id, old.id)).run();
        else tx.update(roleAssignments).set({ toOn: yesterday }).where(eq(roleAssignments.id, old.id)).run();
      }
      for (const role of roles) {
        if (current.some((old) => old.role === role)) continue;
        tx.insert(roleAssignments).values({ id: newId(), accountId: account.id, role, fromOn: today }).run();
      }
    },
    touch(tx: Tx, id: string, at: string): void {
      tx.update(accounts).set({ lastSeenAt: at }).where(eq(accounts.id, id)).run();
    },

    findSession: (id: string) => db.select().from(sessions).where(eq(sessions.id, id)).get(),
    openSessionsOf: (accountId: string) =>
      db
        .select()
        .from(sessions)
        .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt)))
        .all(),
    insertSession(tx: Tx, row: typeof sessions.$inferInsert): void {
      tx.insert(sessions).values(row).run();
    },
    updateSession(tx: Tx, id: string, change: Partial<typeof sessions.$inferInsert>): void {
      tx.update(sessions).set(change).where(eq(sessions.id, id)).run();
    },
    /** Ends all sessions of an account but one; with null, all. */
    endSessions(tx: Tx, accountId: string, except: string | null, at: string): void {
      const open = and(eq(sessions.accountId, accountId), isNull(sessions.endedAt));
      tx.update(sessions)
        .set({ endedAt: at })
        .where(except === null ? open : and(open, ne(sessions.id, except)))
        .run();
    },
  };
}

export type AccountsRepository = ReturnType<typeof createAccountsRepository>;
