import { isDeepStrictEqual } from 'node:util';
import type { Board, Item } from '@tandem/contracts';
import { boardPath, itemsPath, signedIn } from '../lib/api.ts';
import type { Bench } from '../lib/bench.ts';
import { startOurs, startReference } from '../lib/child.ts';
import { Connection, requestBytes } from '../lib/http-client.ts';
import { median } from '../lib/numbers.ts';
import { interleaved } from '../lib/rounds.ts';
import { type Row, row } from '../lib/row.ts';

const parse = (bytes: Buffer): Board => JSON.parse(bytes.toString()) as Board;

/** Changes the board, then reads it, until the time is over; only the reads are timed. Answers the median in ms. */
async function changedReads(
  connection: Connection,
  ms: number,
  change: () => Promise<string | null>,
  read: Buffer,
  check: (board: Board) => string | null,
): Promise<{ ms: number; fault: string | null }> {
  const times: number[] = [];
  const until = performance.now() + ms;
  while (performance.now() < until) {
    const wrong = await change();
    if (wrong !== null) return { ms: Number.NaN, fault: wrong };
    const start = performance.now();
    const { status, body } = await connection.send(read);
    times.push(performance.now() - start);
    const fault = status === 200 ? check(parse(body)) : `status ${status}`;
    if (fault !== null) return { ms: Number.NaN, fault };
  }
  return { ms: median(times), fault: null };
}

/** The board of 1,000 with a move before every read, so that nothing kept can be handed out. */
export async function boardChanged({ school, workshop, pace }: Bench): Promise<Row[]> {
  const ours = await startOurs(workshop.copyOf(school));
  const naive = await startReference('naive', { BENCH_DB: `${workshop.copyOf(school)}/tandem.sqlite` });
  const our = await Connection.open(ours.port);
  const their = await Connection.open(naive.port);
  try {
    const cookies = await signedIn(ours.port);
    const ourRead = requestBytes('GET', boardPath(school.boardId), cookies);
    const theirRead = requestBytes('GET', `/boards/${school.boardId}`);
    const board = parse((await our.send(ourRead)).body);
    let fault = isDeepStrictEqual(board, parse((await their.send(theirRead)).body)) ? null : 'naive: another board';
    const [first] = board.items;
    if (!first) throw new Error('the board is empty');
    let { version, rank } = first;

    const sides = {
      async ours() {
        const seen = await changedReads(
          our,
          pace.ms,
          async () => {
            const body = { version, to: first.status, afterId: null, beforeId: null };
            const path = `${itemsPath(school.boardId)}/${first.id}/move`;
            const answer = await our.send(requestBytes('POST', path, cookies, body));
            if (answer.status !== 200) return `ours: move answered ${answer.status}`;
            ({ version } = JSON.parse(answer.body.toString()) as Item);
            return null;
          },
          ourRead,
          ({ items }) => (items.find(({ id }) => id === first.id)?.version === version ? null : 'ours: an old board'),
        );
        fault ??= seen.fault;
        return seen.ms;
      },
      async naive() {
        const seen = await changedReads(
          their,
          pace.ms,
          async () => {
            const { status } = await their.send(requestBytes('POST', `/items/${first.id}`, {}, { rank: ++rank }));
            return status === 200 ? null : `naive: change answered ${status}`;
          },
          theirRead,
          ({ items }) => (items.find(({ id }) => id === first.id)?.rank === rank ? null : 'naive: an old board'),
        );
        fault ??= seen.fault;
        return seen.ms;
      },
    };
    const seen = await interleaved(pace.rounds, sides);
    const name = 'board of 1,000 changed before every read: reads/s of naive Drizzle + JSON.stringify';
    const note = `a read takes ${seen.ours.toFixed(2)} ms, naive ${seen.naive.toFixed(2)} ms`;
    const figures = { ours: 1000 / seen.ours, reference: 1000 / seen.naive };
    return [row({ name, unit: 'req/s', ...figures, goal: { atLeast: 1.5 }, note }, fault)];
  } finally {
    our.close();
    their.close();
    await ours.stop();
    await naive.stop();
  }
}
