import { SERVER_FLAGS, serverEnv } from '../../scripts/server-command.mjs';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { root } from './paths.ts';
import { sleep } from './numbers.ts';
import { fetchOnce, requestBytes } from './http-client.ts';

export type Server = { port: number; pid: number; stop(): Promise<void> };

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

const isUp = (port: number, path: string): Promise<boolean> =>
  fetchOnce(port, requestBytes('GET', path)).then(
    ({ status }) => status === 200,
    () => false,
  );

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(timer);
}

/** Starts a server file as a process of its own on the Node that runs this, and waits for the first 200 of `health`. */
export async function startServer(
  file: string,
  env: Record<string, string>,
  health: string,
  shipped: { flags: string[]; env: Record<string, string> } = { flags: [], env: {} },
): Promise<Server & { readyMs: number }> {
  const port = await freePort();
  const start = performance.now();
  const flags = process.env['BENCH_NODE_FLAGS']?.split(' ') ?? [];
  const child = spawn(process.execPath, [...shipped.flags, ...flags, file], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...shipped.env, ...env, HOST: '127.0.0.1', PORT: String(port) },
  });
  let isWanted = true;
  child.on('exit', (code, signal) => {
    if (isWanted) console.error(`${file} ended by itself: code ${code}, signal ${signal}`);
  });
  const stop = () => {
    isWanted = false;
    return stopChild(child);
  };
  while (!(await isUp(port, health))) {
    if (child.exitCode !== null) throw new Error(`${file} stopped with code ${child.exitCode}`);
    if (performance.now() - start > 20_000) {
      await stop();
      throw new Error(`${file} did not answer within 20 s`);
    }
    await sleep(2);
  }
  return { port, pid: child.pid ?? 0, readyMs: performance.now() - start, stop };
}

/** Our server as it is shipped. */
export const startOurs = (dataDir: string): Promise<Server & { readyMs: number }> =>
  startServer('apps/api/src/server.ts', { TANDEM_DATA_DIR: dataDir, TANDEM_LOG: 'warn' }, '/api/v1/health', {
    flags: SERVER_FLAGS,
    env: serverEnv(root),
  });

/** A reference server of `bench/servers`. */
export const startReference = (name: string, env: Record<string, string>): Promise<Server & { readyMs: number }> =>
  startServer(`bench/servers/${name}.ts`, env, '/health');
