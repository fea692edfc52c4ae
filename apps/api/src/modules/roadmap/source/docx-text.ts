import { attributeOf, childElements, firstNamed, isOn } from './docx-xml.ts';
import type { Element } from './docx-xml.ts';

export type ParagraphText = { text: string; bold: boolean };

type Piece = { text: string; bold: boolean };

/** Bullets typed from symbol fonts come as codes; the ones Word offers for lists become ordinary marks. */
const SYMBOLS: Readonly<Record<string, string>> = {
  f0fc: '✓',
  f0fe: '✓',
  f0b7: '•',
  f0a7: '•',
  f0d8: '•',
  f076: '•',
  f02d: '–',
};

function runPieces(run: Element, paragraphBold: boolean): Piece[] {
  const property = firstNamed(run, 'rPr', 'b');
  const bold = property ? isOn(property) : paragraphBold;
  if (isOn(firstNamed(run, 'rPr', 'vanish'))) return [];
  const text = childElements(run)
    .map((child) => {
      switch (child.localName) {
        case 't':
          return child.textContent ?? '';
        case 'tab':
          return ' ';
        case 'br':
        case 'cr':
          return attributeOf(child, 'type') === 'page' ? ' ' : '\n';
        case 'noBreakHyphen':
          return '-';
        case 'sym':
          return SYMBOLS[(attributeOf(child, 'char') ?? '').toLowerCase()] ?? '•';
        default:
          // Drawings, text boxes, field codes and deleted text are not part of the line.
          return '';
      }
    })
    .join('');
  return [{ text, bold }];
}

const WRAPPERS = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'sdt',
  'sdtContent',
  'smartTag',
  'fldSimple',
  'customXml',
  'dir',
  'bdo',
]);

function pieces(parent: Element, bold: boolean): Piece[] {
  return childElements(parent).flatMap((child) => {
    if (child.localName === 'r') return runPieces(child, bold);
    return WRAPPERS.has(child.localName ?? '') ? pieces(child, bold) : [];
  });
}

/** The text of a paragraph as it reads after tracked changes are accepted; bold when every run with words is bold. */
export function paragraphText(paragraph: Element): ParagraphText {
  const found = pieces(paragraph, false);
  const words = found.filter((piece) => piece.text.trim() !== '');
  return {
    text: found.map((piece) => piece.text).join(''),
    bold: words.length > 0 && words.every((piece) => piece.bold),
  };
}
