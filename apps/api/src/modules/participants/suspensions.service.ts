import { FINAL_MENTOR_STATUSES, type MentorStatus, suspensionDue } from '@tandem/domain/participants';
import { academicYearOf } from '@tandem/domain/school';
import type { Tx } from '../../db/write-queue.ts';
import { type Context, systemContext } from '../../kernel/context.ts';
import type { MentorChecklists } from './mentor-checklist.ts';
import type { MentorSteps } from './mentor-steps.ts';
import { anyMentor, type MentorRecord, type MentorsStores } from './mentors-stores.ts';

/** Whom a paper can keep away or bring back. */
const WATCHED: ReadonlySet<MentorStatus> = new Set(['in_pool', 'active', 'suspended']);

/** What happens by itself: a paper runs out and the mentor is kept away, it comes and they are back; a consent ends all. */
export function createSuspensions(stores: MentorsStores, checklists: MentorChecklists, steps: MentorSteps) {
  const { mentors, queue } = stores;

  /** Whom the papers of today ask to suspend or to renew. */
  function due(watched: readonly MentorRecord[], now: Date) {
    const lists = checklists.ofMany(watched, stores.today(now));
    return watched.flatMap((mentor) => {
      const list = lists.get(mentor.id)?.list ?? [];
      const found = suspensionDue(mentor.status, list, mentor.suspendedByHand);
      return found ? [{ mentor, ...found }] : [];
    });
  }

  /** Nobody presses a button here: the history names no person, whosever change it was that led to it. */
  function review(tx: Tx, { now, sessionId }: Context, watched: readonly MentorRecord[]): number {
    const context = { ...systemContext(now), sessionId };
    const found = due(watched, now);
    for (const { mentor, act, because } of found) {
      const reason = because.length > 0 ? because.join(' ') : null;
      steps.take(tx, context, mentor, act, { reason, byPapers: true });
    }
    return found.length;
  }

  const thisYear = (now: Date) => academicYearOf(stores.today(now));

  function watchedOfYear(now: Date): MentorRecord[] {
    const rows = mentors.ofYear(thisYear(now)).filter(({ status }) => WATCHED.has(status));
    const people = stores.people.ofIds(
      rows.map(({ personId }) => personId),
      stores.today(now),
      thisYear(now),
    );
    const byId = new Map(people.map((person) => [person.id, person]));
    return rows.flatMap((row) => {
      const person = byId.get(row.personId);
      return person ? [{ ...row, person }] : [];
    });
  }

  /** The school's day that was looked at last. */
  let lookedOn: string | null = null;

  return {
    /** All mentors of the year, when the school's day is a new one. */
    async reviewOnceADay(now: Date): Promise<void> {
      const today = stores.today(now);
      if (lookedOn === today) return;
      await this.reviewAll(now);
      lookedOn = today;
    },

    /** All mentors of the year, on the school's day; answers how many were suspended or came back. */
    async reviewAll(now: Date): Promise<number> {
      // Most days nothing runs out, and then nothing is written.
      if (due(watchedOfYear(now), now).length === 0) return 0;
      return queue.write((tx) => review(tx, systemContext(now), watchedOfYear(now)));
    },

    /** Some mentors, after their papers changed; in the transaction of the change. */
    reviewMentors(tx: Tx, context: Context, mentorIds: readonly string[]): void {
      const watched = mentorIds.flatMap((id) => anyMentor(stores, context, id) ?? []);
      review(
        tx,
        context,
        watched.filter(({ status }) => WATCHED.has(status)),
      );
    },

    /** A person, after a consent or a certificate of theirs changed; in the transaction of the change. */
    reviewPerson(tx: Tx, context: Context, personId: string): void {
      const row = mentors.ofPerson(personId, thisYear(context.now));
      if (row && WATCHED.has(row.status)) this.reviewMentors(tx, context, [row.id]);
    },

    /** The consent is withdrawn: every way of the person that has not ended yet ends now. */
    leave(tx: Tx, context: Context, personId: string): void {
      for (const row of mentors.allOfPerson(personId)) {
        const mentor = anyMentor(stores, context, row.id);
        if (!mentor || (FINAL_MENTOR_STATUSES as readonly MentorStatus[]).includes(row.status)) continue;
        steps.take(tx, context, mentor, 'withdraw', { reason: 'consent_withdrawn' });
      }
    },
  };
}
export type Suspensions = ReturnType<typeof createSuspensions>;
