/** One cell as it stands in the file: lines are separated by `\n`, list paragraphs of Word keep no marker of their own. */
export type SourceCell = {
  text: string;
  bold: boolean;
  /** How many grid columns the cell covers. */
  span: number;
  /** `continue` marks a cell that a vertical merge hides: its text belongs to the cell above. */
  merge: 'none' | 'start' | 'continue';
  /** Zero-based indexes of the lines that are list paragraphs in Word (numbering or bullets kept outside the text). */
  listLines?: number[];
};
export type SourceRow = SourceCell[];

/** A file after reading and before understanding: what stands before the first table, and every table. */
export type SourceDocument = {
  kind: 'docx' | 'xlsx' | 'text';
  paragraphs: string[];
  tables: SourceRow[][];
};
