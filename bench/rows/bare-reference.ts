import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workshop } from '../data/school.ts';
import { type Server, startReference } from '../lib/child.ts';
import { requestBytes } from '../lib/http-client.ts';
import { type Client, cycling } from '../lib/load.ts';

/** A bare Fastify that has these bytes in memory, and clients that ask for some of them in turn. */
export async function startBare<Name extends string>(
  workshop: Workshop,
  bytes: Record<Name, Buffer>,
): Promise<Server & { client(...names: Name[]): Client }> {
  const folder = workshop.newFolder();
  for (const [name, content] of Object.entries<Buffer>(bytes)) writeFileSync(join(folder, name), content);
  const server = await startReference('bare', { BENCH_BYTES: folder });
  return {
    ...server,
    client: (...names) =>
      cycling(names.map((name) => ({ request: requestBytes('GET', `/${name}`), status: 200, body: bytes[name] }))),
  };
}
