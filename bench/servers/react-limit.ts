import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { useFastify } from '../lib/packages.ts';
import { given, serve } from './listen.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Everything of a folder from memory, compressed once. */
const folder = given('BENCH_DIST');
const app = useFastify()();
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  const type = TYPES[extname(name)];
  if (type === undefined) continue;
  const bytes = brotliCompressSync(readFileSync(join(folder, name)));
  app.get(`/${name}`, (_, reply) => reply.headers({ 'content-type': type, 'content-encoding': 'br' }).send(bytes));
}
await serve(app);
