import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFastify } from '../lib/packages.ts';
import { given, serve } from './listen.ts';

/** Bare Fastify that sends bytes from memory: the most that this framework can do with an answer of this size. */
const folder = given('BENCH_BYTES');
const app = useFastify()();
for (const name of readdirSync(folder)) {
  const bytes = readFileSync(join(folder, name));
  const encoding = name.endsWith('.br') ? { 'content-encoding': 'br' } : {};
  app.get(`/${name}`, (_, reply) =>
    reply.headers({ 'content-type': 'application/json; charset=utf-8', ...encoding }).send(bytes),
  );
}
await serve(app);
