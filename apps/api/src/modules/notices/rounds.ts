import type { FastifyInstance } from 'fastify';
import type { Notices } from './index.ts';

/** Often enough that «сразу» means it. */
const ROUND_MS = 15_000;

/** Reminds once a day and sends what waits, as long as the server runs. */
export function noticeRounds(app: FastifyInstance, { reminders, sender }: Notices): void {
  const round = async () => {
    try {
      const now = app.clock();
      await reminders.remindOnceADay(now);
      await sender.round(now);
    } catch (error) {
      // The server goes on without it: the next round tries again.
      app.log.error(error, 'the round of reminders and letters failed');
    }
  };
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onListen', () => {
    void round();
    timer = setInterval(() => void round(), ROUND_MS);
    timer.unref();
  });
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await sender.stop();
  });
}
