import { openDb } from '../../apps/api/src/db/open.ts';
import { items } from '../../apps/api/src/modules/roadmap/roadmap.tables.ts';
import { useDrizzle, useFastify } from '../lib/packages.ts';
import { given, serve } from './listen.ts';
import { naiveBoard } from './naive-board.ts';

/** Fastify, Drizzle and a migrated file: a board selected and stringified at every read, without anybody's rights. */
const { eq } = useDrizzle();
const db = openDb(given('BENCH_DB'));
const app = useFastify()();
app.get<{ Params: { id: string } }>('/boards/:id', ({ params }) => naiveBoard(db, params.id));
app.post<{ Params: { id: string }; Body: { rank: number } }>('/items/:id', ({ params, body }) => {
  db.update(items).set({ rank: body.rank }).where(eq(items.id, params.id)).run();
  return { ok: true };
});
await serve(app);
