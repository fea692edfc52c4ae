import { MOST_ROWS, WIDEST_SHEET } from './people-grid.ts';
import type { PeopleGrid } from './people-grid.ts';

const DELIMITERS = ['\t', ';', ','] as const;
const SAMPLE_LINES = 30;

/** Excel may write the delimiter itself on the first line: `sep=;`. */
const DECLARED = /^sep=(.)\r?\n/u;

/** How many lines have the most usual number of this sign, and how many signs that is: a table is regular. */
function regularity(lines: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.replace(/"[^"]*"/gu, '').split(delimiter).length - 1;
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** A list of names with a comma in one note is no table of commas: at least half of the lines must agree. */
function detectDelimiter(text: string): string {
  const lines = text.split(/\r\n?|\n/u, SAMPLE_LINES).filter((line) => line.trim() !== '');
  const values = DELIMITERS.map((delimiter) => regularity(lines, delimiter));
  const most = Math.max(...values);
  return most * 2 < lines.length ? '\t' : (DELIMITERS[values.indexOf(most)] ?? '\t');
}

/** Where the quoted cell that opens at `from` closes: at a quote before a delimiter, a line end or the end of the text. */
function closingQuote(text: string, from: number, delimiter: string): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === '"') at += 1;
    else if (next === undefined || next === delimiter || next === '\n' || next === '\r') return at;
  }
  return -1;
}

function splitRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  // Once a quote was never closed, no later one is looked for: a text of quotes alone must not take forever.
  let quoting = true;
  while (at <= text.length && rows.length < MOST_ROWS) {
    const close = quoting && text[at] === '"' ? closingQuote(text, at, delimiter) : -1;
    if (quoting && text[at] === '"' && close < 0) quoting = false;
    let end = close + 1;
    if (close < 0) {
      end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
    }
    const cell = close < 0 ? text.slice(at, end) : text.slice(at + 1, close).replaceAll('""', '"');
    if (row.length < WIDEST_SHEET) row.push(cell);
    at = end + 1;
    if (end < text.length && text[end] === delimiter) continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
    if (end >= text.length || at >= text.length) break;
  }
  return rows;
}

/**
 * A CSV file or what a spreadsheet put on the clipboard. The delimiter is found out (`;`, `,` or tab); a quote inside
 * an unquoted cell is only a quote («10 "А"»); a quote that never closes opens nothing.
 */
export function csvGrid(text: string, name = ''): PeopleGrid {
  const whole = text.replace(/^\uFEFF/u, '');
  const declared = DECLARED.exec(whole);
  const body = declared ? whole.slice(declared[0].length) : whole;
  const rows = body === '' ? [] : splitRows(body, declared?.[1] ?? detectDelimiter(body));
  return { sheets: [{ name, rows }] };
}
