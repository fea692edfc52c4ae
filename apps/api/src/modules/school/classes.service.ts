import type { SchoolClass } from '@tandem/contracts';
import { type ClassName, className, type ClassNameFault, parseClassName, yearBounds } from '@tandem/domain/school';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { ClassRow, HomeroomRow } from './classes.repository.ts';
import { schoolChanged, type SchoolStores } from './school-stores.ts';
import type { YearsService } from './years.service.ts';

const FAULTS: Record<ClassNameFault, string> = {
  empty: 'Назовите класс, например 10А',
  'not-a-class': 'Это не похоже на класс. Напишите, например, 10А',
  'grade-out-of-range': 'Классы бывают с 1 по 11',
  'letter-unreadable': 'Букву класса не удалось прочитать. Напишите, например, 10А',
};

/** @throws invalid-request at the pointer when the text names no class */
export function readClassName(text: string, pointer: string): ClassName {
  const parsed = parseClassName(text);
  if (parsed.ok) return { grade: parsed.grade, letter: parsed.letter };
  const detail = FAULTS[parsed.reason];
  throw new ProblemError('invalid-request', { errors: [{ pointer, code: parsed.reason, detail }] });
}

/** Today, or the nearest day of the year when it is not on. */
function dayWithin(startYear: number, today: string): string {
  const { startsOn, endsOn } = yearBounds(startYear);
  if (today < startsOn) return startsOn;
  return today > endsOn ? endsOn : today;
}

/** Classes of an academic year. Who leads one is changed in `homeroom.service.ts`. */
export function createClassesService(stores: SchoolStores, years: YearsService) {
  const { queue, classes, accounts, audit, rolls, today } = stores;

  function present(row: ClassRow, homeroom: readonly HomeroomRow[], pupils: number): SchoolClass {
    const { id, grade, letter } = row;
    const names = accounts.names(homeroom.map(({ accountId }) => accountId));
    const periods = homeroom.map(({ accountId, fromOn, toOn }) => ({
      accountId,
      name: names.get(accountId) ?? null,
      fromOn,
      toOn,
    }));
    return { id, grade, letter, name: className(row), pupils, homeroom: periods.reverse() };
  }

  function presentOne(context: Context, row: ClassRow): SchoolClass {
    const counts = rolls.counts(row.startYear, dayWithin(row.startYear, today(context.now)));
    return present(row, classes.homeroom(row.id), counts.get(row.id) ?? 0);
  }

  /** @throws not-found */
  function get(id: string): ClassRow {
    const row = classes.find(id);
    if (!row) throw new ProblemError('not-found');
    return row;
  }

  /** The class inside the caller's transaction, made when it is not there yet. */
  function ensure(tx: Tx, context: Context, startYear: number, name: ClassName): { row: ClassRow; made: boolean } {
    const known = classes.named(startYear, name);
    if (known) return { row: known, made: false };
    const row = { id: newId(context.now.getTime()), startYear, grade: name.grade, letter: name.letter };
    classes.insert(tx, row);
    const after = { startYear, name: className(name) };
    audit.record(tx, context, { act: 'added', entity: 'school-class', entityId: row.id, after });
    schoolChanged(stores, tx, context);
    return { row, made: true };
  }

  return {
    get,
    ensure,
    presentOne,
    ofYear: (startYear: number): ClassRow[] => classes.ofYear(startYear),

    /** @throws not-found */
    list(context: Context, yearId: string): SchoolClass[] {
      const { startYear } = authorize(context, 'school.read', years.get(yearId));
      const counts = rolls.counts(startYear, dayWithin(startYear, today(context.now)));
      const homeroom = Map.groupBy(classes.homeroomOfYear(startYear), ({ classId }) => classId);
      return classes.ofYear(startYear).map((row) => present(row, homeroom.get(row.id) ?? [], counts.get(row.id) ?? 0));
    },

    /** @throws not-found, invalid-request, already-exists */
    add(context: Context, yearId: string, name: string): Promise<SchoolClass> {
      return queue.write((tx) => {
        const { startYear } = authorize(context, 'school.manage', years.get(yearId));
        const { row, made } = ensure(tx, context, startYear, readClassName(name, '/name'));
        if (!made) throw new ProblemError('already-exists');
        return presentOne(context, row);
      });
    },

    /** @throws not-found, class-not-empty */
    async remove(context: Context, id: string): Promise<void> {
      await queue.write((tx) => {
        const row = authorize(context, 'school.manage', get(id));
        if (rolls.wasUsed(id)) throw new ProblemError('class-not-empty');
        const homeroom = classes.homeroom(id).map(({ accountId, fromOn, toOn }) => ({ accountId, fromOn, toOn }));
        const before = { startYear: row.startYear, name: className(row), homeroom };
        classes.remove(tx, id);
        audit.record(tx, context, { act: 'removed', entity: 'school-class', entityId: id, before });
        schoolChanged(stores, tx, context);
      });
    },

    /**
     * Removes a class that a promotion has made, inside the caller's transaction. False when somebody is in it, or when
     * it is led otherwise than the promotion said (`homeroomId`, null for nobody).
     */
    takeBack(tx: Tx, context: Context, id: string, homeroomId: string | null): boolean {
      const row = classes.find(id);
      const leads = classes.homeroom(id);
      const untouched = leads.length === (homeroomId === null ? 0 : 1) && leads.every((one) => one.id === homeroomId);
      if (!row || !untouched || leads.some(({ toOn }) => toOn !== null) || rolls.wasUsed(id)) return false;
      classes.remove(tx, id);
      const before = { startYear: row.startYear, name: className(row) };
      audit.record(tx, context, { act: 'removed', entity: 'school-class', entityId: id, before });
      schoolChanged(stores, tx, context);
      return true;
    },
  };
}
export type ClassesService = ReturnType<typeof createClassesService>;
