// `npm start`: installs, builds, migrates and starts. The second time there is nothing left to do but start.
import { spawn } from 'node:child_process';
import { SERVER_FLAGS, serverEnv } from './server-command.mjs';
import { buildWeb, install, node24, root } from './run-pnpm.mjs';

install();
buildWeb();
const demo = process.argv.includes('--demo');
const env = demo ? { TANDEM_DEMO: '1', TANDEM_DATA_DIR: process.env.TANDEM_DATA_DIR ?? 'demo-data' } : {};
const server = spawn(node24, [...SERVER_FLAGS, 'apps/api/src/server.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...serverEnv(root), ...env },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
