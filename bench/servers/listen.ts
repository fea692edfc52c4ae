import type { FastifyInstance } from 'fastify';

/** What every reference server has: an address from the environment, a health route, an end on SIGTERM. */
export async function serve(app: FastifyInstance): Promise<void> {
  app.get('/health', () => ({ status: 'ok' }));
  process.on('SIGTERM', () => process.exit(0));
  await app.listen({ host: process.env['HOST'] ?? '127.0.0.1', port: Number(process.env['PORT']) });
}

/** A variable that the bench passes on. */
export function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}
