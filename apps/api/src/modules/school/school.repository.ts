import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import { newId } from '../../kernel/ids.ts';
import { academicYears, school } from './school.tables.ts';

export type School = { name: string; timezone: string };

export function createSchoolRepository(db: Db) {
  const read = db.select({ name: school.name, timezone: school.timezone }).from(school).prepare();
  return {
    read: (): School | null => read.get() ?? null,
    create(tx: Tx, { name, timezone }: School, startYear: number, at: string): void {
      tx.insert(school).values({ id: 1, name, timezone, createdAt: at }).run();
      // An academic year is 1 September to 31 August (domain dossier §1.2).
      tx.insert(academicYears)
        .values({ id: newId(), startYear, startsOn: `${startYear}-09-01`, endsOn: `${startYear + 1}-08-31` })
        .run();
    },
  };
}
export type SchoolRepository = ReturnType<typeof createSchoolRepository>;
