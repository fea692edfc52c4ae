import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { Board, BoardItem, ItemFilter, NewRoadmap, RoadmapHead } from './roadmap.schema.ts';

const params = z.object({ roadmapId: Id });

export const roadmaps = {
  list: operation({
    id: 'roadmap.roadmaps.list',
    method: 'GET',
    path: '/roadmaps',
    summary: 'Roadmaps of the school, newest year first',
    access: { capability: 'roadmap.read' },
    success: { status: 200, schema: z.object({ roadmaps: z.array(RoadmapHead) }) },
    problems: [],
  }),
  create: operation({
    id: 'roadmap.roadmaps.create',
    method: 'POST',
    path: '/roadmaps',
    summary: 'Start an empty roadmap with the five sections of the model plan',
    access: { capability: 'roadmap.edit' },
    body: NewRoadmap,
    success: { status: 201, schema: RoadmapHead },
    problems: ['already-exists'],
  }),
  board: operation({
    id: 'roadmap.roadmaps.board',
    method: 'GET',
    path: '/roadmaps/:roadmapId/board',
    summary: 'The whole board; `ETag` is its version',
    access: { capability: 'roadmap.read' },
    params,
    success: { status: 200, schema: Board },
    problems: ['not-found'],
  }),
  items: operation({
    id: 'roadmap.roadmaps.items',
    method: 'GET',
    path: '/roadmaps/:roadmapId/items',
    summary: 'Items by filter, in document order, a page and the total',
    access: { capability: 'roadmap.read' },
    params,
    query: ItemFilter,
    success: { status: 200, schema: z.object({ items: z.array(BoardItem), total: z.int() }) },
    problems: ['not-found'],
  }),
};
