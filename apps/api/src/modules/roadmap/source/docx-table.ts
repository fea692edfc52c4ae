import type { SourceCell, SourceRow } from '@tandem/domain/roadmap';
import type { Numbering } from './docx-numbering.ts';
import { paragraphText } from './docx-text.ts';
import { childElements, firstNamed, valueOf } from './docx-xml.ts';
import type { Element } from './docx-xml.ts';

const WRAPPERS = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

/** The elements of that name, looking through content controls and tracked insertions. */
function inside(parent: Element, name: string): Element[] {
  return childElements(parent).flatMap((child) => {
    if (child.localName === name) return [child];
    return WRAPPERS.has(child.localName ?? '') ? inside(child, name) : [];
  });
}

type Line = { text: string; bold: boolean; listed: boolean };

/** The lines of a cell; a table inside a cell is flattened to its lines. */
function cellLines(cell: Element, numbering: Numbering): Line[] {
  return childElements(cell).flatMap((child) => {
    const name = child.localName ?? '';
    if (name === 'tbl')
      return inside(child, 'tr').flatMap((row) => inside(row, 'tc').flatMap((one) => cellLines(one, numbering)));
    if (WRAPPERS.has(name)) return cellLines(child, numbering);
    if (name !== 'p') return [];
    const label = numbering.next(child);
    const { text, bold } = paragraphText(child);
    // A numbered paragraph with no words is how Word fills the № column by itself.
    if (text.trim() === '') return label ? [{ text: label, bold: false, listed: false }] : [];
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index) => ({ text: line.trim(), bold, listed: label !== null && index === 0 }));
  });
}

function mergeOf(cell: Element): SourceCell['merge'] {
  const merge = firstNamed(cell, 'tcPr', 'vMerge');
  if (!merge) return 'none';
  return valueOf(merge) === 'restart' ? 'start' : 'continue';
}

const WIDEST_SPAN = 64;

function readCell(cell: Element, numbering: Numbering): SourceCell {
  const lines = cellLines(cell, numbering);
  const span = Number(valueOf(firstNamed(cell, 'tcPr', 'gridSpan')) ?? 1);
  const listLines = lines.flatMap((line, index) => (line.listed ? [index] : []));
  return {
    text: lines.map((line) => line.text).join('\n'),
    bold: lines.length > 0 && lines.every((line) => line.bold),
    span: Number.isInteger(span) ? Math.min(WIDEST_SPAN, Math.max(1, span)) : 1,
    merge: mergeOf(cell),
    ...(listLines.length > 0 ? { listLines } : {}),
  };
}

/** A row may begin some columns later (`gridBefore`): the gap is an empty cell. */
function gap(row: Element): SourceRow {
  const before = Number(valueOf(firstNamed(row, 'trPr', 'gridBefore')) ?? 0);
  return before > 0 && before < WIDEST_SPAN ? [{ text: '', bold: false, span: before, merge: 'none' }] : [];
}

export function readTable(table: Element, numbering: Numbering): SourceRow[] {
  return inside(table, 'tr')
    .filter((row) => !firstNamed(row, 'trPr', 'del'))
    .map((row) => [...gap(row), ...inside(row, 'tc').map((cell) => readCell(cell, numbering))]);
}
