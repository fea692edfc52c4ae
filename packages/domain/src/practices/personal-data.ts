/** What in a text can lead to a person. `at`: block; `text`: as it stands there. */
export type Finding = { kind: 'surname' | 'class' | 'phone' | 'email' | 'birth'; text: string; block: number };

const ENDINGS = (
  'ского скому скими ским ском ской ская скую ские ских ский ' +
  'ыми ими ого его ому ему ой ей ый ий ая яя ую юю ые ых их ым им ом ем ою ею ами ями а у е ы и ю я ь о й'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);
const SHORTEST_STEM = 3;

/**
 * A surname or a word without its ending of a case, ё as е. Two forms of one surname have one stem; two surnames may share
 * one too: the check asks a person, it does not decide.
 */
export function surnameStem(word: string): string {
  const plain = plainOf(word);
  for (const ending of ENDINGS)
    if (plain.endsWith(ending) && plain.length - ending.length >= SHORTEST_STEM) return plain.slice(0, -ending.length);
  return plain;
}
const plainOf = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');
/** Every stem that a form of this surname may have: «Орлов» is found in «Орлову», «Белый» in «Белого». */
const stemsOf = (surname: string): string[] =>
  plainOf(surname)
    .split('-')
    .flatMap((part) => [surnameStem(part), part]);

const WORD = /\p{Lu}[\p{L}]+(?:-\p{Lu}[\p{L}]+)*/gu;
const CLASS = /(?<![\p{L}\d])(?:1[01]|[1-9])\s?[-«"]?\s?[А-ЯЁ][»"]?(?![\p{L}\d])(?=\s*(?:класс|[.,;:!?)]|$|\s))/gu;
const PHONE = /(?<!\d)(?:\+7|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)/gu;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const BIRTH = /(?:родил\p{L}*|рожд\p{L}*|р\.)\s*[\p{L}\s:]{0,20}\d{1,2}[.\s](?:\d{1,2}|\p{L}+)[.\s]\d{4}/giu;

/**
 * What of the register and what that looks like personal data stands in the blocks of a text.
 * @param surnames of everybody in the register
 */
export function findPersonalData(blocks: readonly string[], surnames: readonly string[]): Finding[] {
  const known = new Set(surnames.flatMap(stemsOf));
  return blocks.flatMap((text, block) => {
    const found: Finding[] = [];
    const all = (kind: Finding['kind'], pattern: RegExp) => {
      for (const [hit] of text.matchAll(pattern)) found.push({ kind, text: hit.trim(), block });
    };
    for (const [word] of text.matchAll(WORD)) {
      if (stemsOf(word).some((stem) => known.has(stem))) found.push({ kind: 'surname', text: word, block });
    }
    all('class', CLASS);
    all('phone', PHONE);
    all('email', EMAIL);
    all('birth', BIRTH);
    return found.filter((one, index) => found.findIndex((other) => other.text === one.text) === index);
  });
}

/** A finding that the writer has answered for: «это не о человеке», kept with the post word for word. */
export const isAnswered = (finding: Finding, answered: readonly string[]): boolean => answered.includes(finding.text);
