import type { FastifyInstance } from 'fastify';
import { rounds } from './http/rounds.ts';
import { systemContext } from './kernel/context.ts';
import type { SchoolHouse } from './school-house.ts';

const MINUTE_MS = 60_000;
/** Often enough that «сразу» means it. */
const LETTERS_MS = 15_000;

/** What the server does without being asked, as long as it listens. */
export function byItself(app: FastifyInstance, { participants, notices, practices }: SchoolHouse): void {
  // Papers run out at midnight, when nobody is at work.
  rounds(app, 'the daily look at papers', 60 * MINUTE_MS, (now) =>
    participants.mentorBase.suspensions.reviewOnceADay(now),
  );
  rounds(app, 'the round of reminders and letters', LETTERS_MS, async (now) => {
    await notices.reminders.remindOnceADay(now);
    await notices.sender.round(now);
  });
  rounds(app, 'publishing what was put off', MINUTE_MS, (now) => practices.posts.publishDue(systemContext(now)));
}
