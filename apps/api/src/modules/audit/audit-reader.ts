import type { AuditEntry, AuditSearch } from '@tandem/contracts';
import { type PersonName, startOfDay } from '@tandem/domain/kernel';
import { addDays } from '@tandem/domain/school';
import type { z } from 'zod';
import type { Db } from '../../db/open.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';

type Search = z.output<typeof AuditSearch>;
type Row = Omit<AuditEntry, 'by' | 'subject' | 'before' | 'after'> & {
  actorId: string | null;
  before: string | null;
  after: string | null;
};

/** What the log does not know itself: who the actors are, what the things are called for whoever may see that. */
export type AuditNames = {
  actors: (ids: Iterable<string>) => Map<string, PersonName>;
  subject: (context: Context, entity: string, entityId: string) => string | null;
};

const fields = (json: string | null) => (json === null ? null : (JSON.parse(json) as Record<string, unknown>));

/**
 * Reading the log: who did what and when, by filter.
 * @param timezone the school's, where a day begins
 */
export function createAuditReader(db: Db, names: AuditNames, timezone: () => string) {
  const { $client: sqlite } = db;
  const acts = sqlite.prepare<[], string>('SELECT DISTINCT act FROM audit_entries ORDER BY act').pluck();
  const actors = sqlite
    .prepare<[], string>('SELECT DISTINCT actor_id FROM audit_entries WHERE actor_id IS NOT NULL')
    .pluck();

  function conditions({ from, to, actorId, entity, entityId, act }: Search) {
    const parts = ['1'];
    const values: Record<string, string> = {};
    const add = (part: string, key: string, value: string | undefined) => {
      if (value === undefined) return;
      parts.push(part);
      values[key] = value;
    };
    const start = (day: string) => startOfDay(timezone(), day).toISOString();
    add('at >= @from', 'from', from && start(from));
    add('at < @to', 'to', to && start(addDays(to, 1)));
    add('actor_id = @actorId', 'actorId', actorId);
    add('entity = @entity', 'entity', entity);
    add('entity_id = @entityId', 'entityId', entityId);
    add('act = @act', 'act', act);
    return { where: parts.join(' AND '), values };
  }

  return {
    search(context: Context, search: Search) {
      authorize(context, 'audit.read', {});
      const { where, values } = conditions(search);
      const total = sqlite
        .prepare<Record<string, string>, number>(`SELECT count(*) FROM audit_entries WHERE ${where}`)
        .pluck()
        .get(values);
      const rows = sqlite
        .prepare<Record<string, string | number>, Row>(
          `SELECT id, at, actor_id AS actorId, act, entity, entity_id AS entityId, before, after FROM audit_entries
           WHERE ${where} ORDER BY seq DESC LIMIT @limit OFFSET @offset`,
        )
        .all({ ...values, limit: search.limit, offset: search.offset });
      const known = names.actors(actors.all());
      const entries = rows.map(({ actorId, before, after, ...row }): AuditEntry => {
        const subject = names.subject(context, row.entity, row.entityId);
        // Who may not see the person sees that something was changed, not what.
        const open = subject !== null;
        return {
          ...row,
          by: actorId === null ? null : (known.get(actorId) ?? null),
          subject,
          before: open ? fields(before) : null,
          after: open ? fields(after) : null,
        };
      });
      return {
        entries,
        total: total ?? 0,
        acts: acts.all(),
        actors: [...known].map(([id, name]) => ({ id, name })),
      };
    },
  };
}
export type AuditReader = ReturnType<typeof createAuditReader>;
