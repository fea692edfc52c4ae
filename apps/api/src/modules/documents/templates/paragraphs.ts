import { printed } from '@tandem/domain/documents';
import { AlignmentType, convertMillimetersToTwip, PageBreak, Paragraph, TextRun } from 'docx';
import { LINE_INDENT, type ListName, SIZE } from './sheet.ts';

type Look = {
  bold?: boolean;
  size?: number;
  /** Points of empty space above. */
  before?: number;
  after?: number;
  keepNext?: boolean;
};

const spacing = ({ before = 0, after = 0 }: Look) => ({ line: 276, before: before * 20, after: after * 20 });
const runs = (text: string, { bold = false, size = SIZE.body }: Look) =>
  printed(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, bold, size, ...(index > 0 ? { break: 1 } : {}) }));

const make =
  (alignment: (typeof AlignmentType)[keyof typeof AlignmentType], indent = 0) =>
  (text: string, look: Look = {}): Paragraph =>
    new Paragraph({
      alignment,
      indent: { firstLine: indent },
      spacing: spacing(look),
      keepNext: look.keepNext ?? false,
      children: runs(text, look),
    });

/** Running text with the indent of a first line. */
export const body = make(AlignmentType.JUSTIFIED, LINE_INDENT);
export const plain = make(AlignmentType.LEFT);
export const centred = make(AlignmentType.CENTER);

/** «О назначении куратора»: half of the sheet, from the left margin. */
export const subject = (text: string): Paragraph =>
  new Paragraph({
    indent: { right: convertMillimetersToTwip(70) },
    spacing: spacing({ before: 12, after: 12 }),
    children: runs(text, { bold: true }),
  });

/** A block on the right: whom a letter goes to, what an appendix belongs to. */
export const onTheRight = (text: string, look: Look & { lying?: boolean } = {}): Paragraph =>
  new Paragraph({
    indent: { left: convertMillimetersToTwip(look.lying === true ? 165 : 90) },
    spacing: spacing(look),
    children: runs(text, look),
  });

/** A numbered paragraph: «1.», or «1.1.» at depth 1. */
export const item = (
  text: string,
  { list = 'items', depth = 0, keepNext = false }: { list?: ListName; depth?: number; keepNext?: boolean } = {},
): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    numbering: { reference: list, level: depth },
    spacing: spacing({}),
    keepNext,
    children: runs(text, {}),
  });

/** A numbered heading of an agreement. */
export const heading = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    numbering: { reference: 'clauses', level: 0 },
    spacing: spacing({ before: 10, after: 4 }),
    keepNext: true,
    children: runs(text, { bold: true }),
  });

/** «{#minor}» or «{/minor}» alone on its line: the line itself is not printed. */
export const mark = (tag: string): Paragraph => new Paragraph(`{${tag}}`);

export const newPage = (): Paragraph => new Paragraph({ children: [new PageBreak()] });

/** An empty line that does not let a signature go to the next page alone. */
export const gap = (): Paragraph => plain('', { keepNext: true });

/** A line for the pen with what belongs there under it. */
export const penLine = (under: string): Paragraph[] => [
  plain('_'.repeat(66), { before: 6, keepNext: true }),
  centred(under, { size: SIZE.note }),
];
