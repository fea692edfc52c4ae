import { foldCell } from './cell-text.ts';
import { isGivenName } from './given-names.ts';

const PATRONYMIC = /(?:[ое]вич|[ое]вна|[иы]чна|(?:иль|кузьм|фом|лук|никит|савв)ич)$/u;
const TURKIC_PATRONYMIC = /[\s-](?:оглы|оглу|углы|кызы|гызы|кизи|улы|уулу)$/u;
const SURNAME =
  /(?:[ое]ва?|[иы]на?|[сц]к(?:ий|ой|ая)|[иы]х|енко|ук|юк|як|янц?|дзе|швили|[иы]ч|ая|[оы]й|ман|берг|штейн)$/u;

export function isPatronymic(word: string): boolean {
  const folded = foldCell(word);
  return PATRONYMIC.test(folded) || TURKIC_PATRONYMIC.test(folded);
}

/** Names whose patronymic is made of a changed stem: Павел, Лев, Яков, Михаил. */
const CHANGED_STEMS = new Set(['павл', 'льв', 'яковл', 'михайл']);

/** «Иванович» is made of «Иван», «Сергеевич» of «Сергей»; «Войнович» of no given name. No surname ends in «-овна». */
export function isSurelyPatronymic(word: string): boolean {
  const folded = foldCell(word);
  const stem = /^(.+?)ь?[ое]вич$/u.exec(folded)?.[1];
  if (stem === undefined) return isPatronymic(word);
  return CHANGED_STEMS.has(stem) || ['', 'й', 'ь', 'ий'].some((ending) => isGivenName(`${stem}${ending}`));
}

export function isGivenWord(word: string): boolean {
  return isGivenName(foldCell(word));
}

export function looksLikeSurname(word: string): boolean {
  return !isGivenWord(word) && SURNAME.test(foldCell(word));
}
