import { HOLIDAY_KINDS } from '@tandem/domain/school';
import { z } from 'zod';
import { Day, Id, Version } from '../kernel/fields.ts';
import { AcademicYearStart } from './setup.ts';

export const Holiday = z.object({
  kind: z.enum(HOLIDAY_KINDS),
  startsOn: Day,
  endsOn: Day.describe('The last day without lessons, inclusive'),
});
export type Holiday = z.infer<typeof Holiday>;

export const AcademicYear = z.object({
  id: Id,
  startYear: AcademicYearStart,
  startsOn: Day,
  endsOn: Day,
  holidays: z.array(Holiday),
  holidaysConfirmed: z
    .boolean()
    .describe('False: the usual ones, proposed; nobody at the school has looked at them yet'),
  version: Version,
});
export type AcademicYear = z.infer<typeof AcademicYear>;

export const AcademicYears = z.object({
  current: AcademicYearStart.describe('The year that today belongs to, whether it has been opened or not'),
  years: z.array(AcademicYear),
});
export type AcademicYears = z.infer<typeof AcademicYears>;

export const HolidaysChange = z.object({ version: Version, holidays: z.array(Holiday).max(20) });
