import type { ImportDecision, ImportMapping, RoadmapImport } from '@tandem/contracts';
import { type ParsedRoadmap, scheduleFault, type SourceDocument } from '@tandem/domain/roadmap';
import { parseRoadmap } from '@tandem/domain/roadmap/import';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { applyNew, applyUpdate, presentItems, type Undo, undoImport } from './import-apply.ts';
import { diffWithPresent, planItems } from './import-plan.ts';
import type { ImportRow, ImportsRepository } from './imports.repository.ts';
import { boardChanged, type RoadmapStores, roadmapOf } from './roadmap-stores.ts';
import { readPlan, sampleOf } from './source-plan.ts';

type Mapping = z.output<typeof ImportMapping>;
type Decision = z.output<typeof ImportDecision>;
type Source = { file: { name: string; bytes: Buffer } | null; text: string | null; targetId: string | null };

/** @throws invalid-request when a corrected term does not fit its kind */
function refuseFaultyTerms({ corrections }: Decision): void {
  for (const [index, { scheduleKind, windows }] of corrections.entries()) {
    const fault = scheduleKind && windows ? scheduleFault(scheduleKind, windows) : null;
    if (fault === null) continue;
    const detail = 'Даты не подходят к виду срока';
    throw new ProblemError('invalid-request', {
      errors: [{ pointer: `/corrections/${index}/windows`, code: fault, detail }],
    });
  }
}

/** A plan on its way in: read and shown, then carried out in one transaction, then perhaps taken back. */
export function createImportsService(stores: RoadmapStores, imports: ImportsRepository) {
  const { queue, roadmaps, audit } = stores;

  function get(context: Context, id: string): ImportRow {
    authorize(context, 'roadmap.edit', {});
    const row = imports.find(id);
    if (!row || row.state === 'discarded') throw new ProblemError('not-found');
    return row;
  }

  function open(context: Context, id: string): ImportRow {
    const row = get(context, id);
    if (row.state !== 'preview') throw new ProblemError('import-closed');
    return row;
  }

  function present(row: ImportRow): RoadmapImport {
    const parsed = JSON.parse(row.parsed) as ParsedRoadmap;
    const target = row.targetId === null ? null : roadmaps.find(row.targetId);
    const diff = target && row.state === 'preview' ? diffWithPresent(parsed, presentItems(stores, target.id)) : null;
    const present = new Map(target ? stores.items.inOrder(target.id).map((item) => [item.id, item]) : []);
    return {
      id: row.id,
      state: row.state,
      fileName: row.fileName,
      createdAt: row.createdAt,
      target: target && { id: target.id, title: target.title, year: target.year },
      sample: row.source === '' ? [] : sampleOf(JSON.parse(row.source) as SourceDocument),
      parsed,
      diff: diff && {
        added: diff.added.map(({ sortOrder }) => sortOrder),
        changed: diff.changed.map(({ id, item, changes }) => ({
          id,
          item: item.sortOrder,
          number: item.number,
          changes: changes.map(({ field, before, after }) => ({ field, before: before ?? '', after: after ?? '' })),
        })),
        removed: diff.removed.map(({ id }) => ({
          id,
          number: present.get(id)?.number ?? '',
          title: present.get(id)?.title ?? '',
        })),
        unchanged: diff.unchanged.length,
      },
      roadmapId: row.roadmapId,
    } as RoadmapImport;
  }

  return {
    read: (context: Context, id: string): RoadmapImport => present(get(context, id)),

    /** @throws unreadable-file, not-found for an unknown target */
    async create(context: Context, source: Source): Promise<RoadmapImport> {
      authorize(context, 'roadmap.edit', {});
      if (source.targetId !== null) roadmapOf(stores, source.targetId);
      const document = await readPlan(source.file, source.text);
      const parsed = parseRoadmap(document);
      const sameYear = parsed.document.year === null ? null : roadmaps.ofYear(parsed.document.year);
      const id = newId(context.now.getTime());
      await queue.write((tx) =>
        imports.insert(tx, {
          id,
          state: 'preview',
          fileName: source.file?.name ?? null,
          createdAt: context.now.toISOString(),
          createdBy: context.actor.accountId === SYSTEM_ACCOUNT ? null : context.actor.accountId,
          source: JSON.stringify(document),
          parsed: JSON.stringify(parsed),
          targetId: source.targetId ?? sameYear?.id ?? null,
        }),
      );
      return present(get(context, id));
    },

    /** @throws not-found, import-closed */
    remap(context: Context, id: string, { mapping, year }: Mapping): Promise<RoadmapImport> {
      return queue.write((tx) => {
        const row = open(context, id);
        const document = JSON.parse(row.source) as SourceDocument;
        const parsed = parseRoadmap(document, { mapping, ...(year === undefined ? {} : { year }) });
        const ofYear = parsed.document.year === null ? null : roadmaps.ofYear(parsed.document.year);
        imports.update(tx, id, { parsed: JSON.stringify(parsed), targetId: ofYear?.id ?? row.targetId });
        return present(get(context, id));
      });
    },

    /** All or nothing. @throws not-found, import-closed, invalid-request when there is nothing to apply to */
    apply(context: Context, id: string, decision: Decision): Promise<RoadmapImport> {
      return queue.write((tx) => {
        const row = open(context, id);
        const parsed = JSON.parse(row.parsed) as ParsedRoadmap;
        refuseFaultyTerms(decision);
        const planned = planItems(parsed, decision);
        if (decision.mode === 'update' && row.targetId === null) {
          throw new ProblemError('invalid-request', {
            errors: [{ pointer: '/mode', code: 'no-target', detail: 'Нет дорожной карты, которую можно обновить' }],
          });
        }
        const { roadmapId, undo } =
          decision.mode === 'update' && row.targetId !== null
            ? applyUpdate(stores, tx, context, roadmapOf(stores, row.targetId), parsed, planned, decision)
            : applyNew(stores, tx, context, parsed, planned, decision);
        boardChanged(stores, tx, context, roadmapId);
        const boardVersion = roadmaps.boardVersion(roadmapId);
        imports.update(tx, id, { state: 'applied', roadmapId, undo: JSON.stringify(undo), boardVersion, source: '' });
        const after = { mode: decision.mode, items: planned.length };
        audit.record(tx, context, { act: 'imported', entity: 'roadmap', entityId: roadmapId, after });
        return present(get(context, id));
      });
    },

    /** @throws not-found, import-closed, undo-too-late when the roadmap has been worked on since */
    undo(context: Context, id: string): Promise<RoadmapImport> {
      return queue.write((tx) => {
        const row = get(context, id);
        if (row.state !== 'applied' || row.roadmapId === null || row.undo === null)
          throw new ProblemError('import-closed');
        if (roadmaps.boardVersion(row.roadmapId) !== row.boardVersion) throw new ProblemError('undo-too-late');
        undoImport(stores, tx, context, row.roadmapId, JSON.parse(row.undo) as Undo);
        boardChanged(stores, tx, context, row.roadmapId);
        imports.update(tx, id, { state: 'undone', undo: null });
        audit.record(tx, context, { act: 'import-undone', entity: 'roadmap', entityId: row.roadmapId });
        return present(get(context, id));
      });
    },

    /** @throws not-found, import-closed */
    async discard(context: Context, id: string): Promise<void> {
      await queue.write((tx) => {
        open(context, id);
        imports.update(tx, id, { state: 'discarded', source: '', parsed: '{}' });
      });
    },
  };
}
