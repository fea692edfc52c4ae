import type { NameCase, NameCasesByHand } from '@tandem/contracts';

/** What is typed over the parts of a name in its cases; an empty part is as worked out. */
export type TypedCases = NameCasesByHand;
export type NamePart = 'family' | 'given' | 'patronymic';
const PARTS = ['family', 'given', 'patronymic'] as const satisfies readonly NamePart[];

/** Only what is written: a case without a written part is left out. */
export function byHandOf(typed: TypedCases): NameCasesByHand {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([which, parts]) => {
      const written = PARTS.flatMap((part) => {
        const text = parts[part]?.trim();
        return text ? [[part, text]] : [];
      });
      return written.length > 0 ? [[which, Object.fromEntries(written)]] : [];
    }),
  );
}

export const typedOf = (cases: readonly NameCase[]): TypedCases =>
  Object.fromEntries(
    cases.map(({ case: which, byHand }) => [
      which,
      Object.fromEntries(PARTS.flatMap((part) => (byHand[part] === null ? [] : [[part, byHand[part]]]))),
    ]),
  );

export const isByHand = ({ byHand }: NameCase): boolean => PARTS.some((part) => byHand[part] !== null);

/** Parts of «Иванову Марью Петровну» that differ from what was worked out. Given name and patronymic have as many words as there. */
export function partsByHand(text: string, worked: NameCase['worked']): Partial<Record<NamePart, string>> {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const count = (part: string | null) => (part ?? '').split(' ').filter((word) => word !== '').length;
  const patronymics = count(worked.patronymic);
  const givens = count(worked.given);
  const families = words.length - givens - patronymics;
  // A name with fewer words than the register has cannot be told apart.
  if (families < 1) return {};
  const typed = {
    family: words.slice(0, families).join(' '),
    given: words.slice(families, families + givens).join(' '),
    patronymic: words.slice(families + givens).join(' '),
  };
  return Object.fromEntries(
    PARTS.flatMap((part) => (typed[part] === (worked[part] ?? '') ? [] : [[part, typed[part]]])),
  );
}
