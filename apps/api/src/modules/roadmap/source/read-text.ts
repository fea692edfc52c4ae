import type { SourceDocument, SourceRow } from '@tandem/domain/roadmap';
import { UnreadableSource } from '../../documents/reading/index.ts';

const SEPARATORS = ['\t', '|', ';'] as const;
type Separator = (typeof SEPARATORS)[number];

function cellsOf(line: string, separator: Separator): string[] {
  const trimmed = separator === '|' ? line.trim().replace(/^\||\|$/gu, '') : line;
  if (separator !== ';') return trimmed.split(separator);
  // CSV quoting: «"a; b";c» is two cells, a doubled quote is a quote.
  const cells = [...trimmed.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"(?=;|$)|([^;]*))/gu)];
  return cells.map((match) => (match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"')));
}

/** The separator that cuts the most lines into the same number of three or more cells; tabs need only two. */
function findSeparator(lines: readonly string[]): Separator | null {
  let found: { separator: Separator; rows: number } | null = null;
  for (const separator of SEPARATORS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = cellsOf(line, separator).length;
      if (count >= (separator === '\t' ? 2 : 3)) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const rows = Math.max(0, ...counts.values());
    if (rows >= 2 && rows > (found?.rows ?? 0)) found = { separator, rows };
  }
  return found?.separator ?? null;
}

/** A quoted CSV cell may hold line breaks: lines are joined until the quotes are even. */
function logicalLines(text: string): string[] {
  const physical = text.split(/\r\n|\n|\r/u);
  if (!/(?:^|[;\t])"[^"\n]*\n/u.test(text)) return physical;
  const lines: string[] = [];
  let open = false;
  for (const line of physical) {
    if (open) lines.push(`${lines.pop() ?? ''}\n${line}`);
    else lines.push(line);
    const last = lines.at(-1) ?? '';
    open = /(?:^|[;\t])"/u.test(last) && (last.match(/"/gu)?.length ?? 0) % 2 === 1;
  }
  // Quotes that never close are ordinary quotes.
  return open ? physical : lines;
}

function toRow(line: string, separator: Separator): SourceRow {
  return cellsOf(line, separator).map((text) => ({
    text: text.trim(),
    bold: /^\s*(?:<(?:b|strong)>|\*\*)/iu.test(text),
    span: 1,
    merge: 'none',
  }));
}

/** Markdown draws a line of dashes under the header. */
function isRule(line: string): boolean {
  return /^[\s|:+-]+$/u.test(line) && line.includes('-');
}

function plainParagraph(line: string): string {
  return line
    .replace(/^#{1,6}\s+/u, '')
    .replaceAll('**', '')
    .trim();
}

/** Reads a text table: cells are separated by tabs, «;» or «|»; everything else is a paragraph, line by line. */
export function readText(text: string): SourceDocument {
  const lines = logicalLines(text);
  const separator = findSeparator(lines);
  if (!separator) throw new UnreadableSource('no-table');

  const paragraphs: string[] = [];
  const tables: SourceRow[][] = [];
  let table: SourceRow[] | null = null;
  for (const line of lines) {
    if (isRule(line)) continue;
    const row = toRow(line, separator);
    if (row.length < 2) {
      table = null;
      if (line.trim() !== '') paragraphs.push(plainParagraph(line));
      continue;
    }
    if (!table) tables.push((table = []));
    table.push(row);
  }
  return { kind: 'text', paragraphs, tables };
}
