import type { Day } from '../kernel/index.ts';
import { academicYearOf, addMonths, lessonsEndOn, yearBounds } from '../school/index.ts';
import type { ClearanceType } from './vocabulary.ts';

/** How long the school trusts a certificate: to the end of the academic year, or some months after it was looked at. */
export type ValidityRule = 'end_of_academic_year' | { months: number };

/** No law sets either term: both are the school's own rule (dossier §5.1 «Validity terms»). */
export const DEFAULT_CLEARANCE_VALIDITY: Readonly<Record<ClearanceType, ValidityRule>> = {
  criminal_record: 'end_of_academic_year',
  medical: { months: 12 },
};

/** The issuing may take this many calendar days (order of МВД № 660 of 27.09.2019): said to the candidate at once. */
export const CRIMINAL_RECORD_ISSUING_DAYS = 30;

/**
 * The last day to propose for a certificate; the curator may type another. What is brought after the lessons end, from
 * 1 June, is meant for the academic year to come.
 */
export function defaultClearanceValidity(
  type: ClearanceType,
  checkedOn: Day,
  setting: Readonly<Record<ClearanceType, ValidityRule>> = DEFAULT_CLEARANCE_VALIDITY,
): Day {
  const rule = setting[type];
  if (rule !== 'end_of_academic_year') return addMonths(checkedOn, rule.months);
  const year = academicYearOf(checkedOn);
  return yearBounds(checkedOn > lessonsEndOn(year) ? year + 1 : year).endsOn;
}
