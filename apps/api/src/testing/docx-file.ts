import { DOMParser } from '@xmldom/xmldom';
import PizZip from 'pizzip';
import { makeZip, type ZipEntry } from './make-zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document with that body, as small as Word takes one; `extra` adds parts. */
export function docxOf(body: string, extra: readonly ZipEntry[] = [], main = MAIN): Buffer {
  const parts: ZipEntry[] = [
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<?xml version="1.0"?><Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
      deflate: true,
    },
  ];
  return Buffer.from(makeZip([...parts, ...extra]));
}

export const para = (...runs: string[]): string =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
export const tableOf = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${para(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** The parts of a document that are XML, each proven to be well-formed; the text of the body with its line breaks. */
export function readDocx(bytes: Uint8Array): { xml: Map<string, string>; text: string } {
  const zip = new PizZip(bytes);
  const xml = new Map(
    Object.values(zip.files)
      .filter(({ name, dir }) => !dir && /\.(?:xml|rels)$/.test(name))
      .map((file) => [file.name, file.asText()] as const),
  );
  for (const [name, text] of xml) {
    const fail = (level: string, message: string) => {
      throw new Error(`${name}: ${level} ${message}`);
    };
    new DOMParser({ onError: fail }).parseFromString(text, 'text/xml');
  }
  const body = new DOMParser().parseFromString(xml.get('word/document.xml') ?? '', 'text/xml');
  const lines = [...body.getElementsByTagNameNS(WORD, 'p')].map((paragraph) =>
    [...paragraph.getElementsByTagNameNS(WORD, '*')]
      .map((node) => (node.localName === 't' ? (node.textContent ?? '') : node.localName === 'br' ? '\n' : ''))
      .join(''),
  );
  return { xml, text: lines.join('\n').replaceAll('\u00A0', ' ') };
}
