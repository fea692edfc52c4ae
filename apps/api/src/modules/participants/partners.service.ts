import type {
  NewPartner,
  PartnerActRequest,
  PartnerCard,
  PartnerChange,
  PartnerPage,
  PartnerSearch,
} from '@tandem/contracts';
import { searchKey } from '@tandem/domain/kernel';
import { applyPartnerAct, PARTNER_STATUSES } from '@tandem/domain/participants';
import { sortKey } from '@tandem/domain/participants/search';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { MentorsStores } from './mentors-stores.ts';
import { yearOf } from './participants-stores.ts';
import { presentPartner, presentPartnerRow } from './partner.presenter.ts';
import { type NewPartnerColumns, type PartnerColumns, partnerColumns, partnerOf } from './partners.repository.ts';
import type { Suspensions } from './suspensions.service.ts';

const keysOf = (name: string) => ({
  searchKey: searchKey(name),
  sortKey: sortKey({ familyName: searchKey(name), givenName: '', patronymic: null }),
});
const fits = ({ searchKey: key, contactName }: PartnerColumns, words: readonly string[]) => {
  const text = `${key} ${searchKey(contactName ?? '')}`;
  return words.every((word) => text.includes(word));
};

/** Organisations that give mentors: their letters and agreements. */
export function createPartners(stores: MentorsStores, suspensions: Suspensions) {
  const { queue, partners, audit } = stores;

  /** @throws not-found */
  function found(id: string): PartnerColumns {
    const row = partners.find(id);
    if (!row) throw new ProblemError('not-found');
    return row;
  }
  const card = (context: Context, id: string): PartnerCard => presentPartner(stores, context, found(id));

  /** As its writer saw it. @throws not-found, stale-version */
  function seen(context: Context, id: string, version: number): PartnerColumns {
    const row = authorize(context, 'partners.manage', found(id));
    if (row.version !== version) throw new ProblemError('stale-version', { current: card(context, id) });
    return row;
  }

  function step(tx: Tx, context: Context, id: string, act: string, from: PartnerColumns['status'] | null): void {
    const { accountId } = context.actor;
    stores.steps.record(tx, {
      subject: 'partner',
      subjectId: id,
      act,
      fromStatus: from,
      toStatus: found(id).status,
      on: stores.today(context.now),
      at: context.now.toISOString(),
      actorId: accountId === SYSTEM_ACCOUNT ? null : accountId,
    });
  }

  function changed(tx: Tx, context: Context, id: string): void {
    tx.afterCommit(() => {
      stores.changed(['partners'], context.sessionId);
      stores.changed(['partners', id], context.sessionId);
    });
  }

  return {
    search(context: Context, filter: z.output<typeof PartnerSearch>): PartnerPage {
      authorize(context, 'partners.read', {});
      const today = stores.today(context.now);
      const mentors = partners.mentorCounts(yearOf(stores, context));
      const { noReplyDays } = stores.programme();
      const words = searchKey(filter.text)
        .split(' ')
        .filter((word) => word !== '');
      const among = partners
        .all()
        .filter((row) => (row.archivedAt !== null) === filter.archived && fits(row, words))
        .map((row) => presentPartnerRow(row, mentors.get(row.id) ?? 0, today, noReplyDays));
      const counts = Object.fromEntries(PARTNER_STATUSES.map((status) => [status, 0])) as PartnerPage['counts'];
      for (const { status } of among) counts[status]++;
      const wanted = new Set(filter.statuses);
      const all = wanted.size === 0 ? among : among.filter(({ status }) => wanted.has(status));
      return { partners: all.slice(filter.offset, filter.offset + filter.limit), total: all.length, counts };
    },

    /** @throws not-found */
    read(context: Context, id: string): PartnerCard {
      authorize(context, 'partners.read', {});
      return card(context, id);
    },

    /** The same id sent again answers the partner it made. @throws already-exists */
    create(context: Context, { id: given, name, ...fields }: NewPartner): Promise<PartnerCard> {
      return queue.write((tx) => {
        authorize(context, 'partners.manage', {});
        const made = given === undefined ? null : partners.find(given);
        if (made && made.name === name) return card(context, made.id);
        const id = given ?? newId(context.now.getTime());
        if (made || partners.namesake(searchKey(name), id)) throw new ProblemError('already-exists');
        const contact: Partial<NewPartnerColumns> = fields;
        const createdAt = context.now.toISOString();
        partners.insert(tx, { ...contact, id, name, ...keysOf(name), status: 'prospect', createdAt });
        step(tx, context, id, 'create', null);
        audit.record(tx, context, { act: 'created', entity: 'partner', entityId: id, after: { name } });
        changed(tx, context, id);
        return card(context, id);
      });
    },

    /** @throws not-found, already-exists, stale-version with the card as it is now */
    change(context: Context, id: string, { version, ...fields }: PartnerChange): Promise<PartnerCard> {
      return queue.write((tx) => {
        const row = seen(context, id, version);
        const next: Partial<NewPartnerColumns> = Object.fromEntries(
          Object.entries(fields).filter(
            ([key, value]) => value !== undefined && value !== row[key as keyof typeof row],
          ),
        );
        if (Object.keys(next).length === 0) return card(context, id);
        if (next.name !== undefined && partners.namesake(searchKey(next.name), id))
          throw new ProblemError('already-exists');
        partners.update(tx, id, version, { ...next, ...(next.name === undefined ? {} : keysOf(next.name)) });
        const before = Object.fromEntries(Object.keys(next).map((key) => [key, row[key as keyof typeof row]]));
        audit.record(tx, context, { act: 'changed', entity: 'partner', entityId: id, before, after: next });
        changed(tx, context, id);
        return card(context, id);
      });
    },

    /** An agreement that begins or ends lets its mentors in or keeps them away at once. @throws step-refused … */
    act(
      context: Context,
      id: string,
      { act, version, number, on, validUntil }: PartnerActRequest,
    ): Promise<PartnerCard> {
      return queue.write((tx) => {
        const row = seen(context, id, version);
        if (row.archivedAt !== null) throw new ProblemError('step-refused', { reason: 'archived', missing: [] });
        const paper = number !== undefined && on !== undefined ? { number, on } : null;
        const result = applyPartnerAct(partnerOf(row), act, { paper, validUntil: validUntil ?? null });
        if (!result.ok) throw new ProblemError('step-refused', { reason: result.reason, missing: [] });
        const columns = partnerColumns(result);
        partners.update(tx, id, version, columns);
        step(tx, context, id, act, row.status);
        const { status: _, ...papers } = columns;
        audit.record(tx, context, {
          act,
          entity: 'partner',
          entityId: id,
          before: { status: row.status },
          after: { status: columns.status, ...papers },
        });
        suspensions.reviewMentors(tx, context, partners.mentorsOf(id, yearOf(stores, context)));
        changed(tx, context, id);
        return card(context, id);
      });
    },

    /** @throws not-found, stale-version, step-refused while it has mentors this year */
    archive(context: Context, id: string, version: number, archived: boolean): Promise<PartnerCard> {
      return queue.write((tx) => {
        const row = seen(context, id, version);
        if ((row.archivedAt !== null) === archived) return card(context, id);
        if (archived && partners.mentorsOf(id, yearOf(stores, context)).length > 0)
          throw new ProblemError('step-refused', { reason: 'mentors-attached', missing: [] });
        partners.update(tx, id, version, { archivedAt: archived ? context.now.toISOString() : null });
        const act = archived ? 'archived' : 'restored';
        audit.record(tx, context, { act, entity: 'partner', entityId: id });
        changed(tx, context, id);
        return card(context, id);
      });
    },
  };
}
