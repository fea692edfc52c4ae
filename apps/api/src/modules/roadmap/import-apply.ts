import type { ImportDecision } from '@tandem/contracts';
import type { ParsedRoadmap } from '@tandem/domain/roadmap';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { changedColumns, diffWithPresent, type PlannedItem, type Present } from './import-plan.ts';
import type { ItemRow, SubstepRow } from './items.repository.ts';
import { type RoadmapStores, stamp } from './roadmap-stores.ts';
import type { RoadmapRow } from './roadmaps.repository.ts';

type Decision = z.output<typeof ImportDecision>;
type Place = { sectionId: string; subsectionId: string | null };

/** What taking an import back needs. */
export type Undo =
  | { kind: 'new' }
  | { kind: 'update'; head: Partial<RoadmapRow>; added: string[]; before: { row: ItemRow; substeps: SubstepRow[] }[] };

/** Items of a roadmap with the codes of their headings, as a document would print them. */
export function presentItems({ roadmaps, items }: RoadmapStores, roadmapId: string): Present[] {
  const sections = roadmaps.sections(roadmapId);
  const subsections = roadmaps.subsections(sections.map(({ id }) => id));
  const codes = new Map([...sections, ...subsections].map(({ id, code }) => [id, code]));
  return items.inOrder(roadmapId).map((row) => ({
    row,
    section: codes.get(row.sectionId) ?? null,
    subsection: row.subsectionId === null ? null : (codes.get(row.subsectionId) ?? null),
    substeps: items.substeps(row.id),
  }));
}

const head = ({ document }: ParsedRoadmap, year: number) => ({
  title: document.title ?? `Дорожная карта на ${year} год`,
  organization: document.organization,
  fullName: document.fullName,
  year,
  agreed: document.agreed,
  approvedOn: document.approvedDate,
  orderNo: document.orderNo,
});

/** Makes the headings that are not there yet; answers where an item of a section and subsection belongs. */
function placeHeadings({ roadmaps }: RoadmapStores, tx: Tx, roadmapId: string, parsed: ParsedRoadmap) {
  const sections = new Map(roadmaps.sections(roadmapId).map(({ code, id }) => [code, id]));
  // A plan without sections still needs one room to stand in.
  const headings = parsed.items.some(({ section }) => section === null)
    ? [...parsed.sections, { code: '', title: 'Мероприятия' }]
    : parsed.sections;
  for (const [sortOrder, { code, title }] of headings.entries()) {
    if (sections.has(code)) continue;
    const id = newId();
    roadmaps.insertSection(tx, { id, roadmapId, code, title, sortOrder });
    sections.set(code, id);
  }
  const subsections = new Map(roadmaps.subsections([...sections.values()]).map(({ code, id }) => [code, id]));
  for (const [sortOrder, { code, title, section }] of parsed.subsections.entries()) {
    const sectionId = sections.get(section);
    if (subsections.has(code) || sectionId === undefined) continue;
    const id = newId();
    roadmaps.insertSubsection(tx, { id, sectionId, code, title, sortOrder });
    subsections.set(code, id);
  }
  return ({ section, subsection }: PlannedItem): Place => ({
    sectionId: sections.get(section ?? '') ?? '',
    subsectionId: subsection === null ? null : (subsections.get(subsection) ?? null),
  });
}

function insertPlanned(
  stores: RoadmapStores,
  tx: Tx,
  context: Context,
  roadmapId: string,
  planned: PlannedItem,
  place: Place,
): string {
  const { items, audit } = stores;
  const id = newId(context.now.getTime());
  items.insert(
    tx,
    {
      id,
      roadmapId,
      ...place,
      ...planned.columns,
      status: 'planned',
      rank: items.place(tx, roadmapId, 'planned', id, null, null),
      sortOrder: planned.sortOrder,
      ...stamp(context),
    },
    [],
    planned.substeps,
  );
  const after = { number: planned.columns.number, title: planned.columns.title };
  audit.record(tx, context, { act: 'imported', entity: 'roadmap-item', entityId: id, after });
  return id;
}

export function applyNew(
  stores: RoadmapStores,
  tx: Tx,
  context: Context,
  parsed: ParsedRoadmap,
  planned: PlannedItem[],
  decision: Decision,
): { roadmapId: string; undo: Undo } {
  const roadmapId = newId(context.now.getTime());
  stores.roadmaps.insert(tx, { id: roadmapId, ...head(parsed, decision.year), createdAt: context.now.toISOString() });
  const placeOf = placeHeadings(stores, tx, roadmapId, parsed);
  const skipped = new Set(decision.skipped);
  for (const item of planned) {
    if (!skipped.has(item.sortOrder)) insertPlanned(stores, tx, context, roadmapId, item, placeOf(item));
  }
  return { roadmapId, undo: { kind: 'new' } };
}

