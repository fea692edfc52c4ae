import { BLANK, type PrintModel } from '@tandem/domain/documents';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

type Part = Docxtemplater.DXT.Part;

/**
 * The whole tag is a key of the model, dots and all: nothing in a template is ever evaluated, and what is no own key of
 * a row or of the document is not there. (`docxtemplater` itself looks on in the outer scope.)
 */
function parser(tag: string): Docxtemplater.DXT.Parser {
  const key = tag.trim();
  return {
    get: (scope: unknown): unknown =>
      typeof scope === 'object' && scope !== null && Object.hasOwn(scope, key)
        ? (scope as Record<string, unknown>)[key]
        : undefined,
  };
}

/** What the template engine is to do and, above all, not to do with a file that somebody has edited. */
export const openTemplate = (bytes: Uint8Array, modules: Docxtemplater.DXT.Module[] = []): Docxtemplater<PizZip> =>
  new Docxtemplater(new PizZip(bytes), {
    parser,
    modules,
    paragraphLoop: true,
    linebreaks: true,
    stripInvalidXMLChars: true,
    // Otherwise whole errors, with the text of the file in them, go to the console.
    errorLogging: false,
    // «{=[[ ]]=}» would let a template choose other braces.
    syntax: { changeDelimiterPrefix: null },
    nullGetter: (part: Part) => (part.module === 'loop' ? false : BLANK),
  });

/** The document as bytes of a .docx. Values are text: what looks like a tag or like XML in them is printed as it is. */
export function printDocument(template: Uint8Array, model: PrintModel): Uint8Array {
  const document = openTemplate(template);
  document.render(model);
  return document.toUint8Array({ compression: 'DEFLATE' });
}
