import type { PersonInDocument } from '@tandem/domain/documents';
import type { Context } from '../../kernel/context.ts';
import type { AccountsService } from '../identity/index.ts';

export type NamedPerson = PersonInDocument & { personId: string; position: string | null };
/** The register as papers name people. */
export type PeopleInPapers = {
  person: (context: Context, personId: string) => NamedPerson | null;
  ofAccount: (context: Context, accountId: string) => NamedPerson | null;
};

/** Whoever makes the paper when they are a curator, else the first one there is. */
export function curatorIn(
  context: Context,
  accounts: AccountsService,
  today: string,
  inPapers: PeopleInPapers,
): NamedPerson | null {
  const holders = accounts
    .all()
    .filter((account) => !account.blocked && accounts.rolesOn(account, today).includes('curator'))
    .sort((a, b) => Number(b.id === context.actor.accountId) - Number(a.id === context.actor.accountId));
  return holders.map(({ id }) => inPapers.ofAccount(context, id)).find((person) => person !== null) ?? null;
}
