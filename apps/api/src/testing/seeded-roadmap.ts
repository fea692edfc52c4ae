import { readFileSync } from 'node:fs';
import type { BoardItem } from '@tandem/contracts';
import { systemContext } from '../kernel/context.ts';
import type { TestSchool } from './test-school.ts';

export const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/roadmaps/${name}`, import.meta.url));

export type SeededRoadmap = {
  roadmapId: string;
  /** By the number as printed. */
  item(number: string): BoardItem;
  column(status: BoardItem['status']): string[];
};

/** The lyceum's approved plan, imported as a curator would. */
export async function seedRoadmap({ house, now }: TestSchool): Promise<SeededRoadmap> {
  const context = systemContext(now());
  const file = { name: 'plan.docx', bytes: fixture('roadmap-lyceum24-2022.docx') };
  const preview = await house.roadmap.imports.create(context, { file, text: null, targetId: null });
  const decision = { mode: 'new' as const, year: 2022, accepted: [], corrections: [], skipped: [], removeIds: [] };
  const { roadmapId } = await house.roadmap.imports.apply(context, preview.id, decision);
  const id = roadmapId as string;
  const board = () => JSON.parse(house.roadmap.board.read(context, id).plain.toString()) as { items: BoardItem[] };
  return {
    roadmapId: id,
    item(number) {
      const found = board().items.find((item) => item.number === number);
      if (!found) throw new Error(`no item ${number}`);
      return found;
    },
    column: (status) =>
      board()
        .items.filter((item) => item.status === status)
        .map(({ number }) => number),
  };
}
