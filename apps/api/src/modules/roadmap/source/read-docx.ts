import { DOMParser } from '@xmldom/xmldom';
import type { SourceDocument } from '@tandem/domain/roadmap';
import { readTable } from './docx-table.ts';
import { paragraphText } from './docx-text.ts';
import { childElements, elementsNamed } from './docx-xml.ts';
import type { Element } from './docx-xml.ts';
import { readNumbering } from './docx-numbering.ts';
import type { Numbering } from './docx-numbering.ts';
import { UnreadableSource, type ZipContents } from '../../documents/reading/index.ts';

/** Parses a part of the package. A document type declaration has no place in one: it is how XML attacks begin. */
function parsePart(bytes: Uint8Array): Element {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (/<!DOCTYPE|<!ENTITY/iu.test(text)) throw new UnreadableSource('damaged', 'document type declaration');
  const stop = (_level: string, message: string): never => {
    throw new UnreadableSource('damaged', message);
  };
  try {
    const root = new DOMParser({ onError: stop }).parseFromString(text, 'text/xml').documentElement;
    if (!root) throw new UnreadableSource('damaged', 'empty part');
    return root;
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    throw new UnreadableSource('damaged', 'not well-formed', { cause: error });
  }
}

type Collected = { paragraphs: string[]; tables: SourceDocument['tables'] };

/** Content controls and tracked insertions wrap whole paragraphs and tables; what they wrap is read, deletions are not. */
function collect(parent: Element, numbering: Numbering, into: Collected): void {
  for (const child of childElements(parent)) {
    switch (child.localName) {
      case 'p':
        paragraphText(child)
          .text.split('\n')
          .filter((line) => line.trim() !== '')
          .forEach((line) => into.paragraphs.push(line.trim()));
        break;
      case 'tbl':
        into.tables.push(readTable(child, numbering));
        break;
      case 'sdt':
      case 'sdtContent':
      case 'ins':
      case 'moveTo':
      case 'customXml':
      case 'smartTag':
        collect(child, numbering, into);
        break;
    }
  }
}

/** Reads a Word document: what stands outside tables, and every table with its merges, bold and lists. */
export async function readDocx(zip: ZipContents): Promise<SourceDocument> {
  const main = await zip.read('word/document.xml');
  if (!main) throw new UnreadableSource('damaged', 'no word/document.xml');
  const numberingPart = await zip.read('word/numbering.xml');
  const numbering = readNumbering(numberingPart ? parsePart(numberingPart) : null);
  const body = elementsNamed(parsePart(main), 'body')[0];
  if (!body) throw new UnreadableSource('damaged', 'no body');
  const collected: Collected = { paragraphs: [], tables: [] };
  collect(body, numbering, collected);
  if (collected.tables.length === 0) throw new UnreadableSource('no-table');
  return { kind: 'docx', ...collected };
}
