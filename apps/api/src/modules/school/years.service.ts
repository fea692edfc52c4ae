import type { AcademicYear, AcademicYears, Holiday, HolidaysChange } from '@tandem/contracts';
import { academicYearOf, defaultHolidays, type HolidayFault, refuseHolidays, yearBounds } from '@tandem/domain/school';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { schoolChanged, type SchoolStores } from './school-stores.ts';
import type { YearRow } from './years.repository.ts';

const FAULTS: Record<HolidayFault['reason'], { field: 'startsOn' | 'endsOn'; detail: string }> = {
  'not-a-day': { field: 'startsOn', detail: 'Нужна существующая дата' },
  'ends-before-start': { field: 'endsOn', detail: 'Каникулы кончаются раньше, чем начались' },
  'outside-the-year': { field: 'startsOn', detail: 'Эти дни не в учебном году: он идёт с 1 сентября по 31 августа' },
  overlaps: { field: 'startsOn', detail: 'Эти дни уже заняты другими каникулами' },
};

function present({ holidays, ...row }: YearRow): AcademicYear {
  const known = holidays === null ? defaultHolidays(row.startYear) : (JSON.parse(holidays) as Holiday[]);
  return {
    ...row,
    holidays: known.map(({ kind, startsOn, endsOn }) => ({ kind, startsOn, endsOn })),
    holidaysConfirmed: holidays !== null,
  };
}

/** Academic years of the school: opened one by one, with the holidays the school has ordered. */
export function createYearsService(stores: SchoolStores) {
  const { queue, years, classes, audit, today } = stores;

  /** @throws not-found */
  function get(id: string): YearRow {
    const row = years.find(id);
    if (!row) throw new ProblemError('not-found');
    return row;
  }

  /** The year inside the caller's transaction, opened when it is not there yet. */
  function ensure(tx: Tx, context: Context, startYear: number): { row: YearRow; made: boolean } {
    const known = years.ofYear(startYear);
    if (known) return { row: known, made: false };
    const id = newId(context.now.getTime());
    years.insert(tx, { id, startYear, ...yearBounds(startYear) });
    audit.record(tx, context, { act: 'opened', entity: 'academic-year', entityId: id, after: { startYear } });
    schoolChanged(stores, tx, context);
    return { row: get(id), made: true };
  }

  return {
    get,
    ensure,

    /** Days without lessons of a year, the usual ones when the school has not opened it; no rights are asked. */
    holidaysOf(startYear: number): AcademicYear['holidays'] {
      const row = years.ofYear(startYear);
      return row ? present(row).holidays : defaultHolidays(startYear);
    },

    /** Days without lessons of every year that is open; those that were proposed count until somebody has looked. */
    allHolidays: () => years.all().flatMap((row) => present(row).holidays),

    list(context: Context): AcademicYears {
      const rows = authorize(context, 'school.read', years.all());
      return { current: academicYearOf(today(context.now)), years: rows.map(present) };
    },

    /** @throws already-exists, invalid-request for a year that is neither on nor the next */
    open(context: Context, startYear: number): Promise<AcademicYear> {
      return queue.write((tx) => {
        authorize(context, 'school.manage', {});
        const current = academicYearOf(today(context.now));
        if (startYear !== current && startYear !== current + 1) {
          const detail = 'Открыть можно идущий учебный год или следующий';
          throw new ProblemError('invalid-request', { errors: [{ pointer: '/startYear', code: 'not-near', detail }] });
        }
        const { row, made } = ensure(tx, context, startYear);
        if (!made) throw new ProblemError('already-exists');
        return present(row);
      });
    },

    /** @throws not-found, invalid-request with pointers, stale-version with the year as it is now */
    setHolidays(
      context: Context,
      id: string,
      { version, holidays }: z.output<typeof HolidaysChange>,
    ): Promise<AcademicYear> {
      return queue.write((tx) => {
        const row = authorize(context, 'school.manage', get(id));
        const faults = refuseHolidays(row.startYear, holidays);
        if (faults.length > 0) {
          throw new ProblemError('invalid-request', {
            errors: faults.map(({ index, reason }) => ({
              pointer: `/holidays/${index}/${FAULTS[reason].field}`,
              code: reason,
              detail: FAULTS[reason].detail,
            })),
          });
        }
        const inOrder = [...holidays].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
        if (!years.setHolidays(tx, id, version, JSON.stringify(inOrder)))
          throw new ProblemError('stale-version', { current: present(row) });
        const before = row.holidays === null ? null : { holidays: JSON.parse(row.holidays) as unknown };
        const after = { holidays: inOrder };
        audit.record(tx, context, { act: 'holidays-set', entity: 'academic-year', entityId: id, before, after });
        schoolChanged(stores, tx, context);
        return present(get(id));
      });
    },

    /** Closes a year that a promotion has opened, inside the caller's transaction, unless somebody uses it already. */
    takeBack(tx: Tx, context: Context, startYear: number): void {
      const row = years.ofYear(startYear);
      if (!row || row.version !== 1 || classes.ofYear(startYear).length > 0) return;
      years.remove(tx, row.id);
      const before = { startYear };
      audit.record(tx, context, { act: 'closed', entity: 'academic-year', entityId: row.id, before });
      schoolChanged(stores, tx, context);
    },
  };
}
export type YearsService = ReturnType<typeof createYearsService>;
