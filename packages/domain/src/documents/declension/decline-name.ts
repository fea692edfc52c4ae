import { fullName, type PersonName } from '../../kernel/index.ts';
import { type NameCases, OBLIQUE_CASES, type ObliqueCase } from '../person-forms.ts';
import { grammaticalSex } from './grammatical-sex.ts';
import { type Sex, surnameByRule } from './surname-rules.ts';

export const NAME_PARTS = ['family', 'given', 'patronymic'] as const;
export type NamePart = (typeof NAME_PARTS)[number];

/** The library: one word of a name in a case, in the letters it was written with. */
export type DeclineWord = (part: NamePart, word: string, to: ObliqueCase, sex: Sex) => string;

/** What somebody wrote by hand: case → part → form. Whatever stands here wins; what does not is declined. */
export type NameOverrides = Readonly<Partial<Record<ObliqueCase, Readonly<Partial<Record<NamePart, string>>>>>>;

/** First parts that are no surname or no name of their own: «Тер-Петросян», «Бонч-Бруевич», «Жан-Жак». */
const FIXED_FAMILY = /^(?:тер|тан|бен|бин|ибн|аль|эль|мак|сен|сан|дель|бонч|грум|демут)$/u;
const FIXED_GIVEN = /^жан$/u;
/** Small words of a surname: «де Голль», «фон Визин». */
const PARTICLE = /^(?:де|да|ди|дю|ла|ле|фон|ван|дер|аль|эль|бен|бин|ибн|д|о)$/u;
const CYRILLIC = /^[а-яё'’.-]+$/iu;

const isShouted = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

/** As the word was written: «О'Коннора» keeps its capitals as far as its letters stay, «ИВАНОВА» all of them. */
function writtenLike(sample: string, small: string): string {
  if (isShouted(sample)) return small.toUpperCase();
  const letters = [...small];
  const changed = letters.findIndex((letter, index) => sample[index]?.toLowerCase() !== letter);
  const kept = changed === -1 ? letters.length : changed;
  return sample.slice(0, kept) + small.slice(kept);
}

type Task = { to: ObliqueCase; sex: Sex; library: DeclineWord };

/** One word, without hyphens and spaces. */
function declineWord(part: NamePart, word: string, { to, sex, library }: Task): string {
  // Initials, Latin letters and anything with a figure are left as they are.
  if (!CYRILLIC.test(word) || word.replaceAll('.', '').length < 2) return word;
  const small = word.toLowerCase();
  const own = part === 'family' ? surnameByRule(small, to, sex) : givenByRule(part, small, to, sex);
  // The library only knows small letters behind the first, and gives back what it did not recognise.
  return writtenLike(word, own ?? library(part, small, to, sex).toLowerCase());
}

/** «Ильёй», «Янушем»; a patronymic without a Russian ending («Мухаммад») stays. Null: ask the library. */
function givenByRule(part: NamePart, small: string, to: ObliqueCase, sex: Sex): string | null {
  if (part === 'patronymic') return (sex === 'male' ? /ич$/u : /на$/u).test(small) ? null : small;
  if (to !== 'instrumental') return null;
  if (small === 'илья') return 'ильёй';
  return sex === 'male' && /[жцчшщ]$/u.test(small) ? `${small}ем` : null;
}

function declineHyphenated(part: NamePart, word: string, task: Task): string {
  const fixed = part === 'family' ? FIXED_FAMILY : FIXED_GIVEN;
  const pieces = word.split('-');
  return pieces
    .map((piece, index) => {
      const last = index === pieces.length - 1;
      return !last && fixed.test(piece.toLowerCase()) ? piece : declineWord(part, piece, task);
    })
    .join('-');
}

/** «Гейдар оглы» stays whole; of «де Голль» and of «Мухаммад Али» only the last word changes. */
function declinePart(part: NamePart, text: string, task: Task): string {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const [last = ''] = words.slice(-1);
  if (part === 'patronymic' && words.length > 1) return text;
  const rest = words
    .slice(0, -1)
    .map((word) =>
      part === 'family' && !PARTICLE.test(word.toLowerCase()) ? declineHyphenated(part, word, task) : word,
    );
  return [...rest, declineHyphenated(part, last, task)].join(' ');
}

/** When nothing tells the sex, only what both would share is declined: «Саше», but «Ким». */
function declineForEither(part: NamePart, text: string, to: ObliqueCase, library: DeclineWord): string {
  const [man, woman] = (['male', 'female'] as const).map((sex) => declinePart(part, text, { to, sex, library }));
  return man !== undefined && man === woman ? man : text;
}

/**
 * A name in a case. What was written by hand wins, then the rules for what the library gets wrong, then the library.
 * `sex` null: the endings of the patronymic and of the surname tell it, and where they do not, a part that men and women
 * decline differently stays as it is.
 */
export function declineName(
  name: PersonName,
  sex: Sex | null,
  to: ObliqueCase,
  library: DeclineWord,
  overrides: NameOverrides = {},
): PersonName {
  const known = sex ?? grammaticalSex(name);
  const byHand = overrides[to] ?? {};
  const inCase = (part: NamePart, text: string): string => {
    const written = byHand[part]?.trim();
    if (written) return written;
    return known ? declinePart(part, text, { to, sex: known, library }) : declineForEither(part, text, to, library);
  };
  return {
    familyName: inCase('family', name.familyName),
    givenName: inCase('given', name.givenName),
    patronymic: name.patronymic && inCase('patronymic', name.patronymic),
  };
}

/** The whole name in every case, as papers ask for it: «Ивановой Марии Петровны». */
export function nameCases(
  name: PersonName,
  sex: Sex | null,
  library: DeclineWord,
  overrides: NameOverrides = {},
): NameCases {
  return Object.fromEntries(
    OBLIQUE_CASES.map((to) => [to, fullName(declineName(name, sex, to, library, overrides))]),
  ) as NameCases;
}

export type OverrideFault = { path: readonly [ObliqueCase, NamePart]; reason: 'too-long' | 'not-a-name' };

/** Longer than any name in any case. */
const LONGEST_FORM = 100;

/** What is wrong with forms written by hand. An empty one takes the own form back. */
export function refuseOverrides(overrides: NameOverrides): OverrideFault[] {
  return OBLIQUE_CASES.flatMap((to) =>
    NAME_PARTS.flatMap((part): OverrideFault[] => {
      const text = overrides[to]?.[part]?.trim();
      if (!text) return [];
      if (text.length > LONGEST_FORM) return [{ path: [to, part], reason: 'too-long' }];
      return /^[\p{L}\p{M}'’.\s-]+$/u.test(text) ? [] : [{ path: [to, part], reason: 'not-a-name' }];
    }),
  );
}
