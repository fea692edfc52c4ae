import type { Row } from './row.ts';

const figure = (value: number | null): string => (value === null ? '–' : String(value));

function cells({ name, unit, ours, reference, ratio, goal, direction, met }: Row): string[] {
  const target = goal === null ? '–' : `${direction} ${goal}`;
  return [name, figure(ours), figure(reference), unit, figure(ratio), target, met === null ? '–' : met ? 'yes' : 'NO'];
}

const HEADINGS = ['row', 'ours', 'reference', 'unit', 'ratio', 'goal', 'met'];

/** Rows as text, notes below. */
export function table(rows: readonly Row[]): string {
  const lines = [HEADINGS, ...rows.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (line: string[]) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  const notes = rows.filter(({ note }) => note !== undefined).map(({ name, note }) => `  ${name}: ${note}`);
  const [head = '', ...body] = lines.map(pad);
  return [head, '-'.repeat(head.length), ...body, ...(notes.length > 0 ? ['', 'notes', ...notes] : [])].join('\n');
}
