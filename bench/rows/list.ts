import { isDeepStrictEqual } from 'node:util';
import { SEARCHED } from '../data/texts.ts';
import { itemsPath, signedIn } from '../lib/api.ts';
import type { Bench } from '../lib/bench.ts';
import { startOurs } from '../lib/child.ts';
import { compare } from '../lib/compare.ts';
import { fetchOnce, requestBytes } from '../lib/http-client.ts';
import { repeating } from '../lib/load.ts';
import { median } from '../lib/numbers.ts';
import { type Row, row } from '../lib/row.ts';
import { startBare } from './bare-reference.ts';
import { openRawList } from './raw-list.ts';

const LIMIT = 50;
type Page = { items: object[]; total: number };

/** Searching 10,000 items: a word in 5 % of them, a page of 50 and the total. */
export async function list({ school, workshop, pace }: Bench): Promise<Row[]> {
  const dataDir = workshop.copyOf(school);
  const ours = await startOurs(dataDir);
  const cookies = await signedIn(ours.port);
  const ask = (roadmapId: string, query: Record<string, string>) =>
    requestBytes('GET', `${itemsPath(roadmapId)}?${new URLSearchParams(query).toString()}`, cookies);
  const limit = String(LIMIT);
  const requests = {
    filtered: ask(school.listId, { text: SEARCHED, limit }),
    filteredOf1000: ask(school.boardId, { text: SEARCHED, limit }),
    filteredDeep: ask(school.listId, { text: SEARCHED, limit, offset: '450' }),
    all: ask(school.listId, { limit }),
    allDeep: ask(school.listId, { limit, offset: '9950' }),
  };
  const bodies = new Map<Buffer, Buffer>();
  let fault: string | null = null;
  for (const [name, request] of Object.entries(requests)) {
    const { status, body } = await fetchOnce(ours.port, request);
    const { items, total } = JSON.parse(body.toString()) as Page;
    const expected = name.startsWith('all') ? 10_000 : name === 'filteredOf1000' ? 50 : 500;
    if (status !== 200 || items.length !== LIMIT || total !== expected) {
      fault ??= `${name}: status ${status}, ${items.length} items of ${total}`;
    }
    bodies.set(request, body);
  }
  const side = (request: Buffer) => ({
    port: ours.port,
    clients: [repeating(request, 200, bodies.get(request) ?? Buffer.alloc(0))],
  });
  const firstPage = bodies.get(requests.filtered) ?? Buffer.alloc(0);
  const bare = await startBare(workshop, { list: firstPage });
  const raw = openRawList(`${dataDir}/tandem.sqlite`, school.listId, SEARCHED, LIMIT);
  if (!isDeepStrictEqual(JSON.parse(raw.page()), JSON.parse(firstPage.toString()))) fault ??= 'raw: another page';
  try {
    const seen = await compare(pace, {
      filtered: side(requests.filtered),
      bare: { port: bare.port, clients: [bare.client('list')] },
      filteredOf1000: side(requests.filteredOf1000),
      filteredDeep: side(requests.filteredDeep),
      all: side(requests.all),
      allDeep: side(requests.allDeep),
    });
    fault ??= seen.fault;
    const p50 = (name: Parameters<typeof seen.of>[0]) => seen.of(name, 'p50');
    const line = (
      name: string,
      deep: 'filtered' | 'filteredDeep' | 'allDeep',
      first: 'filteredOf1000' | 'filtered' | 'all',
    ) => row({ name, unit: 'ms', ours: p50(deep), reference: p50(first), goal: { atMost: 2 } }, fault);
    const figures = { ours: seen.of('filtered', 'perSecond'), reference: seen.of('bare', 'perSecond') };
    const inProcess = { ours: seen.of('filtered', 'perSecond'), reference: rawPerSecond(raw, pace.ms) };
    return [
      row(
        {
          name: 'list of 10,000, filter + page + total: req/s of bare Fastify',
          unit: 'req/s',
          ...figures,
          goal: { atLeast: 0.12 },
        },
        fault,
      ),
      row(
        {
          name: 'list of 10,000: req/s of raw prepared statements in process',
          unit: 'per s',
          ...inProcess,
          goal: null,
        },
        fault,
      ),
      line('list: p50 at 10,000 of p50 at 1,000', 'filtered', 'filteredOf1000'),
      line('list: p50 of the last filtered page of the first', 'filteredDeep', 'filtered'),
      line('list: p50 of the last page of all of the first', 'allDeep', 'all'),
    ];
  } finally {
    raw.close();
    await ours.stop();
    await bare.stop();
  }
}

/** The median of some hundred pages, as pages per second. */
function rawPerSecond(raw: { page(): string }, ms: number): number {
  const times: number[] = [];
  const until = performance.now() + ms;
  while (performance.now() < until) {
    const start = performance.now();
    raw.page();
    times.push(performance.now() - start);
  }
  return 1000 / median(times);
}
