import { randomUUID } from 'node:crypto';
import { openDb } from '../../apps/api/src/db/open.ts';
import { useFastify } from '../lib/packages.ts';
import { given, serve } from './listen.ts';

/**
 * The least that a move and a creation can cost with one commit for each: Fastify, prepared statements, the same rows
 * (item, audit line, version of the board) in the same schema with the same pragmas. No rights, no checks, no shapes.
 */
const { $client: sqlite } = openDb(given('BENCH_DB'));
const app = useFastify()();

type Placed = { status: string; version: number; rank: number };
const placed = sqlite.prepare<[string], Placed>('SELECT status, version, rank FROM roadmap_items WHERE id = ?');
const lastRank = sqlite
  .prepare<[string, string], number | null>(
    'SELECT rank FROM roadmap_items WHERE roadmap_id = ? AND status = ? ORDER BY rank DESC LIMIT 1',
  )
  .pluck();
const lastOrder = sqlite
  .prepare<[string], number | null>('SELECT max(sort_order) FROM roadmap_items WHERE roadmap_id = ?')
  .pluck();
const move = sqlite.prepare<[string, number, number, number, string, string]>(
  `UPDATE roadmap_items SET status = ?, rank = ?, version = ?, placed_version = ?, updated_at = ?, fact_on = NULL
   WHERE id = ?`,
);
const insert = sqlite.prepare<[string, string, string, string, string, string, number, number, string, string]>(
  `INSERT INTO roadmap_items (id, roadmap_id, section_id, number, title_raw, title, term_raw, schedule_kind, windows,
     responsible_raw, responsible_roles, result_raw, result, status, rank, sort_order, search_key, updated_at)
   VALUES (?, ?, ?, ?, ?, ?, '', 'unknown', '[]', '', '[]', '', '', 'planned', ?, ?, ?, ?)`,
);
const audit = sqlite.prepare<[string, string, string, string, string | null, string]>(
  `INSERT INTO audit_entries (id, at, act, entity, entity_id, before, after)
   VALUES (?, ?, ?, 'roadmap-item', ?, ?, ?)`,
);
const bump = sqlite.prepare<[string]>('UPDATE roadmaps SET board_version = board_version + 1 WHERE id = ?');

type OnItem = { Params: { roadmapId: string; itemId: string }; Body: { to: string } };
type OnRoadmap = {
  Params: { roadmapId: string };
  Body: { id: string; sectionId: string; title: string; number: string };
};

const moveOne = sqlite.transaction(({ roadmapId, itemId }: OnItem['Params'], to: string) => {
  const old = placed.get(itemId);
  if (!old) throw new Error('no such item');
  const at = new Date().toISOString();
  const rank = (lastRank.get(roadmapId, to) ?? 0) + 2 ** 20;
  move.run(to, rank, old.version + 1, old.version + 1, at, itemId);
  audit.run(randomUUID(), at, 'moved', itemId, JSON.stringify({ status: old.status }), JSON.stringify({ status: to }));
  bump.run(roadmapId);
  return { id: itemId, status: to, rank, version: old.version + 1 };
});

const createOne = sqlite.transaction((roadmapId: string, { id, sectionId, title, number }: OnRoadmap['Body']) => {
  const at = new Date().toISOString();
  const rank = (lastRank.get(roadmapId, 'planned') ?? 0) + 2 ** 20;
  const order = (lastOrder.get(roadmapId) ?? 0) + 1;
  const key = `${number} ${title}`.toLowerCase();
  insert.run(id, roadmapId, sectionId, number, title, title, rank, order, key, at);
  audit.run(randomUUID(), at, 'created', id, null, JSON.stringify({ title }));
  bump.run(roadmapId);
  return { id, title, rank, version: 1 };
});

app.post<OnItem>('/roadmaps/:roadmapId/items/:itemId/move', ({ params, body }) => moveOne.immediate(params, body.to));
app.post<OnRoadmap>('/roadmaps/:roadmapId/items', ({ params, body }, reply) => {
  void reply.code(201);
  return createOne.immediate(params.roadmapId, body);
});
await serve(app);
