import type { ColumnMapping, ColumnMeaning } from '../parsed.ts';
import { cellText, filledCells } from './grid.ts';
import type { GridRow } from './grid.ts';
import { ITEM_NUMBER, headerGuess, isHeaderRow, isNumbersRow } from './header-rows.ts';
import type { ColumnGuess } from './header-rows.ts';
import { parseResponsible } from './responsible.ts';
import { parseTerm } from './term.ts';

export type Columns = { mapping: ColumnMapping; confidence: number[] };

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
function fillByContents(guesses: (ColumnGuess | null)[], contents: readonly ColumnContents[]): void {
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

/**
 * The same meaning twice: the surer, fuller and earlier column keeps it («Мероприятия», merged over several rows, yields
 * to «Содержание деятельности»); the other is left out and shown as unsure.
 */
function dropRepeats(guesses: (ColumnGuess | null)[], contents: readonly ColumnContents[]): void {
  const fullness = (column: number): number => contents[column]?.filled ?? 0;
  for (const [column, guess] of guesses.entries()) {
    if (!guess || guess.meaning === 'ignored') continue;
    const keeps = guesses.some((other, at) => {
      if (at === column || other?.meaning !== guess.meaning) return false;
      if (fullness(at) !== fullness(column)) return fullness(at) > fullness(column);
      if (other.confidence !== guess.confidence) return other.confidence > guess.confidence;
      return at < column;
    });
    if (keeps) guesses[column] = { meaning: 'ignored', confidence: 0.5 };
  }
}

/** A header over several columns names the first of them; «Мероприятие» over a number and a title names both. */
function spreadWideHeaders(
  header: GridRow,
  guesses: (ColumnGuess | null)[],
  contents: readonly ColumnContents[],
): void {
  for (const [column, cell] of header.cells.entries()) {
    const guess = guesses[column];
    if (!cell || !guess || cell.span < 2) continue;
    const values = contents[column];
    const overNumber = guess.meaning === 'title' && values !== undefined && share(values.numbers, values) >= 0.6;
    if (overNumber) guesses[column] = { meaning: 'number', confidence: 0.9 };
    for (let covered = column + 1; covered < column + cell.span && covered < guesses.length; covered += 1) {
      const isTitle = overNumber && covered === column + 1;
      guesses[covered] = isTitle ? guess : { meaning: 'ignored', confidence: 0.5 };
    }
  }
}

/** Recognises columns by the wording of the header and, where that is not enough, by what the cells hold. */
export function recogniseColumns(header: GridRow | null, body: readonly GridRow[], width: number): Columns {
  const guesses: (ColumnGuess | null)[] = Array.from({ length: width }, (_, column) =>
    header ? headerGuess(cellText(header, column)) : null,
  );
  const rows = body.filter((row) => filledCells(row).length >= 2 && !isHeaderRow(row) && !isNumbersRow(row));
  const contents = Array.from({ length: width }, (_, column) => contentsOf(rows, column));
  if (header) spreadWideHeaders(header, guesses, contents);
  dropRepeats(guesses, contents);
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
