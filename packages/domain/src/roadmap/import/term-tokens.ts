import { foldText } from './text-clean.ts';
import { monthOf, ordinalOf } from './term-words.ts';

/** The pieces a term is made of. A `word` is anything the grammar does not know: it makes the whole term unknown. */
export type TermToken =
  | { kind: 'date'; day: number; month: number; year: number | null }
  | { kind: 'monthOfYear'; month: number; year: number }
  | { kind: 'month'; month: number; typo: boolean }
  | { kind: 'number'; value: number; roman: boolean }
  | { kind: 'year'; year: number }
  | { kind: 'schoolYear'; year: number }
  | { kind: 'unit'; unit: 'quarter' | 'half' | 'week' | 'tenDays' | 'halfOf' }
  | { kind: 'part'; part: 'start' | 'middle' | 'end' }
  | { kind: 'until' }
  | { kind: 'from' }
  | { kind: 'to' }
  | { kind: 'dash' }
  | { kind: 'comma' }
  | { kind: 'word'; word: string };

const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => TermToken | null])[] = [
  [
    /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)(?:\s?(?:года|год|г)(?![а-я])\.?)?/u,
    (m) => ({ kind: 'date', day: Number(m[1]), month: Number(m[2]), year: fullYear(m[3] ?? '') }),
  ],
  [/^(\d{1,2})\.(20\d{2})(?!\d)/u, (m) => ({ kind: 'monthOfYear', month: Number(m[1]), year: Number(m[2]) })],
  [/^(\d{1,2})\.(\d{2})(?!\d)\.?/u, (m) => ({ kind: 'date', day: Number(m[1]), month: Number(m[2]), year: null })],
  [
    /^(20\d{2})\s?[-/]\s?(?:20)?(\d{2})(?!\d)(?:\s?гг?\.)?\s?(?:уч\.\s?(?:года|год|г)?\.?|учебн[а-я]+\s(?:года|году|год|г\.?))/u,
    (m) => schoolYear(m[1], m[2]),
  ],
  [/^(20\d{2})\/(?:20)?(\d{2})(?!\d)(?:\s?(?:гг|года|год|г)(?![а-я])\.?)?/u, (m) => schoolYear(m[1], m[2])],
  [
    /^(20\d{2})(?!\d)(?:\s?-?(?:годах|года|году|годы|год|гг|г|й)(?![а-я])\.?)?/u,
    (m) => ({ kind: 'year', year: Number(m[1]) }),
  ],
  [/^(?:не\s(?:позднее|позже)|в\sсрок\sдо|в\sсрок\sне\sпозднее|до|к)(?![а-я])/u, () => ({ kind: 'until' })],
  [/^(?:начиная\s)?(?:с|со)(?![а-я.])/u, () => ({ kind: 'from' })],
  [/^по(?![а-я])/u, () => ({ kind: 'to' })],
  [/^-/u, () => ({ kind: 'dash' })],
  [/^(?:[,;+&]|и(?![а-я])|\/)/u, () => ({ kind: 'comma' })],
  [/^(\d{1,2})(?:\s?-?(?:го|ое|ый|ая|ой|ом|ую|я|й|е)(?![а-я]))?(?!\d)/u, (m) => number(m[1] ?? '', false)],
  [/^(?:iii|iv|ii|i|іі?і?)(?![a-zа-яі])/u, (m) => number(m[0], true)],
  [/^кв(?:артал[а-я]*)?(?![а-я])\.?/u, () => ({ kind: 'unit', unit: 'quarter' })],
  [/^(?:полугоди[а-я]*|п\/г)(?![а-я])\.?/u, () => ({ kind: 'unit', unit: 'half' })],
  [/^половин[а-я]*/u, () => ({ kind: 'unit', unit: 'halfOf' })],
  [/^недел[а-я]*/u, () => ({ kind: 'unit', unit: 'week' })],
  [/^декад[а-я]*/u, () => ({ kind: 'unit', unit: 'tenDays' })],
  [/^начал[а-я]*/u, () => ({ kind: 'part', part: 'start' })],
  [/^середин[а-я]*/u, () => ({ kind: 'part', part: 'middle' })],
  [/^кон(?:ец|ца|це|цу)(?![а-я])/u, () => ({ kind: 'part', part: 'end' })],
];

/** Words that carry no time of their own. */
const FILLER =
  /^(?:в\sтечение|в\sпериод|на\sпротяжении|(?:в|во|на|за)(?![а-я])|месяц(?:а|е|ы|ев)?(?![а-я])|мес\.|числ[ао](?![а-я])|(?:года|году|год|гг|г)(?![а-я])|\.)/u;
const WORD = /^[\p{L}\d]+|^./u;

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function number(text: string, roman: boolean): TermToken {
  return { kind: 'number', value: roman ? (ordinalOf(text) ?? 0) : Number(text), roman };
}

function schoolYear(first: string | undefined, second: string | undefined): TermToken | null {
  const year = Number(first);
  return Number(second) === (year + 1) % 100 ? { kind: 'schoolYear', year } : null;
}

function wordToken(word: string): TermToken {
  const month = monthOf(word);
  if (month) return { kind: 'month', ...month };
  const ordinal = ordinalOf(word);
  if (ordinal !== null && !/^\d/u.test(word)) return { kind: 'number', value: ordinal, roman: true };
  return { kind: 'word', word };
}

/** Cuts a term into tokens; months are known by every case form, by abbreviation, and with one wrong letter. */
export function termTokens(raw: string): TermToken[] {
  const tokens: TermToken[] = [];
  let rest = foldText(raw)
    .replace(/[()"«»]/gu, ' ')
    .trim();
  while (rest !== '') {
    const token = matchToken(rest);
    if (token.token) tokens.push(token.token);
    rest = rest.slice(token.length).trimStart();
  }
  return tokens;
}

function matchToken(rest: string): { token: TermToken | null; length: number } {
  for (const [pattern, make] of PATTERNS) {
    const match = pattern.exec(rest);
    const token = match && make(match);
    if (match && token) return { token, length: match[0].length };
  }
  const filler = FILLER.exec(rest);
  if (filler) return { token: null, length: filler[0].length };
  const word = WORD.exec(rest)?.[0] ?? rest;
  return { token: wordToken(word), length: word.length };
}
