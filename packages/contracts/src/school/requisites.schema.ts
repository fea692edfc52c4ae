import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { line, Version } from '../kernel/fields.ts';
import { NameCase, NameCasesByHand } from '../kernel/name-cases.ts';

const requisites = {
  fullName: line(400).nullable(),
  shortName: line(200).nullable(),
  city: line(120).nullable().describe('«г. Ижевск»'),
  address: line(300).nullable(),
  phone: line(60).nullable(),
  email: z.email().max(120).nullable(),
  site: line(120).nullable(),
  inn: line(12).nullable().describe('Ten figures with a check figure'),
  kpp: line(9).nullable().describe('Nine figures'),
  ogrn: line(13).nullable().describe('Thirteen figures with a check figure'),
};
const director = {
  name: PersonName,
  sex: z.enum(['male', 'female']).nullable(),
  position: line(160),
};

/** What stands in official papers. Null: not written yet, a blank is printed. */
export const SchoolRequisites = z.object({
  ...requisites,
  director: z.object({ ...director, cases: z.array(NameCase) }).nullable(),
  version: Version,
});
export type SchoolRequisites = z.infer<typeof SchoolRequisites>;

export const RequisitesChange = z.object({
  version: Version,
  ...requisites,
  director: z.object({ ...director, byHand: NameCasesByHand.default({}) }).nullable(),
});
export type RequisitesChange = z.input<typeof RequisitesChange>;