/** Statuses, evidence, people and history stay; a sub-step that is printed as before keeps its tick. */
function replaceSubsteps({ items }: RoadmapStores, tx: Tx, present: Present, planned: PlannedItem): void {
  const ticked = new Map(present.substeps.map(({ textRaw, done }) => [textRaw, done]));
  items.removeSubsteps(
    tx,
    present.substeps.map(({ id }) => id),
  );
  const steps = planned.substeps.map((step) => ({ ...step, done: ticked.get(step.textRaw) ?? false }));
  items.addSubsteps(tx, present.row.id, steps, 0);
}

export function applyUpdate(
  stores: RoadmapStores,
  tx: Tx,
  context: Context,
  target: RoadmapRow,
  parsed: ParsedRoadmap,
  planned: PlannedItem[],
  decision: Decision,
): { roadmapId: string; undo: Undo } {
  const { items, roadmaps, audit } = stores;
  const present = new Map(presentItems(stores, target.id).map((entry) => [entry.row.id, entry]));
  const bySortOrder = new Map(planned.map((item) => [item.sortOrder, item]));
  const diff = diffWithPresent(parsed, [...present.values()]);
  const skipped = new Set(decision.skipped);
  const placeOf = placeHeadings(stores, tx, target.id, parsed);
  const undo: Undo = { kind: 'update', head: target, added: [], before: [] };

  const rewrite = (
    entry: Present,
    change: Partial<ItemRow>,
    after: Record<string, unknown> | null,
    before?: Record<string, unknown>,
  ) => {
    undo.before.push({ row: entry.row, substeps: entry.substeps });
    items.update(tx, entry.row, { ...change, ...stamp(context) });
    if (after) {
      audit.record(tx, context, {
        act: 'reimported',
        entity: 'roadmap-item',
        entityId: entry.row.id,
        before: before ?? null,
        after,
      });
    }
  };

  for (const item of diff.added) {
    const next = bySortOrder.get(item.sortOrder);
    if (next && !skipped.has(item.sortOrder))
      undo.added.push(insertPlanned(stores, tx, context, target.id, next, placeOf(next)));
  }
  for (const { id, item, changes } of diff.changed) {
    const entry = present.get(id);
    const next = bySortOrder.get(item.sortOrder);
    if (!entry || !next || skipped.has(item.sortOrder)) continue;
    const fields = changes.map(({ field }) => field);
    const columns = changedColumns(next, fields);
    rewrite(
      entry,
      { ...columns, ...placeOf(next), sortOrder: next.sortOrder },
      Object.fromEntries(changes.map(({ field, after }) => [field, after])),
      Object.fromEntries(changes.map(({ field, before }) => [field, before])),
    );
    if (fields.includes('substeps')) replaceSubsteps(stores, tx, entry, next);
  }
  for (const { id, item } of diff.unchanged) {
    const entry = present.get(id);
    // Only its place in the document may differ: nothing for the history.
    if (entry && entry.row.sortOrder !== item.sortOrder) rewrite(entry, { sortOrder: item.sortOrder }, null);
  }
  const gone = new Set(decision.removeIds);
  for (const { id } of diff.removed) {
    const entry = present.get(id);
    if (entry && gone.has(id)) rewrite(entry, { deletedAt: context.now.toISOString() }, { removed: true });
  }
  roadmaps.update(tx, target.id, head(parsed, target.year));
  return { roadmapId: target.id, undo };
}

/** Puts every row back as it was. The caller has made sure that nobody has worked on the board since. */
export function undoImport(
  { roadmaps, items }: RoadmapStores,
  tx: Tx,
  context: Context,
  roadmapId: string,
  undo: Undo,
): void {
  const deletedAt = context.now.toISOString();
  if (undo.kind === 'new') {
    roadmaps.update(tx, roadmapId, { deletedAt });
    return;
  }
  const { title, organization, fullName, agreed, approvedOn, orderNo } = undo.head as RoadmapRow;
  roadmaps.update(tx, roadmapId, { title, organization, fullName, agreed, approvedOn, orderNo });
  for (const id of undo.added) {
    const row = items.findAnywhere(id);
    if (row) items.update(tx, row, { deletedAt, ...stamp(context) });
  }
  for (const { row, substeps } of undo.before) {
    const now = items.findAnywhere(row.id);
    if (!now) continue;
    const { seq: _seq, id: _id, version: _version, searchKey: _key, ...columns } = row;
    items.update(tx, now, { ...columns, ...stamp(context) });
    items.removeSubsteps(
      tx,
      items.substeps(row.id).map(({ id }) => id),
    );
    items.addSubsteps(tx, row.id, substeps, 0);
  }
}
