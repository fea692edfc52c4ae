import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { SIZE, WIDTH } from './sheet.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const INSET = convertMillimetersToTwip(2);
/** Room for a signature, however short the words beside it. */
const SIGNED_ROW = { value: convertMillimetersToTwip(9), rule: HeightRule.ATLEAST };
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE };

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];
/** `line`: to write on; `inset`: stands off the line on its left. */
type Cell = { text: string; align?: Alignment; line?: boolean; bold?: boolean; inset?: boolean };

function paragraphs(
  { text, align = AlignmentType.LEFT, bold = false, inset = false }: Cell,
  size: number,
  keepNext = false,
): Paragraph[] {
  return text.split('\n').map(
    (line) =>
      new Paragraph({
        alignment: align,
        indent: { left: inset ? INSET : 0 },
        keepNext,
        spacing: { line: 240, before: 20, after: 20 },
        children: [new TextRun({ text: line, size, bold })],
      }),
  );
}

/** Shares of the width, in twentieths of a point, that add up to it. */
function widthsOf(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const parts = shares.map((share) => Math.floor((share * width) / total));
  const rest = width - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, index) => (index === parts.length - 1 ? part + rest : part));
}

type Column = { title: string; tag: string; share: number; align?: Alignment };

/**
 * A ruled table of a list: its header stands on every page, no row is torn by a page’s end. A cell may hold more than
 * one tag; the row repeats because the list opens in its first cell and closes in its last.
 */
export function listTable(list: string, columns: readonly Column[], width: number = WIDTH.upright): Table {
  const widths = widthsOf(
    columns.map(({ share }) => share),
    width,
  );
  const last = columns.length - 1;
  const textOf = (tag: string, index: number) =>
    `${index === 0 ? `{#${list}}` : ''}${tag}${index === last ? `{/${list}}` : ''}`;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(
          ({ title }, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlign.CENTER,
              children: paragraphs({ text: title, align: AlignmentType.CENTER, bold: true }, SIZE.table),
            }),
        ),
      }),
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ tag, align = AlignmentType.LEFT }, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              children: paragraphs({ text: textOf(tag, index), align }, SIZE.table),
            }),
        ),
      }),
    ],
  });
}

/**
 * Rows without lines, flush with the text around them; a cell with `line` has one to write on. The rows stay on one page,
 * so that no signature is left alone.
 */
export function bareTable(
  rows: readonly (readonly Cell[])[],
  shares: readonly number[],
  { size = SIZE.body, top = false }: { size?: number; top?: boolean } = {},
): Table {
  const widths = widthsOf(shares, WIDTH.upright);
  return new Table({
    width: { size: WIDTH.upright, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: { ...BARE, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          cantSplit: true,
          ...(cells.some(({ line }) => line === true) ? { height: SIGNED_ROW } : {}),
          children: cells.map(
            (one, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                verticalAlign: top ? VerticalAlign.TOP : VerticalAlign.BOTTOM,
                borders: one.line === true ? { ...BARE, bottom: LINE } : BARE,
                children: paragraphs(one, size, row < rows.length - 1),
              }),
          ),
        }),
    ),
  });
}

/** Questions on the left, answers on the right, ruled. */
export function formTable(rows: readonly (readonly [question: string, answer: string])[]): Table {
  const widths = widthsOf([38, 62], WIDTH.upright);
  return new Table({
    width: { size: WIDTH.upright, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          height: SIGNED_ROW,
          children: cells.map(
            (text, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlign.CENTER,
                children: paragraphs({ text }, SIZE.table),
              }),
          ),
        }),
    ),
  });
}

export const RIGHT = AlignmentType.RIGHT;
export const CENTRE = AlignmentType.CENTER;
