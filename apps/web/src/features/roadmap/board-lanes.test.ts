import type { Board, BoardItem } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { laneGroups, movedBoard, neighbours, progressOf } from './board-lanes.ts';

const item = (id: string, over: Partial<BoardItem> = {}): BoardItem => ({
  id,
  sectionId: 's1',
  subsectionId: null,
  number: id,
  title: id,
  status: 'planned',
  rank: 0,
  sortOrder: 0,
  termRaw: '',
  scheduleKind: 'unknown',
  windows: [],
  dueOn: null,
  factOn: null,
  responsibleRoles: [],
  responsiblePeople: [],
  responsibleRaw: '',
  result: '',
  substepsDone: 0,
  substepsTotal: 0,
  evidenceCount: 0,
  version: 1,
  ...over,
});

const board = (items: BoardItem[]): Board => ({
  roadmap: {
    id: 'r',
    title: '',
    organization: null,
    year: 2022,
    agreed: null,
    approvedOn: null,
    orderNo: null,
    itemCount: items.length,
    doneCount: 0,
    version: 1,
  },
  sections: [
    { id: 's1', code: 'I', title: 'Первый' },
    { id: 's2', code: 'II', title: 'Второй' },
  ],
  subsections: [{ id: 'u1', sectionId: 's1', code: 'I.1', title: 'Подраздел' }],
  items,
});

describe('lanes of the board', () => {
  it('follow the document: subsections first, then what belongs to the section itself', () => {
    const items = [item('a', { subsectionId: 'u1' }), item('b'), item('c', { sectionId: 's2' })];
    const groups = laneGroups(board(items), items, false);
    expect(groups.map(({ section, lanes }) => [section.code, lanes.map(({ id }) => id)])).toEqual([
      ['I', ['u1', 's1']],
      ['II', ['s2']],
    ]);
  });

  it('without a card that passes the filter disappear while filtering', () => {
    const items = [item('a', { subsectionId: 'u1' }), item('c', { sectionId: 's2' })];
    const groups = laneGroups(board(items), items.slice(1), true);
    expect(groups.map(({ section }) => section.code)).toEqual(['II']);
  });

  it('order their cards by rank', () => {
    const items = [item('a', { rank: 5 }), item('b', { rank: -1 })];
    expect(
      laneGroups(board(items), items, false)[0]
        ?.lanes.at(-1)
        ?.columns.planned.map(({ id }) => id),
    ).toEqual(['b', 'a']);
  });
});

describe('a move shown before the server agrees', () => {
  it('stands between the neighbours that the server is told of', () => {
    const items = [item('a', { rank: 0 }), item('b', { rank: 10 }), item('c', { rank: 20 })];
    const { afterId, beforeId } = neighbours(items, 'c', 1);
    expect([afterId, beforeId]).toEqual(['a', 'b']);
    const moved = movedBoard(board(items), 'c', 'planned', afterId, beforeId);
    expect(
      laneGroups(moved, moved.items, false)[0]
        ?.lanes.at(-1)
        ?.columns.planned.map(({ id }) => id),
    ).toEqual(['a', 'c', 'b']);
  });

  it('stays in order even where two neighbours leave no gap', () => {
    const items = [item('a', { rank: 0 }), item('b', { rank: 1 }), item('c', { rank: 2 })];
    const moved = movedBoard(board(items), 'c', 'planned', 'a', 'b');
    expect(
      laneGroups(moved, moved.items, false)[0]
        ?.lanes.at(-1)
        ?.columns.planned.map(({ id }) => id),
    ).toEqual(['a', 'c', 'b']);
  });
});

describe('progress of a section', () => {
  it('leaves out what does not apply and counts what is late', () => {
    const items = [
      item('a', { status: 'done' }),
      item('b', { status: 'review', dueOn: '2022-05-01' }),
      item('c', { status: 'not_applicable', dueOn: '2022-01-01' }),
    ];
    expect(progressOf(items, '2022-05-16')).toEqual({ total: 2, done: 1, started: 1, overdue: 1 });
  });
});
