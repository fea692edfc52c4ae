import type { Bench } from '../lib/bench.ts';
import { type Server, startOurs, startReference } from '../lib/child.ts';
import { interleaved } from '../lib/rounds.ts';
import { type Row, row } from '../lib/row.ts';

/** From starting the process to the first 200 of the health route, with the data already there. */
export async function coldStart({ school, workshop, pace }: Bench): Promise<Row[]> {
  const ourDir = workshop.copyOf(school);
  const theirDir = workshop.copyOf(school);
  const readyMs = async (started: Promise<Server & { readyMs: number }>) => {
    const server = await started;
    await server.stop();
    return server.readyMs;
  };
  const sides = {
    ours: () => readyMs(startOurs(ourDir)),
    naive: () => readyMs(startReference('naive', { BENCH_DB: `${theirDir}/tandem.sqlite` })),
  };
  await interleaved(1, sides);
  const seen = await interleaved(pace.rounds, sides);
  const name = 'cold start to the first 200: ms of naive Fastify + Drizzle';
  return [row({ name, unit: 'ms', ours: seen.ours, reference: seen.naive, goal: { atMost: 2 } })];
}
