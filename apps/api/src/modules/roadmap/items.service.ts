import type { HistoryEntry, Item, ItemChange, NewItem } from '@tandem/contracts';
import {
  displayText,
  dueDay,
  scheduleFault,
  startDay,
  type TermWindow,
  type ScheduleKind,
} from '@tandem/domain/roadmap';
import { parseTerm } from '@tandem/domain/roadmap/import';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { ItemMoveService } from './item-move.service.ts';
import type { ItemRow } from './items.repository.ts';
import { boardChanged, itemOf, type RoadmapStores, roadmapOf, stamp } from './roadmap-stores.ts';

type Change = z.output<typeof ItemChange>;
type Creation = z.output<typeof NewItem>;

/** Columns of a term. */
export const termFields = (kind: ScheduleKind, windows: readonly TermWindow[]) => ({
  scheduleKind: kind,
  windows: JSON.stringify(windows),
  startsOn: startDay(windows),
  dueOn: dueDay(windows),
});

/**
 * The columns that a change of fields writes; a term given in words alone is read.
 * @throws invalid-request when dates do not agree with the kind of their term
 */
function columnsOf(change: Change, item: ItemRow, year: number): Partial<ItemRow> {
  const { title, number, termRaw, notes, result, responsibleRoles, scheduleKind, windows } = change;
  const columns: Partial<ItemRow> = {};
  if (title !== undefined) columns.title = title;
  if (number !== undefined) columns.number = number;
  if (notes !== undefined) columns.notes = notes;
  if (result !== undefined) columns.result = result;
  if (responsibleRoles !== undefined) columns.responsibleRoles = JSON.stringify(responsibleRoles);
  if (termRaw !== undefined) columns.termRaw = termRaw;
  if (scheduleKind !== undefined || windows !== undefined) {
    const kind = scheduleKind ?? item.scheduleKind;
    const dates = windows ?? (JSON.parse(item.windows) as TermWindow[]);
    const fault = scheduleFault(kind, dates);
    if (fault) {
      const detail = 'Даты не подходят к виду срока';
      throw new ProblemError('invalid-request', { errors: [{ pointer: '/windows', code: fault, detail }] });
    }
    Object.assign(columns, termFields(kind, dates));
  } else if (termRaw !== undefined) {
    const term = parseTerm(termRaw, { year });
    Object.assign(columns, termFields(term.scheduleKind, term.windows));
  }
  return columns;
}

/** Only what differs, before and after, for the history. */
function difference(item: ItemRow, columns: Partial<ItemRow>) {
  const keys = (Object.keys(columns) as (keyof ItemRow)[]).filter((key) => columns[key] !== item[key]);
  const pick = (from: Partial<ItemRow>) => Object.fromEntries(keys.map((key) => [key, from[key]]));
  return { keys, before: pick(item), after: pick(columns) };
}

