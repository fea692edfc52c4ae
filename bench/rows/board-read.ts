import { boardPath, signedIn } from '../lib/api.ts';
import type { Bench } from '../lib/bench.ts';
import { startOurs } from '../lib/child.ts';
import { compare } from '../lib/compare.ts';
import { fetchOnce, headerOf, requestBytes } from '../lib/http-client.ts';
import { repeating } from '../lib/load.ts';
import { sleep } from '../lib/numbers.ts';
import { type Row, row } from '../lib/row.ts';
import { startBare } from './bare-reference.ts';

/** Waits until the board has rested and its compressed bytes are there. */
async function compressedBoard(port: number, request: Buffer): Promise<Buffer> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetchOnce(port, request);
    if (headerOf(answer, 'content-encoding') === 'br') return answer.body;
    await sleep(20);
  }
  throw new Error('the board never came compressed');
}

/** The board of 1,000 that nobody has changed since the last read. */
export async function boardRead({ school, workshop, pace }: Bench): Promise<Row[]> {
  const ours = await startOurs(workshop.copyOf(school));
  const path = boardPath(school.boardId);
  const cookies = await signedIn(ours.port);
  const plainRequest = requestBytes('GET', path, cookies);
  const brotliRequest = requestBytes('GET', path, { ...cookies, 'accept-encoding': 'gzip, br' });
  const plain = await fetchOnce(ours.port, plainRequest);
  const brotli = await compressedBoard(ours.port, brotliRequest);
  const etag = headerOf(plain, 'etag') ?? '';
  const unchanged = requestBytes('GET', path, { ...cookies, 'if-none-match': etag });
  const bare = await startBare(workshop, { board: plain.body, 'board.br': brotli });
  try {
    const seen = await compare(pace, {
      plain: { port: ours.port, clients: [repeating(plainRequest, 200, plain.body)] },
      barePlain: { port: bare.port, clients: [bare.client('board')] },
      brotli: { port: ours.port, clients: [repeating(brotliRequest, 200, brotli)] },
      bareBrotli: { port: bare.port, clients: [bare.client('board.br')] },
      notModified: { port: ours.port, clients: [repeating(unchanged, 304, Buffer.alloc(0))] },
    });
    const line = (name: string, side: Parameters<typeof seen.of>[0], reference: typeof side, goal: number) =>
      row(
        {
          name,
          unit: 'req/s',
          ours: seen.of(side, 'perSecond'),
          reference: seen.of(reference, 'perSecond'),
          goal: { atLeast: goal },
          note: `p50 ${seen.of(side, 'p50').toFixed(2)} ms, bare ${seen.of(reference, 'p50').toFixed(2)} ms`,
        },
        seen.fault,
      );
    return [
      line('board of 1,000 unchanged, plain: req/s of bare Fastify', 'plain', 'barePlain', 0.6),
      line('board of 1,000 unchanged, brotli: req/s of bare Fastify', 'brotli', 'bareBrotli', 0.6),
      line('board of 1,000, 304: req/s of bare Fastify sending it', 'notModified', 'barePlain', 1.2),
    ];
  } finally {
    await ours.stop();
    await bare.stop();
  }
}
