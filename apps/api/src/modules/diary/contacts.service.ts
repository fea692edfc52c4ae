import type { ContactGiven, SupportContact, SupportContacts } from '@tandem/contracts';
import type { PersonName } from '@tandem/domain/kernel';
import { addDays } from '@tandem/domain/school';
import type { z } from 'zod';
import type { Context } from '../../kernel/context.ts';
import { checkHeldOn } from './entry-checks.ts';
import { diaryChanged, diaryOf, type DiaryStores } from './diary-stores.ts';
import type { ContactColumns } from './issues.repository.ts';

const COUNTED_DAYS = 30;

/** When the curator was in touch with a pair: the one thing that is known to keep pairs together (product.md §3.5). */
export function createSupportContacts(stores: DiaryStores) {
  const { queue, issues, receipts, audit, base, accounts } = stores;
  const present = (row: ContactColumns, names: ReadonlyMap<string, PersonName>): SupportContact => ({
    id: row.id,
    on: row.on,
    channel: row.channel,
    with: row.with,
    note: row.note,
    by: names.get(row.actorId) ?? null,
  });

  return {
    /** @throws not-found, invalid-request, already-exists */
    record(context: Context, pairId: string, given: z.output<typeof ContactGiven>): Promise<SupportContact> {
      return queue.write((tx) => {
        diaryOf(stores, context, pairId);
        const body = { ...given, pairId };
        const known = receipts.find(context, given.id, body);
        if (known === null) {
          checkHeldOn(given.on, base.today(context.now));
          const { accountId } = context.actor;
          issues.insertContact(tx, { ...body, actorId: accountId, at: context.now.toISOString() });
          receipts.keep(tx, context, given.id, body, { entityId: given.id });
          const after = { pairId, on: given.on, channel: given.channel, with: given.with };
          audit.record(tx, context, { act: 'recorded', entity: 'support-contact', entityId: given.id, after });
          diaryChanged(stores, tx, context);
        }
        const row = issues.contact(given.id) as ContactColumns;
        return present(row, accounts.names([row.actorId]));
      });
    },

    /** @throws not-found */
    list(context: Context, pairId: string): SupportContacts {
      diaryOf(stores, context, pairId);
      const rows = issues.contacts(pairId);
      const names = accounts.names(rows.map(({ actorId }) => actorId));
      const since = addDays(base.today(context.now), -COUNTED_DAYS);
      return {
        contacts: rows.map((row) => present(row, names)),
        total: rows.length,
        lastMonth: rows.filter(({ on }) => on > since).length,
      };
    },
  };
}
