import { declinePosition, type DocDefinition, grammaticalSex, type PersonInDocument } from '@tandem/domain/documents';

/** «действующей»; both when nothing tells. */
const ACTING = { male: 'действующего', female: 'действующей' } as const;

const CASES = { positionGenitive: 'genitive', positionDative: 'dative', positionAccusative: 'accusative' } as const;
/** Whom a paper is addressed to; every other position stands inside a sentence. */
const BEGINS_A_LINE = new Set(['director.positionDative', 'addressee.positionDative']);

/** «ИП» and «IT-директор» keep their capitals. */
const firstSmall = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;

/**
 * What follows from a person and their position and is seldom written by hand: the position in a case, «действующей на
 * основании». Only fields that the type has, and that nobody has filled in.
 */
export function derivedTexts(
  { fields }: DocDefinition,
  text: (tag: string) => string,
  person: (tag: string) => PersonInDocument | undefined,
): Record<string, string> {
  const derived: Record<string, string> = {};
  for (const { tag } of fields) {
    const [, of = '', what] = /^(.+)\.(positionGenitive|positionDative|positionAccusative|acting)$/u.exec(tag) ?? [];
    if (what === undefined || text(tag) !== '') continue;
    const position = text(`${of}.position`);
    const named = person(of);
    if (what === 'acting') {
      if (named === undefined) continue;
      const sex = named.sex ?? grammaticalSex(named.name);
      derived[tag] = sex === null ? 'действующего(-ей)' : ACTING[sex];
    } else if (position !== '') {
      const declined = declinePosition(position, CASES[what as keyof typeof CASES]);
      derived[tag] = BEGINS_A_LINE.has(tag) ? declined : firstSmall(declined);
    }
  }
  return derived;
}
