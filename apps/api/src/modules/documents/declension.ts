import type { DeclineWord } from '@tandem/domain/documents';
import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich';

const BY_PART = { family: inclineLastname, given: inclineFirstname, patronymic: inclineMiddlename };

/**
 * One word of a name in a case, by the library of names. It knows neither women's surnames on a consonant nor «Кузнеца»:
 * `declineName` of the domain asks it only for what it knows. The sex is always told, for by itself it does not guess
 * foreign names.
 */
export const declineWord: DeclineWord = (part, word, to, sex) => BY_PART[part](word, to, sex);
