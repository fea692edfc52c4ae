import { cyrillicTwin, withoutLookAlikes } from '../search/index.ts';
import type { FaultCode } from './cell-faults.ts';

/** Small words inside names of other peoples. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'оглы оглу углы кызы гызы кизи улы уулу д де да ди дю ла ле фон ван дер аль эль бен бин ибн тер'.split(' '),
);
/** Those that stay small when the whole name was shouted: «МАМЕДОВ АЛИ ГАСАН ОГЛЫ». */
const ALWAYS_SMALL = new Set('оглы оглу углы кызы гызы кизи улы уулу фон де'.split(' '));

/** «Иванов», «Д», «МакДональд»: nothing to say about its capitals. */
const WELL_CASED = /^\p{Lu}(?:\p{Ll}*|\p{Ll}+\p{Lu}\p{Ll}+)$/u;

function casedPiece(piece: string): string {
  if (piece === '' || WELL_CASED.test(piece) || SMALL_WORDS.has(piece)) return piece;
  const small = piece.toLowerCase();
  if (ALWAYS_SMALL.has(small)) return small;
  const [first = '', ...rest] = small;
  return first.toUpperCase() + rest.join('');
}

/** Capitals as names have them: «ИВАНОВ-ПЕТРОВ» is «Иванов-Петров», «О'КОННОР» is «О'Коннор». */
function cased(text: string): string {
  return text
    .split(/([\s'.-]+)/u)
    .map((piece) => (/^\p{L}/u.test(piece) ? casedPiece(piece) : piece))
    .join('');
}

/** A Latin word all of look-alikes among Russian ones is meant to be Russian too: «COPOKA Анна». */
function inOneAlphabet(text: string): string {
  const mixed = withoutLookAlikes(text);
  if (!/\p{Script=Cyrillic}/u.test(mixed)) return mixed;
  return mixed.replace(/\p{Script=Latin}+/gu, (word) => cyrillicTwin(word) ?? word);
}

/** The name as it should be spelt, and what was wrong. Nothing is corrected silently: the caller only suggests it. */
export function spellName(text: string): { spelt: string; faults: FaultCode[] } {
  const russian = inOneAlphabet(text);
  const spelt = cased(russian);
  const faults: FaultCode[] = [];
  if (russian !== text) faults.push('name_latin_letters');
  if (spelt !== russian) faults.push('name_case');
  return { spelt, faults };
}
