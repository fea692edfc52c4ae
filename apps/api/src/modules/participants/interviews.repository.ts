import { desc, eq } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { interviews } from './mentors.tables.ts';

export type InterviewColumns = typeof interviews.$inferSelect;

/** The only place with SQL for the protocols of interviews. */
export function createInterviewsRepository(db: Db) {
  return {
    find: (id: string): InterviewColumns | null =>
      db.select().from(interviews).where(eq(interviews.id, id)).get() ?? null,
    /** Newest first. */
    ofMentor: (mentorId: string): InterviewColumns[] =>
      db
        .select()
        .from(interviews)
        .where(eq(interviews.mentorId, mentorId))
        .orderBy(desc(interviews.heldOn), desc(interviews.id))
        .all(),
    insert(tx: Tx, row: typeof interviews.$inferInsert): void {
      tx.insert(interviews).values(row).run();
    },
  };
}
export type InterviewsRepository = ReturnType<typeof createInterviewsRepository>;
