import type { ColumnMapping, ColumnMeaning } from '../parsed.ts';
import { cellText, filledCells } from './grid.ts';
import type { GridRow } from './grid.ts';
import { parseResponsible } from './responsible.ts';
import { parseTerm } from './term.ts';
import { foldText } from './text-clean.ts';

export type Columns = { mapping: ColumnMapping; confidence: number[] };
type Guess = { meaning: ColumnMeaning; confidence: number };

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

function headerGuess(text: string): Guess | null {
  const folded = foldText(text).replace(/\s*-\s+/gu, '');
  if (folded === '' || folded.length > LONGEST_HEADER) return null;
  const found = HEADER_WORDS.find(([pattern]) => pattern.test(folded));
  return found ? { meaning: found[1], confidence: found[2] } : null;
}

const ITEM_NUMBER = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;

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

type ColumnContents = { filled: number; numbers: number; terms: number; people: number; length: number };

function share(part: number, contents: ColumnContents): number {
  return contents.filled === 0 ? 0 : part / contents.filled;
}

const SAMPLE_ROWS = 60;

function contentsOf(body: readonly GridRow[], column: number): ColumnContents {
  const texts = body
    .flatMap((row) => (cellText(row, column) === '' ? [] : [cellText(row, column)]))
    .slice(0, SAMPLE_ROWS);
  return {
    filled: texts.length,
    numbers: texts.filter((text) => ITEM_NUMBER.test(text)).length,
    // Any year will do: the question is only whether the words are those of a term.
    terms: texts.filter((text) => parseTerm(text, { year: 2000 }).scheduleKind !== 'unknown').length,
    people: texts.filter((text) => text.length < 200 && parseResponsible(text).confidence > 0.5).length,
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}

function best(
  contents: readonly ColumnContents[],
  free: (column: number) => boolean,
  score: (column: ColumnContents) => number,
  least: number,
): number {
  let found = -1;
  for (const [column, value] of contents.entries()) {
    if (!free(column) || score(value) < least) continue;
    const leader = contents[found];
    if (!leader || score(value) > score(leader)) found = column;
  }
  return found;
}

/** Where the header is silent the cells speak: numbers, terms and offices look like themselves, the longest text is the title. */
function fillByContents(guesses: (Guess | null)[], contents: readonly ColumnContents[]): void {
  const has = (meaning: ColumnMeaning): boolean => guesses.some((guess) => guess?.meaning === meaning);
  const free = (column: number): boolean => guesses[column] == null;
  const give = (meaning: ColumnMeaning, column: number, confidence: number): void => {
    if (column >= 0) guesses[column] = { meaning, confidence };
  };
  if (!has('number'))
    give(
      'number',
      best(contents, free, (c) => share(c.numbers, c), 0.6),
      0.8,
    );
  if (!has('term'))
    give(
      'term',
      best(contents, free, (c) => share(c.terms, c), 0.5),
      0.7,
    );
  if (!has('title'))
    give(
      'title',
      best(
        contents,
        (column) => free(column),
        (c) => c.length,
        12,
      ),
      0.6,
    );
  if (!has('responsible'))
    give(
      'responsible',
      best(contents, free, (c) => share(c.people, c), 0.5),
      0.7,
    );
  if (!has('result'))
    give(
      'result',
      best(contents, free, (c) => c.length, 5),
      0.55,
    );
}

/** The same meaning twice: the surer and earlier column keeps it, the other is left out and shown as unsure. */
function dropRepeats(guesses: (Guess | null)[]): void {
  for (const [column, guess] of guesses.entries()) {
    if (!guess || guess.meaning === 'ignored') continue;
    const keeps = guesses.findIndex(
      (other, at) =>
        other?.meaning === guess.meaning &&
        (other.confidence > guess.confidence || (other.confidence === guess.confidence && at < column)),
    );
    if (keeps >= 0) guesses[column] = { meaning: 'ignored', confidence: 0.5 };
  }
}

/** Recognises columns by the wording of the header and, where that is not enough, by what the cells hold. */
export function recogniseColumns(header: GridRow | null, body: readonly GridRow[], width: number): Columns {
  const guesses: (Guess | null)[] = Array.from({ length: width }, (_, column) =>
    header ? headerGuess(cellText(header, column)) : null,
  );
  const rows = body.filter((row) => filledCells(row).length >= 2 && !isHeaderRow(row) && !isNumbersRow(row));
  const contents = Array.from({ length: width }, (_, column) => contentsOf(rows, column));
  dropRepeats(guesses);
  const stage = guesses.findIndex((guess) => guess?.meaning === 'stage');
  // «Направления работы» with no other title column is the title.
  if (stage >= 0 && !guesses.some((guess) => guess?.meaning === 'title')) {
    const other = best(
      contents,
      (column) => guesses[column] === null,
      (c) => c.length,
      12,
    );
    if (other < 0) guesses[stage] = { meaning: 'title', confidence: 0.7 };
  }
  fillByContents(guesses, contents);
  for (const [column, guess] of guesses.entries()) {
    const value = contents[column];
    if (guess?.meaning !== 'term' || !value || value.filled < 3) continue;
    if (share(value.terms, value) < 0.3) guesses[column] = { ...guess, confidence: Math.min(guess.confidence, 0.6) };
  }
  return {
    mapping: guesses.map((guess) => guess?.meaning ?? 'ignored'),
    // An empty column left out is no doubt; a filled one is.
    confidence: guesses.map((guess, column) => guess?.confidence ?? (contents[column]?.filled ? 0.5 : 1)),
  };
}
