// Plain npm and any Node from 20.19 are enough to get here; from here on pnpm and the project's own Node do the work.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PNPM = 'pnpm@10.34.9';
const cache = join(root, 'node_modules', '.cache', 'tandem');

/** Settings of an outer npm or pnpm run are not for the inner one. */
function cleanEnv() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^pnpm_config_/i.test(name)));
}

/** Runs a command in the project; exits with its code when it fails. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...cleanEnv(), ...env } });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

export const pnpm = (args, env) => run('npx', ['--yes', PNPM, ...args], env);

/** The Node that the product runs on: 24, installed with the dependencies. */
export const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

function* filesUnder(path) {
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) {
    if (name !== 'node_modules' && name !== 'dist') yield* filesUnder(join(path, name));
  }
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesUnder(join(root, path))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** Does the work only when the files it depends on have changed since it was done last. */
function once(name, paths, done, work) {
  const stamp = join(cache, name);
  const now = digest(paths);
  if (done() && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  work();
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, now);
}

export function install() {
  const manifests = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'apps/api/package.json',
    'apps/web/package.json',
  ];
  once(
    'installed',
    manifests,
    () => existsSync(node24),
    () => pnpm(['install', '--frozen-lockfile', '--prefer-offline']),
  );
}

export function buildWeb() {
  const sources = ['apps/web', 'packages', 'pnpm-lock.yaml'];
  once(
    'web',
    sources,
    () => existsSync(join(root, 'apps/web/dist/index.html')),
    () => pnpm(['build']),
  );
}
