import { NAME_PARTS, OBLIQUE_CASES } from '@tandem/domain/documents';
import { z } from 'zod';
import { line } from './fields.ts';

/** Parts of a name in cases that somebody has put right; what is left out is as worked out. */
export const NameCasesByHand = z.partialRecord(z.enum(OBLIQUE_CASES), z.partialRecord(z.enum(NAME_PARTS), line(100)));
export type NameCasesByHand = z.infer<typeof NameCasesByHand>;

const parts = z.object({ family: z.string(), given: z.string(), patronymic: z.string().nullable() });

/** A case of a name as it is worked out, and what somebody wrote instead of a part of it. */
export const NameCase = z.object({
  case: z.enum(OBLIQUE_CASES),
  worked: parts,
  byHand: z.object({
    family: z.string().nullable(),
    given: z.string().nullable(),
    patronymic: z.string().nullable(),
  }),
  text: z.string().describe('The whole name as papers print it'),
});
export type NameCase = z.infer<typeof NameCase>;
