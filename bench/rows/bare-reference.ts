import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workshop } from '../data/school.ts';
import { type Server, startReference } from '../lib/child.ts';
import { requestBytes } from '../lib/http-client.ts';
import { type Client, repeating } from '../lib/load.ts';

/** A bare Fastify that has these bytes in memory, and a client for each of them. */
export async function startBare<Name extends string>(
  workshop: Workshop,
  bytes: Record<Name, Buffer>,
): Promise<Server & { client(name: Name): Client }> {
  const folder = workshop.newFolder();
  for (const [name, content] of Object.entries<Buffer>(bytes)) writeFileSync(join(folder, name), content);
  const server = await startReference('bare', { BENCH_BYTES: folder });
  return { ...server, client: (name) => repeating(requestBytes('GET', `/${name}`), 200, bytes[name]) };
}
