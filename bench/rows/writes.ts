import { API, boardPath, signedIn } from '../lib/api.ts';
import type { Board } from '@tandem/contracts';
import type { Bench } from '../lib/bench.ts';
import { type Server, startOurs, startReference } from '../lib/child.ts';
import { compare } from '../lib/compare.ts';
import { columnOf, countIn } from '../lib/database.ts';
import { fetchOnce, requestBytes } from '../lib/http-client.ts';
import type { Client } from '../lib/load.ts';
import { type Row, row } from '../lib/row.ts';
import { type Acknowledged, creator, mover, type Target } from './write-clients.ts';

const GOALS: readonly (readonly [clients: number, goal: number])[] = [
  [1, 0.6],
  [8, 1],
  [32, 1.8],
];

type Side = { server: Server; dataDir: string; target: Target; kept: Acknowledged };

/** 0 lost, 0 doubled: what was acknowledged must stand in the file exactly so often. */
function lostWrites({ dataDir, target, kept }: Side): string | null {
  const moves = countIn(
    dataDir,
    `SELECT count(*) FROM audit_entries a JOIN roadmap_items i ON i.id = a.entity_id
     WHERE a.act = 'moved' AND i.roadmap_id = ?`,
    target.movesId,
  );
  if (moves !== kept.moves) return `${kept.moves} moves were acknowledged, ${moves} are in the history`;
  const rows = columnOf(dataDir, 'SELECT id FROM roadmap_items WHERE roadmap_id = ?', target.createsId);
  const present = new Set(rows);
  const lost = kept.created.filter((id) => !present.has(id)).length;
  if (lost > 0) return `${lost} of ${kept.created.length} created items are lost`;
  return rows.length === kept.created.length ? null : `${rows.length} rows for ${kept.created.length} creations`;
}

/** Move and create with synchronous=FULL, beside raw statements with one commit for each write. */
export async function writes({ school, workshop, pace }: Bench): Promise<Row[]> {
  const ourDir = workshop.copyOf(school);
  const rawDir = workshop.copyOf(school);
  const ourServer = await startOurs(ourDir);
  const rawServer = await startReference('raw-writes', { BENCH_DB: `${rawDir}/tandem.sqlite` });
  const headers = await signedIn(ourServer.port);
  const read = async (id: string) =>
    JSON.parse((await fetchOnce(ourServer.port, requestBytes('GET', boardPath(id), headers))).body.toString()) as Board;
  const { items } = await read(school.movesId);
  const { movesId, createsId } = school;
  const target = (prefix: string, of: Record<string, string>, sectionIds: string[]): Target => ({
    prefix,
    headers: of,
    movesId,
    createsId,
    sectionIds,
    movable: items.map(({ id, status, version }) => ({
      id,
      status,
      version,
    })),
  });
  const sectionIds = (await read(createsId)).sections.map(({ id }) => id);
  const ours: Side = {
    server: ourServer,
    dataDir: ourDir,
    kept: {
      moves: 0,
      created: [],
    },
    target: target(API, headers, sectionIds),
  };
  const raw: Side = {
    server: rawServer,
    dataDir: rawDir,
    kept: {
      moves: 0,
      created: [],
    },
    target: target('', {}, sectionIds),
  };

  async function measure(what: string, count: number, goal: number, client: (side: Side, n: number) => Client) {
    const clients = (side: Side) => Array.from({ length: count }, (_, n) => client(side, n));
    const seen = await compare(pace, {
      ours: { port: ours.server.port, clients: clients(ours) },
      raw: { port: raw.server.port, clients: clients(raw) },
    });
    const name = `${what}, ${count} client${count > 1 ? 's' : ''}: writes/s of raw Fastify + better-sqlite3`;
    const figures = { ours: seen.of('ours', 'perSecond'), reference: seen.of('raw', 'perSecond') };
    const ms = (side: 'ours' | 'raw') =>
      `p50 ${seen.of(side, 'p50').toFixed(2)}, p99 ${seen.of(side, 'p99').toFixed(2)} ms`;
    return {
      name,
      unit: 'per s',
      ...figures,
      goal: { atLeast: goal },
      note: `${ms('ours')}; raw ${ms('raw')}`,
      fault: seen.fault,
    };
  }

  try {
    const measured: Awaited<ReturnType<typeof measure>>[] = [];
    for (const [count, goal] of GOALS) {
      measured.push(await measure('move', count, goal, (side, n) => mover(side.target, n, count, side.kept)));
      measured.push(await measure('create', count, goal, (side) => creator(side.target, side.kept)));
    }
    const lost = lostWrites(ours) ?? lostWrites(raw);
    return measured.map(({ fault, ...figures }) => row(figures, fault ?? lost));
  } finally {
    await ourServer.stop();
    await rawServer.stop();
  }
}
