import type { HomeroomChange, SchoolClass } from '@tandem/contracts';
import { addDays, yearBounds } from '@tandem/domain/school';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { inForce } from '../identity/index.ts';
import type { ClassesService } from './classes.service.ts';
import type { HomeroomRow } from './classes.repository.ts';
import { schoolChanged, type SchoolStores } from './school-stores.ts';

const refuse = (pointer: string, code: string, detail: string): ProblemError =>
  new ProblemError('invalid-request', { errors: [{ pointer, code, detail }] });

/** Whoever leads at the end of what is written down. */
const lastOpen = (periods: readonly HomeroomRow[]): HomeroomRow | null => {
  const last = periods.at(-1);
  return last && last.toOn === null ? last : null;
};

/** Who leads a class, with dates. Rights follow from it, so it is an account with the role. */
export function createHomeroomService(stores: SchoolStores, service: ClassesService) {
  const { queue, classes, accounts, audit, today } = stores;

  /** True when the account may lead from that day on: it holds the role then, and today when the day is past. */
  function mayLead(context: Context, accountId: string, fromOn: string): boolean {
    const account = accounts.find(accountId);
    const now = today(context.now);
    const day = fromOn > now ? fromOn : now;
    const holds = account?.assignments.some((one) => one.role === 'homeroom_teacher' && inForce(one, day));
    return holds === true && !account?.blocked;
  }

  /** @throws invalid-request when the day is outside the year or before what is written down already */
  function refuseDay(startYear: number, fromOn: string, last: HomeroomRow | undefined): void {
    const { startsOn, endsOn } = yearBounds(startYear);
    if (fromOn < startsOn || fromOn > endsOn)
      throw refuse('/fromOn', 'outside-the-year', 'Этот день не в учебном году класса');
    // What was is not rewritten: only the same day may be corrected, a later one continues.
    if (last && (fromOn < last.fromOn || (last.toOn !== null && fromOn <= last.toOn)))
      throw refuse('/fromOn', 'before-the-last', 'В этот день класс уже вёл другой: выберите день позже');
  }

  return {
    /** @throws not-found, invalid-request, stale-version with the class as it is now */
    set(context: Context, classId: string, { accountId, fromOn, replaces }: HomeroomChange): Promise<SchoolClass> {
      return queue.write((tx) => {
        const row = authorize(context, 'school.manage', service.get(classId));
        const periods = classes.homeroom(classId);
        const open = lastOpen(periods);
        const leads = open?.accountId ?? null;
        if (replaces !== leads) throw new ProblemError('stale-version', { current: service.presentOne(context, row) });
        if (accountId === leads) return service.presentOne(context, row);
        refuseDay(row.startYear, fromOn, periods.at(-1));
        if (accountId !== null && !mayLead(context, accountId, fromOn))
          throw refuse('/accountId', 'not-a-homeroom-teacher', 'У этой учётной записи нет роли классного руководителя');
        // Led from and until the same day: a slip that leaves nothing behind.
        if (open?.fromOn === fromOn) classes.removeHomeroom(tx, open.id);
        else if (open) classes.endHomeroom(tx, open.id, addDays(fromOn, -1));
        if (accountId !== null) classes.beginHomeroom(tx, { id: newId(), classId, accountId, fromOn });
        audit.record(tx, context, {
          act: 'homeroom-set',
          entity: 'school-class',
          entityId: classId,
          before: { accountId: leads },
          after: { accountId, fromOn },
        });
        schoolChanged(stores, tx, context);
        return service.presentOne(context, row);
      });
    },

    /**
     * The teacher goes up with the class into the next year, inside the caller's transaction; without the role then, or
     * without a teacher, nobody does. Answers the period that was made.
     */
    follow(tx: Tx, context: Context, fromClassId: string, toClassId: string, fromOn: string): string | null {
      const open = lastOpen(classes.homeroom(fromClassId));
      if (!open || !mayLead(context, open.accountId, fromOn)) return null;
      const id = newId();
      classes.beginHomeroom(tx, { id, classId: toClassId, accountId: open.accountId, fromOn });
      const after = { accountId: open.accountId, fromOn };
      const before = { accountId: null };
      audit.record(tx, context, { act: 'homeroom-set', entity: 'school-class', entityId: toClassId, before, after });
      return id;
    },
  };
}
