import type { ColumnMeaning } from '../parsed.ts';
import { filledCells } from './grid.ts';
import type { GridRow } from './grid.ts';
import { foldText } from './text-clean.ts';

/** What a column seems to mean. */
export type ColumnGuess = { meaning: ColumnMeaning; confidence: number };

/** Wordings of headers, the telling ones first: «Срок проведения мероприятия» is a term, not a title. */
const HEADER_WORDS: readonly (readonly [RegExp, ColumnMeaning, number])[] = [
  [
    /^(?:отметка|примечани|комментари|статус|выполнено|финансир|источник|объем|место|участник|целевая аудитория|категория|охват|уровень|форма (?:проведения|работы|наставничества))/u,
    'ignored',
    0.9,
  ],
  [/ответствен|исполнител|^кто (?:отвечает|делает|проводит)|куратор мероприятия/u, 'responsible', 1],
  [/^срок|^дата|^период|^время|^месяц|^когда|сроки?(?: |$)|^дедлайн|^график/u, 'term', 1],
  [
    /результат|вид документа|^документ|^итог|^продукт|форма отчет|подтвержд|^отчет|^выход|^показател|^индикатор|форма (?:представления|завершения)/u,
    'result',
    1,
  ],
  [
    /^(?:наименование |название |№ )?(?:этап|стади|блок|модул)[а-я]*(?: (?:работы|реализации|внедрения|программы).*)?$|^раздел/u,
    'stage',
    0.9,
  ],
  [
    /мероприяти|^действи|^что (?:делаем|сделать)|^содержание (?:деятельности|работы|этапа)|^(?:основные )?шаги/u,
    'title',
    1,
  ],
  [/^(?:наименование|название|содержание|вид(?:ы)? (?:деятельности|работ)|план|задач[аи]|тема|работа)/u, 'title', 0.85],
  [/^направлени/u, 'stage', 0.7],
  [/^(?:№|n(?:о|o)?(?:\s|$|\.)|номер)|^(?:пп|п\/п|п\.п\.?|#)$/u, 'number', 1],
];
const LONGEST_HEADER = 90;

/** What the words of one header cell say about its column. */
export function headerGuess(text: string): ColumnGuess | null {
  const folded = foldText(text).replace(/\s*-\s+/gu, '');
  if (folded === '' || folded.length > LONGEST_HEADER) return null;
  const found = HEADER_WORDS.find(([pattern]) => pattern.test(folded));
  return found ? { meaning: found[1], confidence: found[2] } : null;
}

export const ITEM_NUMBER = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;

/** A header row names at least two different meanings, and most of its cells are such names. */
export function isHeaderRow(row: GridRow): boolean {
  const filled = filledCells(row);
  if (filled.length < 2 || filled.some(({ cell }) => ITEM_NUMBER.test(cell.text))) return false;
  const guesses = filled.flatMap(({ cell }) => headerGuess(cell.text) ?? []);
  const meanings = new Set(guesses.map((guess) => guess.meaning).filter((meaning) => meaning !== 'ignored'));
  const named = meanings.has('title') || meanings.has('stage') || (meanings.has('term') && meanings.has('responsible'));
  return named && meanings.size >= 2 && guesses.length / filled.length >= 0.6;
}

/** The row «1 2 3 4 5» that official forms print under the header. */
export function isNumbersRow(row: GridRow): boolean {
  const filled = filledCells(row);
  return filled.length >= 3 && filled.every(({ cell }, index) => cell.text.replace(/\.$/u, '') === String(index + 1));
}
