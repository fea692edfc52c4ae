import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Bench } from '../lib/bench.ts';
import { freePort } from '../lib/child.ts';
import { fetchOnce, requestBytes } from '../lib/http-client.ts';
import { median, sleep } from '../lib/numbers.ts';
import { root } from '../lib/paths.ts';
import { type Row, row } from '../lib/row.ts';

const LIMIT_MS = 5_000;
const PATIENCE_MS = 180_000;

/** Runs `npm start` until the server answers; answers the ms and stops everything that it started. */
async function npmStart(dataDir: string): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), TANDEM_DATA_DIR: dataDir },
  });
  const gone = once(npm, 'exit');
  try {
    const request = requestBytes('GET', '/api/v1/health');
    for (;;) {
      const answer = await fetchOnce(port, request).catch(() => null);
      if (answer?.status === 200) return performance.now() - start;
      if (npm.exitCode !== null) throw new Error(`npm start ended with code ${npm.exitCode}`);
      if (performance.now() - start > PATIENCE_MS) throw new Error('npm start did not answer within three minutes');
      await sleep(10);
    }
  } finally {
    if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, 'SIGTERM');
    await gone;
  }
}

/** The first one may install and build; from then on there is nothing to do but start. */
export async function secondNpmStart({ workshop, pace }: Bench): Promise<Row[]> {
  const dataDir = workshop.newFolder();
  await npmStart(dataDir);
  const times: number[] = [];
  for (let round = 0; round < pace.slowRounds; round++) times.push(await npmStart(dataDir));
  const name = `second npm start until it answers: of ${LIMIT_MS} ms`;
  return [row({ name, unit: 'ms', ours: median(times), reference: LIMIT_MS, goal: { atMost: 1 } })];
}
