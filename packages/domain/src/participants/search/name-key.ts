import type { PersonName } from '../../kernel/index.ts';
import { withoutLookAlikes } from './look-alikes.ts';

/**
 * What a search for people compares: lower case, ё = е, Latin look-alikes inside Russian words made Russian, stress
 * marks and apostrophes dropped («О’Коннор» = «Оконнор»), hyphens and all other signs one space («Салтыков-Щедрин» is
 * found by «щедрин»).
 */
export function nameText(text: string): string {
  return withoutLookAlikes(text.normalize('NFC'))
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(/['’‘ʼ`´′\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The key of a whole name, family name first: equal for the same person however carefully the name was typed. */
export function nameKey(name: PersonName): string {
  return nameText(`${name.familyName} ${name.givenName} ${name.patronymic ?? ''}`);
}
