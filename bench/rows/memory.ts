import type { Board } from '@tandem/contracts';
import { LOGINS } from '../data/school.ts';
import { TOPICS } from '../data/texts.ts';
import { API, boardPath, itemsPath, signedIn, signInRequest } from '../lib/api.ts';
import type { Bench } from '../lib/bench.ts';
import { startOurs } from '../lib/child.ts';
import { fetchOnce, requestBytes } from '../lib/http-client.ts';
import { type Client, runLoad } from '../lib/load.ts';
import { pssMiB, watchMemory } from '../lib/memory.ts';
import { sleep } from '../lib/numbers.ts';
import { type Row, row } from '../lib/row.ts';
import { creator } from './write-clients.ts';

const IDLE_MIB = 90;
const PEAK_MIB = 170;

/** Asks for one thing after another; every answer must be a success. */
function asking(requests: readonly Buffer[]): Client {
  let turn = 0;
  return {
    next: () => requests[turn++ % requests.length] as Buffer,
    check: ({ status, body }) => (status < 400 ? null : `status ${status}: ${body.toString()}`),
  };
}

/** What the process takes of the machine after its start, and the most it takes under everything at once. */
export async function memory({ school, workshop, pace }: Bench): Promise<Row[]> {
  const ours = await startOurs(workshop.copyOf(school));
  try {
    await sleep(1_000);
    const idle = pssMiB(ours.pid);
    const headers = await signedIn(ours.port);
    const board = requestBytes('GET', boardPath(school.boardId), { ...headers, 'accept-encoding': 'br' });
    const searches = TOPICS.map((text) =>
      requestBytes('GET', `${itemsPath(school.listId)}?text=${encodeURIComponent(text)}`, headers),
    );
    const empty = await fetchOnce(ours.port, requestBytes('GET', boardPath(school.createsId), headers));
    const { sections } = JSON.parse(empty.body.toString()) as Board;
    const target = {
      prefix: API,
      headers,
      movesId: school.movesId,
      createsId: school.createsId,
      movable: [],
      sectionIds: sections.map(({ id }) => id),
    };
    const kept = { moves: 0, created: [] };
    const clients: Client[] = [
      ...Array.from({ length: 16 }, () => asking([board, ...searches])),
      ...Array.from({ length: 12 }, () => creator(target, kept)),
      ...Array.from({ length: 4 }, (_, share) => asking(LOGINS.filter((_, at) => at % 4 === share).map(signInRequest))),
    ];
    const stop = watchMemory(ours.pid);
    const { fault } = await runLoad(ours.port, clients, pace.ms * pace.rounds);
    const peak = stop();
    const line = (name: string, ours: number, reference: number) =>
      row({ name, unit: 'MiB PSS', ours, reference, goal: { atMost: 1 } }, fault);
    return [
      line(`memory after start: PSS of ${IDLE_MIB} MiB`, idle, IDLE_MIB),
      line(`memory under 32 clients reading, searching, writing, logging in: PSS of ${PEAK_MIB} MiB`, peak, PEAK_MIB),
    ];
  } finally {
    await ours.stop();
  }
}
