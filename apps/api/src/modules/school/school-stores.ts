import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import type { AuditLog } from '../audit/index.ts';
import type { AccountsService } from '../identity/index.ts';
import type { ClassesRepository } from './classes.repository.ts';
import type { ProgrammeRepository } from './programme.repository.ts';
import type { RequisitesRepository } from './requisites.repository.ts';
import type { YearsRepository } from './years.repository.ts';

/** Who is in the classes: known by a context above this one, so the composition root hands it in. */
export type ClassRolls = {
  /** Pupils of each class of a year on a day. */
  counts(startYear: number, day: string): Map<string, number>;
  /** True when somebody is, was or will be in the class. */
  wasUsed(classId: string): boolean;
};

/** What the services of this context are made of; put together once in `index.ts`. */
export type SchoolStores = {
  queue: WriteQueue;
  years: YearsRepository;
  classes: ClassesRepository;
  programme: ProgrammeRepository;
  requisites: RequisitesRepository;
  accounts: AccountsService;
  audit: AuditLog;
  rolls: ClassRolls;
  /** The school's calendar day at an instant. */
  today: (now: Date) => string;
  /** Tells open pages; called after the commit. */
  changed: (what: 'school' | 'programme', by: string | null) => void;
};

/** Every write ends with this: open pages hear of it once it is durable. */
export function schoolChanged(
  { changed }: Pick<SchoolStores, 'changed'>,
  tx: Tx,
  context: Context,
  what: 'school' | 'programme' = 'school',
): void {
  tx.afterCommit(() => changed(what, context.sessionId));
}
