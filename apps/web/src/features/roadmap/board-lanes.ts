import type { Board, BoardItem, Section, Subsection } from '@tandem/contracts';
import { rankBetween } from '@tandem/domain/kernel';
import { daysOverdue, type ItemStatus } from '@tandem/domain/roadmap';

export type Lane = {
  /** Id of the subsection, or of the section when it has none. */
  id: string;
  subsection: Subsection | null;
  columns: Record<ItemStatus, BoardItem[]>;
};
export type LaneGroup = { section: Section; lanes: Lane[] };
export type SectionProgress = { total: number; done: number; started: number; overdue: number };

const emptyColumns = (): Lane['columns'] => ({
  planned: [],
  in_progress: [],
  review: [],
  done: [],
  not_applicable: [],
});

export const laneIdOf = (item: Pick<BoardItem, 'sectionId' | 'subsectionId'>): string =>
  item.subsectionId ?? item.sectionId;

const byRank = (a: BoardItem, b: BoardItem): number => a.rank - b.rank || a.sortOrder - b.sortOrder;

/** Sections in document order, each with its lanes; a lane without a card that passes the filter is left out if filtering. */
export function laneGroups(board: Board, shown: readonly BoardItem[], hideEmpty: boolean): LaneGroup[] {
  const lanes = new Map<string, Lane>();
  const lane = (id: string, subsection: Subsection | null): Lane => {
    const made = lanes.get(id) ?? { id, subsection, columns: emptyColumns() };
    lanes.set(id, made);
    return made;
  };
  const subsections = new Map(board.subsections.map((subsection) => [subsection.id, subsection]));
  for (const item of shown) {
    const subsection = item.subsectionId === null ? null : (subsections.get(item.subsectionId) ?? null);
    lane(laneIdOf(item), subsection).columns[item.status].push(item);
  }
  for (const { columns } of lanes.values()) for (const items of Object.values(columns)) items.sort(byRank);
  return board.sections
    .map((section) => {
      const own = board.subsections.filter(({ sectionId }) => sectionId === section.id);
      const loose = lanes.get(section.id);
      const list = own.map((subsection) => lanes.get(subsection.id) ?? lane(subsection.id, subsection));
      if (loose || own.length === 0) list.push(loose ?? lane(section.id, null));
      const kept = hideEmpty
        ? list.filter(({ columns }) => Object.values(columns).some((items) => items.length > 0))
        : list;
      return { section, lanes: kept };
    })
    .filter(({ lanes: kept }) => kept.length > 0);
}

export function progressOf(items: readonly BoardItem[], today: string): SectionProgress {
  const counted = items.filter(({ status }) => status !== 'not_applicable');
  return {
    total: counted.length,
    done: counted.filter(({ status }) => status === 'done').length,
    started: counted.filter(({ status }) => status === 'in_progress' || status === 'review').length,
    overdue: counted.filter((item) => daysOverdue(item, today) > 0).length,
  };
}

/** Neighbours of a place in a column: what the server is told, so that it can find the place in what it has. */
export function neighbours(
  column: readonly BoardItem[],
  movedId: string,
  index: number,
): { afterId: string | null; beforeId: string | null } {
  const rest = column.filter(({ id }) => id !== movedId);
  return { afterId: rest[index - 1]?.id ?? null, beforeId: rest[index]?.id ?? null };
}

/** The board as it will be when the server agrees: same rule for the rank as the server's. */
export function movedBoard(
  board: Board,
  itemId: string,
  to: ItemStatus,
  afterId: string | null,
  beforeId: string | null,
): Board {
  const rankOf = (id: string | null) => board.items.find((item) => item.id === id)?.rank ?? null;
  const after = rankOf(afterId);
  const before = rankOf(beforeId);
  const last = Math.max(0, ...board.items.filter(({ status }) => status === to).map(({ rank }) => rank));
  // Two neighbours without a gap: any number between them will do until the server has re-spaced the column.
  const rank = after === null && before === null ? last + 1 : (rankBetween(after, before) ?? (after ?? 0) + 0.5);
  return { ...board, items: board.items.map((item) => (item.id === itemId ? { ...item, status: to, rank } : item)) };
}
