import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { AcademicYearStart } from './setup.ts';
import { AcademicYear, AcademicYears, HolidaysChange } from './year.schema.ts';

export const years = {
  list: operation({
    id: 'school.years.list',
    method: 'GET',
    path: '/school/years',
    summary: 'Academic years that have been opened, the earliest first, with their holidays',
    access: { capability: 'school.read' },
    success: { status: 200, schema: AcademicYears },
    problems: [],
  }),
  open: operation({
    id: 'school.years.open',
    method: 'POST',
    path: '/school/years',
    summary: 'Open the academic year that is on, or the one after it',
    access: { capability: 'school.manage' },
    body: z.object({ startYear: AcademicYearStart }),
    success: { status: 201, schema: AcademicYear },
    problems: ['already-exists'],
  }),
  setHolidays: operation({
    id: 'school.years.setHolidays',
    method: 'PUT',
    path: '/school/years/:yearId/holidays',
    summary: 'Set the holidays of a year as the school has ordered them; what was proposed is confirmed by it',
    access: { capability: 'school.manage' },
    params: z.object({ yearId: Id }),
    body: HolidaysChange,
    success: { status: 200, schema: AcademicYear },
    problems: ['not-found', 'stale-version'],
  }),
};
