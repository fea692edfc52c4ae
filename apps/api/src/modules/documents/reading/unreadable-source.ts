export type UnreadableCode =
  | 'empty'
  | 'too-large'
  | 'damaged'
  | 'encrypted'
  | 'macros'
  | 'zip-bomb'
  | 'no-table'
  | 'legacy-format'
  | 'wrong-type'
  | 'not-text';

/** A file that cannot be read as what it was given for; `code` says why, in a word the interface turns into advice. */
export class UnreadableSource extends Error {
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, message?: string, options?: ErrorOptions) {
    super(message ?? code, options);
    this.name = 'UnreadableSource';
    this.code = code;
  }
}
