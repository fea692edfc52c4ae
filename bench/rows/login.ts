import { LOGINS } from '../data/school.ts';
import { boardPath, signedIn, signInRequest } from '../lib/api.ts';
import type { Bench } from '../lib/bench.ts';
import { startOurs, startReference } from '../lib/child.ts';
import { fetchOnce, requestBytes } from '../lib/http-client.ts';
import { type Client, repeating, runLoad } from '../lib/load.ts';
import { median } from '../lib/numbers.ts';
import { interleaved } from '../lib/rounds.ts';
import { type Row, row } from '../lib/row.ts';

const CLIENTS = 4;
const P99_MS = 25;
/** A reader between sign-ins looks at the board some hundred times a second, it does not fight for the processor. */
const READER_PAUSE_MS = 5;

/** Signs in again and again, each time as another of its own accounts. */
function visitor(share: number): Client {
  const mine = LOGINS.filter((_, index) => index % CLIENTS === share);
  const requests = mine.map(signInRequest);
  let turn = 0;
  return {
    next: () => requests[turn++ % requests.length] as Buffer,
    check({ status, body }) {
      if (status !== 200) return `sign-in answered ${status}: ${body.toString()}`;
      const { login } = JSON.parse(body.toString()) as { login: string };
      return mine.includes(login) ? null : `signed in as ${login}`;
    },
  };
}

/** Sign-in of four people at once, and what a reader of a kept board notices of it. */
export async function login({ school, workshop, pace }: Bench): Promise<Row[]> {
  const ours = await startOurs(workshop.copyOf(school));
  const raw = await startReference('raw-argon2', {});
  const visitors = Array.from({ length: CLIENTS }, (_, share) => visitor(share));
  const request = requestBytes('GET', boardPath(school.boardId), await signedIn(ours.port));
  let fault: string | null = null;
  try {
    const { body } = await fetchOnce(ours.port, request);
    const reader = { ...repeating(request, 200, body), pauseMs: READER_PAUSE_MS };
    await runLoad(ours.port, visitors, 200);
    const seen = await interleaved(pace.rounds, {
      async ours() {
        const { perSecond, fault: wrong } = await runLoad(ours.port, visitors, pace.ms);
        fault ??= wrong;
        return perSecond;
      },
      async raw() {
        const answer = await fetchOnce(raw.port, requestBytes('GET', `/run/${CLIENTS}/${pace.ms}`));
        return (JSON.parse(answer.body.toString()) as { perSecond: number }).perSecond;
      },
    });
    const p99s: number[] = [];
    const quiet = await runLoad(ours.port, [reader], pace.ms);
    for (let round = 0; round < pace.rounds; round++) {
      const [reads, visits] = await Promise.all([
        runLoad(ours.port, [reader], pace.ms),
        runLoad(ours.port, visitors, pace.ms),
      ]);
      p99s.push(reads.p99);
      fault ??= reads.fault ?? visits.fault;
    }
    const name = `login, ${CLIENTS} clients: logins/s of raw argon2id`;
    const note = `with nobody signing in p99 is ${quiet.p99.toFixed(2)} ms`;
    return [
      row({ name, unit: 'per s', ours: seen.ours, reference: seen.raw, goal: { atLeast: 0.8 } }, fault),
      row(
        {
          name: `board of 1,000 read while 4 clients log in: p99 of ${P99_MS} ms`,
          unit: 'ms',
          ours: median(p99s),
          reference: P99_MS,
          goal: { atMost: 1 },
          note,
        },
        fault,
      ),
    ];
  } finally {
    await ours.stop();
    await raw.stop();
  }
}
