import {
  declineName,
  OBLIQUE_CASES,
  type PersonForms,
  personForms,
  type PersonInDocument,
} from '@tandem/domain/documents';
import type { NameCase } from '@tandem/contracts';
import { fullName, type PersonName } from '@tandem/domain/kernel';
import { declineWord } from './declension.ts';

type Declined = Pick<PersonInDocument, 'name' | 'sex' | 'declensions'>;

/** Every shape of a name that a paper may print; what somebody put right wins over the rules. */
export function formsOf({ name, sex, declensions }: Declined): PersonForms {
  const inCase = Object.fromEntries(
    OBLIQUE_CASES.map((to) => [to, declineName(name, sex, to, declineWord, declensions ?? {})]),
  ) as Record<(typeof OBLIQUE_CASES)[number], PersonName>;
  return personForms(name, inCase);
}

/** The cases of a name as the rules give them, beside what was written by hand. */
export function casesOf({ name, sex, declensions }: Declined): NameCase[] {
  return OBLIQUE_CASES.map((to) => {
    const worked = declineName(name, sex, to, declineWord);
    const byHand = declensions?.[to] ?? {};
    return {
      case: to,
      worked: { family: worked.familyName, given: worked.givenName, patronymic: worked.patronymic },
      byHand: {
        family: byHand.family ?? null,
        given: byHand.given ?? null,
        patronymic: byHand.patronymic ?? null,
      },
      text: fullName(declineName(name, sex, to, declineWord, declensions ?? {})),
    };
  });
}