/** Cards of a roadmap: made, read, changed, ticked, taken off and brought back. */
export function createItemsService(stores: RoadmapStores, { authorizeMove }: ItemMoveService) {
  const { queue, items, roadmaps, audit, present, accounts } = stores;

  function finish(
    tx: Tx,
    context: Context,
    item: ItemRow,
    act: string,
    before?: object | null,
    after?: object | null,
  ): Item {
    audit.record(tx, context, {
      act,
      entity: 'roadmap-item',
      entityId: item.id,
      before: before as Record<string, unknown> | null,
      after: after as Record<string, unknown> | null,
    });
    boardChanged(stores, tx, context, item.roadmapId);
    return present(context, item);
  }

  return {
    /** @throws not-found */
    read: (context: Context, roadmapId: string, id: string): Item =>
      present(context, authorize(context, 'roadmap.read', itemOf(stores, roadmapId, id))),

    /** The same id sent again answers the item that it made. @throws not-found, already-exists */
    create(context: Context, roadmapId: string, body: Creation): Promise<Item> {
      return queue.write((tx) => {
        const roadmap = authorize(context, 'roadmap.edit', roadmapOf(stores, roadmapId));
        const made = body.id === undefined ? null : items.findAnywhere(body.id);
        if (made) {
          if (made.roadmapId !== roadmapId || made.titleRaw !== body.title) throw new ProblemError('already-exists');
          return present(context, made);
        }
        const id = body.id ?? newId(context.now.getTime());
        if (!roadmaps.hasSection(roadmapId, body.sectionId)) throw new ProblemError('not-found');
        const subsectionId = body.subsectionId ?? null;
        if (
          subsectionId !== null &&
          !roadmaps.subsections([body.sectionId]).some(({ id: known }) => known === subsectionId)
        ) {
          throw new ProblemError('not-found');
        }
        const term = parseTerm(body.termRaw ?? '', { year: roadmap.year });
        const row = {
          id,
          roadmapId,
          sectionId: body.sectionId,
          subsectionId,
          number: body.number ?? '',
          titleRaw: body.title,
          title: displayText(body.title) || body.title,
          termRaw: body.termRaw ?? '',
          ...termFields(term.scheduleKind, term.windows),
          responsibleRaw: '',
          responsibleRoles: JSON.stringify(body.responsibleRoles ?? []),
          resultRaw: body.result ?? '',
          result: body.result ?? '',
          status: 'planned' as const,
          rank: items.place(tx, roadmapId, 'planned', id, null, null),
          sortOrder: items.nextOrder(roadmapId),
          ...stamp(context),
        };
        return finish(tx, context, items.insert(tx, row, [], []), 'created', null, { title: row.title });
      });
    },

    /** @throws not-found, stale-version with the card as it is now */
    change(context: Context, roadmapId: string, id: string, change: Change): Promise<Item> {
      return queue.write((tx) => {
        const item = authorize(context, 'roadmap.edit', itemOf(stores, roadmapId, id));
        if (change.version !== item.version)
          throw new ProblemError('stale-version', { current: present(context, item) });
        const columns = columnsOf(change, item, roadmapOf(stores, roadmapId).year);
        const { keys, before, after } = difference(item, columns);
        const had = items.people(id);
        const people = change.responsiblePeople;
        const samePeople = people === undefined || [...people].sort().join() === [...had].sort().join();
        if (keys.length === 0 && samePeople) return present(context, item);
        if (people !== undefined && !samePeople) {
          if (people.some((accountId) => !accounts.find(accountId))) throw new ProblemError('not-found');
          items.setPeople(tx, id, people);
          Object.assign(before, { responsiblePeople: had });
          Object.assign(after, { responsiblePeople: people });
        }
        const next = items.update(tx, item, { ...columns, ...stamp(context) });
        return finish(tx, context, next, 'changed', before, after);
      });
    },

    /** The last word wins: a tick is a fact, not a text. @throws not-found, forbidden */
    tickSubstep(context: Context, roadmapId: string, id: string, substepId: string, done: boolean): Promise<Item> {
      return queue.write((tx) => {
        const item = authorizeMove(context, itemOf(stores, roadmapId, id));
        const step = items.substeps(id).find((candidate) => candidate.id === substepId && !candidate.isHeading);
        if (!step) throw new ProblemError('not-found');
        if (step.done === done) return present(context, item);
        items.tick(tx, substepId, done);
        const next = items.update(tx, item, stamp(context));
        return finish(tx, context, next, done ? 'substep-ticked' : 'substep-unticked', null, { substep: step.text });
      });
    },

    /** @throws not-found, stale-version */
    async remove(context: Context, roadmapId: string, id: string, version: number): Promise<void> {
      await queue.write((tx) => {
        const item = authorize(context, 'roadmap.edit', itemOf(stores, roadmapId, id));
        if (version !== item.version) throw new ProblemError('stale-version', { current: present(context, item) });
        const next = items.update(tx, item, { ...stamp(context), deletedAt: context.now.toISOString() });
        return finish(tx, context, next, 'deleted', { title: item.title }, null);
      });
    },

    /** @throws not-found */
    restore(context: Context, roadmapId: string, id: string): Promise<Item> {
      return queue.write((tx) => {
        roadmapOf(stores, roadmapId);
        const found = items.find(roadmapId, id);
        if (!found) throw new ProblemError('not-found');
        const item = authorize(context, 'roadmap.edit', found);
        if (item.deletedAt === null) return present(context, item);
        const next = items.update(tx, item, { ...stamp(context), deletedAt: null });
        return finish(tx, context, next, 'restored', null, { title: item.title });
      });
    },

    /** Newest first. @throws not-found */
    history(context: Context, roadmapId: string, id: string): HistoryEntry[] {
      const item = authorize(context, 'roadmap.history.read', itemOf(stores, roadmapId, id));
      const entries = audit.ofEntity('roadmap-item', item.id);
      const names = accounts.names(entries.flatMap(({ actorId }) => actorId ?? []));
      return entries.map((entry) => ({
        id: entry.id,
        at: entry.at,
        by: entry.actorId === null ? null : (names.get(entry.actorId) ?? null),
        act: entry.act as HistoryEntry['act'],
        before: entry.before,
        after: entry.after,
      }));
    },
  };
}
