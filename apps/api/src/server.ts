import { fileURLToPath } from 'node:url';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { DEMO_NOW, seedDemo } from './demo/seed-demo.ts';
import { openSchoolHouse } from './school-house.ts';

const config = readConfig(process.env, process.env['INIT_CWD'] ?? process.cwd());
const house = openSchoolHouse(config.dataDir);
if (config.demo) await seedDemo(house);
// The demo school lives in the May of its plan, so that it always shows the same picture.
const shift = config.demo ? DEMO_NOW.getTime() - Date.now() : 0;
const app = await buildApp(house, {
  clock: () => new Date(Date.now() + shift),
  demo: config.demo,
  trustProxy: config.trustProxy,
  logLevel: config.logLevel,
  webDist: fileURLToPath(new URL('../../web/dist', import.meta.url)),
});

try {
  await app.listen({ host: config.host, port: config.port });
} catch (error) {
  const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(busy ? `Порт ${config.port} занят. Запустите с другим: PORT=3001 npm start` : error);
  process.exit(1);
}

const { port } = app.server.address() as { port: number };
const shown = ['0.0.0.0', '::', '127.0.0.1'].includes(config.host) ? 'localhost' : config.host;
const address = `http://${shown}:${port}`;
console.log(`\n  Тандем${config.demo ? ' (демо)' : ''}: ${address}`);
const token = house.setup.issueToken();
if (token !== null) {
  console.log(`\n  Первый запуск. Создайте школу по одноразовой ссылке:\n  ${address}/setup#${token}`);
}
console.log(`\n  Данные: ${config.dataDir}. Остановить: Ctrl+C\n`);

setTimeout(giveBackMemory, 300).unref();

let closing = false;
async function stop(): Promise<void> {
  if (closing) return;
  closing = true;
  await app.close();
  await house.close();
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
