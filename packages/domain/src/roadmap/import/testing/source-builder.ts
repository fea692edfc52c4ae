import type { SourceCell, SourceDocument, SourceRow } from '../../source.ts';

type CellSpec = string | (Partial<SourceCell> & { text: string });

export function cell(text: string, more: Partial<SourceCell> = {}): SourceCell {
  return { text, bold: false, span: 1, merge: 'none', ...more };
}

export function row(...cells: CellSpec[]): SourceRow {
  return cells.map((spec) => (typeof spec === 'string' ? cell(spec) : cell(spec.text, spec)));
}

/** A row whose words cover the whole table. */
export function wideRow(text: string, span: number, bold = true): SourceRow {
  return [cell(text, { span, bold })];
}

export const HEADER = row('№ п/п', 'Мероприятие', 'Сроки', 'Ответственные', 'Результат');

export function plan(rows: SourceRow[], paragraphs: string[] = ['Дорожная карта на 2022 год']): SourceDocument {
  return { kind: 'docx', paragraphs, tables: [rows] };
}

/** A plan of one item: handy where one cell is looked at. */
export function planOfItem(title: string, term = 'март', responsible = 'Куратор', result = 'Приказ'): SourceDocument {
  return plan([HEADER, row('1.', title, term, responsible, result)]);
}
