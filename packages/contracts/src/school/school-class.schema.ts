import { FIRST_GRADE, LAST_GRADE } from '@tandem/domain/school';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, line } from '../kernel/fields.ts';

/** Grade and what stands after it; «10А» is 10 and «А». */
export const ClassTitle = z.object({ grade: z.int().min(FIRST_GRADE).max(LAST_GRADE), letter: z.string() });

/** Who led a class from a day, and until when. */
export const HomeroomPeriod = z.object({
  accountId: Id,
  name: PersonName.nullable(),
  fromOn: Day,
  toOn: Day.nullable().describe('The last day; null while it goes on'),
});
export type HomeroomPeriod = z.infer<typeof HomeroomPeriod>;

/** A class of one academic year. */
export const SchoolClass = ClassTitle.extend({
  id: Id,
  name: z.string().describe('As it is written: «10А», «10-1»'),
  pupils: z.int().describe('Enrolled today, or on the first or last day of a year that is not on'),
  homeroom: z.array(HomeroomPeriod).describe('The newest first'),
});
export type SchoolClass = z.infer<typeof SchoolClass>;

export const NewSchoolClass = z.object({
  name: line(20).describe('As people write it: «10 а», «10-А», «10 "А"»'),
});

export const HomeroomChange = z.object({
  accountId: Id.nullable().describe('An account that holds the role `homeroom_teacher`; null: nobody'),
  fromOn: Day,
  replaces: Id.nullable().describe('Whom the writer saw leading the class at the end, null for nobody'),
});
export type HomeroomChange = z.infer<typeof HomeroomChange>;
