import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Header,
  type ISectionOptions,
  LevelFormat,
  LevelSuffix,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';

export type Block = Paragraph | Table;

export const FONT = 'Times New Roman';
/** Half-points: body, tables, notes. */
export const SIZE = { body: 28, table: 24, note: 20 } as const;

/** Usable width of an upright and of a lying A4 sheet with our margins, in twentieths of a point. */
export const WIDTH = { upright: convertMillimetersToTwip(165), lying: convertMillimetersToTwip(247) } as const;

const FIRST_LINE = convertMillimetersToTwip(12.5);
/** 20 mm above and below, 30 mm on the left, 15 mm on the right, in twentieths of a point. */
const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 850 };
/** `docx` swaps the sides itself: a lying sheet is given as an upright one. */
const A4 = { width: 11_906, height: 16_838 };

/** The page number stands above the text from the second page on (ГОСТ Р 7.0.97, 3.2). */
const pageNumber = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.table })],
    }),
  ],
});

type Sheet = { blocks: readonly Block[]; lying?: boolean };

function section({ blocks, lying = false }: Sheet, index: number): ISectionOptions {
  const size = lying ? { ...A4, orientation: PageOrientation.LANDSCAPE } : A4;
  return {
    // Only the first sheet of the paper goes without its number; an appendix on a sheet of its own is counted on.
    properties: { titlePage: index === 0, page: { size, margin: lying ? { ...MARGIN, right: MARGIN.top } : MARGIN } },
    headers: { default: pageNumber, first: new Header({ children: [new Paragraph('')] }) },
    children: [...blocks],
  };
}

/** A numbered paragraph stands at the first line’s indent, its further lines at the margin, as orders are typed. */
const level = (depth: number, text: string) => ({
  level: depth,
  format: LevelFormat.DECIMAL,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 0, firstLine: FIRST_LINE } } },
});
/** The numbered heading of an agreement, above its clauses. */
const headingLevel = {
  ...level(0, '%1.'),
  suffix: LevelSuffix.SPACE,
  style: { run: { bold: true }, paragraph: { indent: { left: 0, firstLine: 0 } } },
};
/** Lists that count apart from each other within one document. */
const LISTS = ['items', 'appendix', 'second', 'clauses'] as const;
export type ListName = (typeof LISTS)[number];

/** A document of one or more sheets, in the look of a school’s papers: A4, 14 points, left 30 mm, right 15 mm. */
export function documentOf(title: string, sheets: readonly Sheet[]): Document {
  return new Document({
    title,
    creator: 'Тандем',
    lastModifiedBy: 'Тандем',
    description: '',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE.body, language: { value: 'ru-RU' } },
          paragraph: { spacing: { line: 276, after: 0, before: 0 } },
        },
      },
    },
    numbering: {
      config: LISTS.map((reference) => ({
        reference,
        levels: [reference === 'clauses' ? headingLevel : level(0, '%1.'), level(1, '%1.%2.')],
      })),
    },
    sections: sheets.map(section),
  });
}

export const LINE_INDENT = FIRST_LINE;
