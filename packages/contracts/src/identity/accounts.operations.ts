import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { Account, AccountChange, DirectoryEntry, IssuedPassword, NewAccount } from './account.schema.ts';

const params = z.object({ accountId: Id });

export const accounts = {
  list: operation({
    id: 'identity.accounts.list',
    method: 'GET',
    path: '/accounts',
    summary: 'All accounts of the school',
    access: { capability: 'accounts.manage' },
    success: { status: 200, schema: z.object({ accounts: z.array(Account) }) },
    problems: [],
  }),
  create: operation({
    id: 'identity.accounts.create',
    method: 'POST',
    path: '/accounts',
    summary: 'Make an account; the first password comes back once',
    access: { capability: 'accounts.manage' },
    body: NewAccount,
    success: { status: 201, schema: IssuedPassword },
    problems: ['already-exists'],
  }),
  change: operation({
    id: 'identity.accounts.change',
    method: 'PATCH',
    path: '/accounts/:accountId',
    summary: 'Change the name or roles, block or unblock',
    access: { capability: 'accounts.manage' },
    params,
    body: AccountChange,
    success: { status: 200, schema: Account },
    problems: ['not-found', 'stale-version', 'last-curator'],
  }),
  resetPassword: operation({
    id: 'identity.accounts.resetPassword',
    method: 'POST',
    path: '/accounts/:accountId/password-reset',
    summary: 'Give a new one-time password on the spot; all sessions of the account end',
    access: { capability: 'accounts.manage' },
    params,
    success: { status: 200, schema: IssuedPassword },
    problems: ['not-found'],
  }),
  directory: operation({
    id: 'identity.accounts.directory',
    method: 'GET',
    path: '/directory',
    summary: 'Names of staff who can be made responsible for a roadmap item',
    access: { capability: 'roadmap.edit' },
    success: { status: 200, schema: z.object({ people: z.array(DirectoryEntry) }) },
    problems: [],
  }),
};
