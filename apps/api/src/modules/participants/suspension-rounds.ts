import type { FastifyInstance } from 'fastify';
import type { Participants } from './index.ts';

const HOUR_MS = 60 * 60_000;

/** Papers run out at midnight, when nobody is at work: looked at when the server starts and when a new day has begun. */
export function suspensionRounds(app: FastifyInstance, { mentorBase }: Participants): void {
  const round = async () => {
    try {
      await mentorBase.suspensions.reviewOnceADay(app.clock());
    } catch (error) {
      // The server goes on without it: the next hour tries again.
      app.log.error(error, 'the daily look at papers failed');
    }
  };
  const timer = setInterval(() => void round(), HOUR_MS);
  timer.unref();
  app.addHook('onReady', round);
  app.addHook('onClose', async () => clearInterval(timer));
}
