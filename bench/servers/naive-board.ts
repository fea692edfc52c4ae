import type { Board, BoardItem } from '@tandem/contracts';
import type { Db } from '../../apps/api/src/db/open.ts';
import { accounts } from '../../apps/api/src/modules/identity/identity.tables.ts';
import {
  itemEvidence,
  itemPeople,
  items,
  roadmaps,
  sections,
  subsections,
  substeps,
} from '../../apps/api/src/modules/roadmap/roadmap.tables.ts';
import { useDrizzle } from '../lib/packages.ts';

const { and, asc, eq, isNull } = useDrizzle();

/** The board as one writes it first: a select for each table, put together in JavaScript. */
export function naiveBoard(db: Db, roadmapId: string): Board {
  const ofRoadmap = and(eq(items.roadmapId, roadmapId), isNull(items.deletedAt));
  const roadmap = db.select().from(roadmaps).where(eq(roadmaps.id, roadmapId)).get();
  if (!roadmap) throw new Error('no such roadmap');
  const rows = db.select().from(items).where(ofRoadmap).orderBy(asc(items.rank), asc(items.seq)).all();
  const people = db
    .select()
    .from(itemPeople)
    .innerJoin(items, eq(items.id, itemPeople.itemId))
    .innerJoin(accounts, eq(accounts.id, itemPeople.accountId))
    .where(ofRoadmap)
    .all();
  const steps = db.select().from(substeps).innerJoin(items, eq(items.id, substeps.itemId)).where(ofRoadmap).all();
  const proofs = db
    .select()
    .from(itemEvidence)
    .innerJoin(items, eq(items.id, itemEvidence.itemId))
    .where(ofRoadmap)
    .all();
  const peopleOf = Map.groupBy(people, (row) => row.roadmap_items.id);
  const stepsOf = Map.groupBy(steps, (row) => row.roadmap_items.id);
  const proofsOf = Map.groupBy(proofs, (row) => row.roadmap_items.id);

  const cards = rows.map((item): BoardItem => {
    const ticks = (stepsOf.get(item.id) ?? []).filter((row) => !row.roadmap_substeps.isHeading);
    return {
      id: item.id,
      sectionId: item.sectionId,
      subsectionId: item.subsectionId,
      number: item.number,
      title: item.title,
      status: item.status,
      rank: item.rank,
      sortOrder: item.sortOrder,
      termRaw: item.termRaw,
      scheduleKind: item.scheduleKind,
      windows: JSON.parse(item.windows) as BoardItem['windows'],
      dueOn: item.dueOn,
      factOn: item.factOn,
      responsibleRoles: JSON.parse(item.responsibleRoles) as BoardItem['responsibleRoles'],
      responsiblePeople: (peopleOf.get(item.id) ?? []).map(
        ({ accounts: { id, familyName, givenName, patronymic } }) => ({
          accountId: id,
          name: { familyName, givenName, patronymic },
        }),
      ),
      responsibleRaw: item.responsibleRaw,
      result: item.result,
      substepsDone: ticks.filter((row) => row.roadmap_substeps.done).length,
      substepsTotal: ticks.length,
      evidenceCount: (proofsOf.get(item.id) ?? []).length,
      version: item.version,
    };
  });
  const { id, title, organization, year, agreed, approvedOn, orderNo, version } = roadmap;
  return {
    roadmap: {
      id,
      title,
      organization,
      year,
      agreed,
      approvedOn,
      orderNo,
      itemCount: rows.length,
      doneCount: rows.filter(({ status }) => status === 'done').length,
      version,
    },
    sections: db
      .select({ id: sections.id, code: sections.code, title: sections.title })
      .from(sections)
      .where(eq(sections.roadmapId, roadmapId))
      .orderBy(asc(sections.sortOrder))
      .all(),
    subsections: db
      .select({
        id: subsections.id,
        sectionId: subsections.sectionId,
        code: subsections.code,
        title: subsections.title,
      })
      .from(subsections)
      .innerJoin(sections, eq(sections.id, subsections.sectionId))
      .where(eq(sections.roadmapId, roadmapId))
      .orderBy(asc(subsections.sortOrder))
      .all(),
    items: cards,
  };
}
