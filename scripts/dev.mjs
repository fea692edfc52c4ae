// `npm run dev`: the API restarts on a change, the interface reloads by itself. Open the address that Vite prints.
import { spawn } from 'node:child_process';
import { install, node24, root } from './run-pnpm.mjs';

install();
const children = [
  spawn(node24, ['--watch', 'apps/api/src/server.ts'], { cwd: root, stdio: 'inherit' }),
  spawn(node24, ['node_modules/vite/bin/vite.js'], { cwd: `${root}/apps/web`, stdio: 'inherit' }),
];
const stop = () => children.forEach((child) => child.kill('SIGTERM'));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
children.forEach((child) => child.on('exit', stop));
