import { type Answer, Connection } from './http-client.ts';
import { quantile } from './numbers.ts';

/** What one client does: the next request, and what is wrong with its answer (null: nothing). */
export type Client = {
  next(): Buffer;
  check(answer: Answer): string | null;
  /** Rests between requests; 0 when absent. */
  pauseMs?: number;
};

export type Load = {
  perSecond: number;
  p50: number;
  p99: number;
  done: number;
  /** The first wrong answer, or null. */
  fault: string | null;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Each client asks again as soon as it has its answer, until the time is over. Stops at the first wrong answer. */
export async function runLoad(port: number, clients: readonly Client[], ms: number): Promise<Load> {
  const latencies: number[] = [];
  let fault: string | null = null;
  const connections = await Promise.all(clients.map(() => Connection.open(port)));
  const start = performance.now();

  async function drive(client: Client, connection: Connection): Promise<void> {
    while (fault === null && performance.now() - start < ms) {
      const request = client.next();
      const sent = performance.now();
      const answer = await connection.send(request);
      latencies.push(performance.now() - sent);
      fault ??= client.check(answer);
      if (client.pauseMs !== undefined) await pause(client.pauseMs);
    }
  }

  try {
    await Promise.all(connections.map((connection, index) => drive(clients[index] as Client, connection)));
  } catch (error) {
    fault ??= (error as Error).message;
  }
  const seconds = (performance.now() - start) / 1000;
  for (const connection of connections) connection.close();
  return {
    perSecond: latencies.length / seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    done: latencies.length,
    fault,
  };
}

export type Expected = { request: Buffer; status: number; body: Buffer };

/** The requests in turn, again and again, each with the very same answer expected every time. */
export function cycling(expected: readonly Expected[]): Client {
  let turn = 0;
  let now = expected[0] as Expected;
  return {
    next() {
      now = expected[turn++ % expected.length] as Expected;
      return now.request;
    },
    check(answer) {
      if (answer.status !== now.status) return `status ${answer.status}, not ${now.status}: ${answer.body.toString()}`;
      return answer.body.equals(now.body) ? null : 'other bytes than expected';
    },
  };
}

export const repeating = (request: Buffer, status: number, body: Buffer): Client =>
  cycling([{ request, status, body }]);
