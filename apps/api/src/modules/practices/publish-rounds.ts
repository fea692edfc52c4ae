import type { FastifyInstance } from 'fastify';
import { systemContext } from '../../kernel/context.ts';
import type { Practices } from './index.ts';

const MINUTE_MS = 60_000;

/** What was put off until now comes onto the site within a minute. */
export function publishRounds(app: FastifyInstance, { posts }: Practices): void {
  const round = async () => {
    try {
      await posts.publishDue(systemContext(app.clock()));
    } catch (error) {
      // The server goes on without it: the next minute tries again.
      app.log.error(error, 'publishing what was put off failed');
    }
  };
  const timer = setInterval(() => void round(), MINUTE_MS);
  timer.unref();
  app.addHook('onReady', round);
  app.addHook('onClose', async () => clearInterval(timer));
}
