import { isDeepStrictEqual } from 'node:util';
import { TOPICS } from '../data/texts.ts';
import { itemsPath, signedIn } from '../lib/api.ts';
import type { Bench } from '../lib/bench.ts';
import { startOurs } from '../lib/child.ts';
import { compare } from '../lib/compare.ts';
import { fetchOnce, requestBytes } from '../lib/http-client.ts';
import { cycling, type Expected } from '../lib/load.ts';
import { median } from '../lib/numbers.ts';
import { type Row, row } from '../lib/row.ts';
import { startBare } from './bare-reference.ts';
import { openRawList } from './raw-list.ts';

const LIMIT = 50;
type Page = { items: object[]; total: number };

/** Asks every query once: what comes back is what each later answer must be, byte for byte. */
async function learn(
  port: number,
  headers: Record<string, string>,
  roadmapId: string,
  queries: readonly Record<string, string>[],
  total: number,
): Promise<Expected[]> {
  const expected: Expected[] = [];
  for (const query of queries) {
    const search = new URLSearchParams({ ...query, limit: String(LIMIT) }).toString();
    const request = requestBytes('GET', `${itemsPath(roadmapId)}?${search}`, headers);
    const { status, body } = await fetchOnce(port, request);
    const page = JSON.parse(body.toString()) as Page;
    if (status !== 200 || page.items.length !== LIMIT || page.total !== total) {
      throw new Error(`${search}: status ${status}, ${page.items?.length} items of ${page.total}, not ${total}`);
    }
    expected.push({ request, status, body });
  }
  return expected;
}

/** Searching 10,000 items for twenty words in turn: each in 5 % of them, a page of 50 and the total. */
export async function list({ school, workshop, pace }: Bench): Promise<Row[]> {
  const dataDir = workshop.copyOf(school);
  const ours = await startOurs(dataDir);
  const raw = openRawList(`${dataDir}/tandem.sqlite`, school.listId, LIMIT);
  const stops = [ours.stop, async () => void raw.close()];
  try {
    const headers = await signedIn(ours.port);
    const learnt = (roadmapId: string, queries: readonly Record<string, string>[], total: number) =>
      learn(ours.port, headers, roadmapId, queries, total);
    const topics = TOPICS.map((text) => ({ text }));
    const deep = (pages: number) =>
      Array.from({ length: 5 }, (_, page) => ({ offset: String((pages - 1 - page) * LIMIT) }));
    const filtered = await learnt(school.listId, topics, 500);
    const sides = {
      filtered,
      filteredOf1000: await learnt(school.boardId, topics, 50),
      filteredDeep: await learnt(
        school.listId,
        topics.map(({ text }) => ({ text, offset: '450' })),
        500,
      ),
      all: await learnt(school.listId, deep(5), 10_000),
      allDeep: await learnt(school.listId, deep(200), 10_000),
    };
    const bare = await startBare(
      workshop,
      Object.fromEntries(filtered.map(({ body }, index) => [`list-${index}`, body])),
    );
    stops.push(bare.stop);
    const sameAsRaw = filtered.every(({ body }, index) =>
      isDeepStrictEqual(JSON.parse(raw.page(TOPICS[index] ?? '')), JSON.parse(body.toString())),
    );
    const side = (expected: Expected[]) => ({ port: ours.port, clients: [cycling(expected)] });
    const seen = await compare(pace, {
      filtered: side(sides.filtered),
      bare: { port: bare.port, clients: [bare.client(...filtered.map((_, index) => `list-${index}`))] },
      filteredOf1000: side(sides.filteredOf1000),
      filteredDeep: side(sides.filteredDeep),
      all: side(sides.all),
      allDeep: side(sides.allDeep),
    });
    const fault = seen.fault ?? (sameAsRaw ? null : 'raw: another page');
    const perSecond = { ours: seen.of('filtered', 'perSecond'), goal: { atLeast: 0.12 } };
    const bareFigures = { ...perSecond, reference: seen.of('bare', 'perSecond') };
    const rawFigures = { ...perSecond, reference: rawPerSecond(raw, pace.ms), goal: null };
    const p50s = (name: string, of: Parameters<typeof seen.of>[0], beside: typeof of) => {
      const figures = { ours: seen.of(of, 'p50'), reference: seen.of(beside, 'p50') };
      return row({ name, unit: 'ms', ...figures, goal: { atMost: 2 } }, fault);
    };
    return [
      row(
        { name: 'list of 10,000, filter + page + total: req/s of bare Fastify', unit: 'req/s', ...bareFigures },
        fault,
      ),
      row({ name: 'list of 10,000: req/s of raw prepared statements in process', unit: 'per s', ...rawFigures }, fault),
      p50s('list: p50 at 10,000 of p50 at 1,000', 'filtered', 'filteredOf1000'),
      p50s('list: p50 of the last filtered page of the first', 'filteredDeep', 'filtered'),
      p50s('list: p50 of the last pages of all of the first ones', 'allDeep', 'all'),
    ];
  } finally {
    for (const stop of stops) await stop();
  }
}

/** Pages per second, from the median of as many as the time allows. */
function rawPerSecond(raw: { page(text: string): string }, ms: number): number {
  const times: number[] = [];
  const until = performance.now() + ms;
  for (let turn = 0; performance.now() < until; turn++) {
    const start = performance.now();
    raw.page(TOPICS[turn % TOPICS.length] ?? '');
    times.push(performance.now() - start);
  }
  return 1000 / median(times);
}
