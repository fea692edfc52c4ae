import type { FastifyInstance } from 'fastify';

/**
 * Does something again and again as long as the server listens, first at once. A round that failed is written down and
 * the next one tries again.
 * @param everyMs how long after a round began the next one begins
 */
export function rounds(app: FastifyInstance, name: string, everyMs: number, round: (now: Date) => Promise<void>): void {
  const once = async () => {
    try {
      await round(app.clock());
    } catch (error) {
      app.log.error(error, `${name} failed`);
    }
  };
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onListen', () => {
    void once();
    timer = setInterval(() => void once(), everyMs);
    timer.unref();
  });
  app.addHook('onClose', async () => clearInterval(timer));
}
