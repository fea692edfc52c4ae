import type { Board, BoardItem, Item } from '@tandem/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Keys begin as the server's live changes do: `['roadmap', id]` covers the board, its cards and their histories. */
export const roadmapsQuery = queryOptions({
  queryKey: ['roadmaps'],
  queryFn: () => api.roadmaps.list({}),
});

export const boardQuery = (roadmapId: string) =>
  queryOptions({
    queryKey: ['roadmap', roadmapId, 'board'],
    queryFn: ({ signal }) => api.roadmaps.board({ params: { roadmapId } }, { signal }),
  });

export const itemQuery = (roadmapId: string, itemId: string) =>
  queryOptions({
    queryKey: ['roadmap', roadmapId, 'item', itemId],
    queryFn: () => api.items.read({ params: { roadmapId, itemId } }),
  });

export const historyQuery = (roadmapId: string, itemId: string) =>
  queryOptions({
    queryKey: ['roadmap', roadmapId, 'history', itemId],
    queryFn: () => api.items.history({ params: { roadmapId, itemId } }),
  });

export const evidenceQuery = (roadmapId: string) =>
  queryOptions({
    queryKey: ['roadmap', roadmapId, 'evidence'],
    queryFn: () => api.evidence.list({ params: { roadmapId } }),
  });

export const directoryQuery = queryOptions({
  queryKey: ['directory'],
  queryFn: () => api.accounts.directory({}),
});

const BOARD_FIELDS = [
  'id',
  'sectionId',
  'subsectionId',
  'number',
  'title',
  'status',
  'rank',
  'sortOrder',
  'termRaw',
  'scheduleKind',
  'windows',
  'dueOn',
  'factOn',
  'responsibleRoles',
  'responsiblePeople',
  'responsibleRaw',
  'result',
  'substepsDone',
  'substepsTotal',
  'evidenceCount',
  'version',
] as const satisfies readonly (keyof BoardItem)[];

/** The part of a card that the board shows. */
function toBoardItem(item: Item): BoardItem {
  return Object.fromEntries(BOARD_FIELDS.map((field) => [field, item[field]])) as BoardItem;
}

/** Puts a card as the server answered it into everything that shows it. */
export function useKeepItem(roadmapId: string) {
  const queries = useQueryClient();
  return (item: Item): void => {
    queries.setQueryData(itemQuery(roadmapId, item.id).queryKey, item);
    queries.setQueryData(
      boardQuery(roadmapId).queryKey,
      (board: Board | undefined) =>
        board && { ...board, items: board.items.map((card) => (card.id === item.id ? toBoardItem(item) : card)) },
    );
    void queries.invalidateQueries({ queryKey: historyQuery(roadmapId, item.id).queryKey });
    void queries.invalidateQueries({ queryKey: evidenceQuery(roadmapId).queryKey });
  };
}

/** A write whose answer is the whole card. */
export function useItemMutation<V>(roadmapId: string, mutationFn: (variables: V) => Promise<Item>) {
  const keep = useKeepItem(roadmapId);
  return useMutation({ mutationFn, onSuccess: keep });
}
