import { OBLIQUE_CASES, type ObliqueCase } from '../person-forms.ts';

/** Endings of the genitive, dative, accusative, instrumental and prepositional, in this order, behind a stem. */
export type Endings = readonly [string, string, string, string, string];

/** An animate masculine noun on a hard consonant: «Орл-а», or with «-ем» after a sibilant that is not stressed. */
export const HARD: Endings = ['а', 'у', 'а', 'ом', 'е'];
export const HARD_EM: Endings = ['а', 'у', 'а', 'ем', 'е'];
/** The same on a soft one: «Соловь-я», instrumental with «ё» when stressed. */
export const SOFT: Endings = ['я', 'ю', 'я', 'ем', 'е'];
export const SOFT_YO: Endings = ['я', 'ю', 'я', 'ём', 'е'];

/** Adjectives: «главн-ый», «классн-ый», «ведущ-ий», «старш-ая», «верхн-яя». */
export const ADJECTIVE: Endings = ['ого', 'ому', 'ого', 'ым', 'ом'];
export const ADJECTIVE_IM: Endings = ['ого', 'ому', 'ого', 'им', 'ом'];
export const ADJECTIVE_SOFT: Endings = ['его', 'ему', 'его', 'им', 'ем'];
export const FEMININE: Endings = ['ой', 'ой', 'ую', 'ой', 'ой'];
export const FEMININE_SIBILANT: Endings = ['ей', 'ей', 'ую', 'ей', 'ей'];
export const FEMININE_SOFT: Endings = ['ей', 'ей', 'юю', 'ей', 'ей'];

export function inCase(stem: string, endings: Endings, to: ObliqueCase): string {
  return stem + (endings[OBLIQUE_CASES.indexOf(to)] ?? '');
}
