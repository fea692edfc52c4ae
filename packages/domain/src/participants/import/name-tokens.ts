import { cleanCell } from './cell-text.ts';
import { SMALL_WORDS } from './name-spelling.ts';

const NUMBERING = /^(?:№\s*)?\d{1,4}(?:\s*[.)]\s*|\s+)(?=\p{L})/u;
/** «(Петрова)», «, староста», « - выбыл»: said about the person, not a part of the name. */
const NOTES = /\s*\([^()]*\)|\s*[,;:]\s*\p{Ll}.*$|\s+-\s+\p{Ll}.*$/gu;

/** The name alone, with plain hyphens and apostrophes; `noted` when something stood beside it. */
export function plainName(text: string): { plain: string; noted: boolean } {
  const levelled = cleanCell(text)
    .replace(/[’‘ʼ`´′]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(NUMBERING, '');
  const alone = levelled.replace(NOTES, ' ');
  const plain = alone
    .replace(/\s*-\s*/gu, '-')
    .replace(/[\s,;:]+/gu, ' ')
    .replace(/(?<=\p{L}{2})\.(?=\s|$)/gu, '')
    .replace(/^[\s-]+|[\s-]+$/gu, '');
  return { plain, noted: alone !== levelled };
}

/** Signs that no name has: figures, underscores, an e-mail address in the wrong column. */
export function hasStrangeSigns(plain: string): boolean {
  return /[^\p{L}\p{M}'.\s-]/u.test(plain);
}

export function isInitial(word: string): boolean {
  return /^(?:\p{L}\.|\p{Lu})$/u.test(word);
}

const AFTER_A_NAME = /^(?:оглы|оглу|углы|кызы|гызы|кизи|улы|уулу)$/iu;

/** The words of a name; small words stay with the word they belong to: «Гасан оглы», «фон Штольц». */
export function nameTokens(plain: string): string[] {
  const tokens: string[] = [];
  let waiting = '';
  for (const word of plain.replaceAll('.', '. ').split(' ')) {
    if (word === '' || word === '.') continue;
    const last = tokens.at(-1);
    if (AFTER_A_NAME.test(word) && last !== undefined) tokens[tokens.length - 1] = `${last} ${word}`;
    else if (SMALL_WORDS.has(word)) waiting += `${word} `;
    else {
      tokens.push(waiting + word);
      waiting = '';
    }
  }
  return waiting === '' ? tokens : [...tokens, waiting.trim()];
}
