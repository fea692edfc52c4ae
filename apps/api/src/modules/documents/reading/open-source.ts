import { decodeText } from './decode-text.ts';
import { openZip } from './read-zip.ts';
import type { ZipContents } from './read-zip.ts';
import { UnreadableSource } from './unreadable-source.ts';

export const MOST_SOURCE_BYTES = 20 * 1024 * 1024;

/** What a file really is. Nothing of a package but its list of parts has been unpacked yet. */
export type OpenedSource =
  | { kind: 'document' | 'workbook'; zip: ZipContents; bytes: Uint8Array }
  | { kind: 'text'; text: string };

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Files of another kind that arrive with a familiar extension: images, PDF, archives, programs, RTF. */
const FOREIGN: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x49, 0x49, 0x2a, 0x00],
  [0x52, 0x49, 0x46, 0x46],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A web page saved with another extension. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder('windows-1251').decode(bytes.subarray(0, 512)).replace(/^[^<\p{L}]*/u, '');
  return /^<(?:!doctype|html|head|body|\?xml|svg|script)/iu.test(start);
}

/** An OLE container is either an encrypted modern document or a document of Office 97–2003. */
function oleProblem(bytes: Uint8Array): UnreadableSource {
  const streamName = Buffer.from('EncryptedPackage', 'utf16le');
  return new UnreadableSource(Buffer.from(bytes).includes(streamName) ? 'encrypted' : 'legacy-format');
}

async function refuseMacros(zip: ZipContents): Promise<void> {
  const types = await zip.read('[Content_Types].xml');
  const declared = types ? new TextDecoder('utf-8').decode(types) : '';
  const carries = zip.names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name));
  if (carries || /macroEnabled/iu.test(declared)) throw new UnreadableSource('macros');
}

async function openPackage(bytes: Uint8Array): Promise<OpenedSource> {
  const zip = await openZip(bytes);
  await refuseMacros(zip);
  if (zip.names.includes('word/document.xml')) return { kind: 'document', zip, bytes };
  if (zip.names.includes('xl/workbook.xml')) return { kind: 'workbook', zip, bytes };
  throw new UnreadableSource(zip.names.includes('[Content_Types].xml') ? 'damaged' : 'wrong-type');
}

/**
 * Finds out what a file is. The kind is taken from the content: a file name may lie and only helps to say what is
 * wrong. @throws {UnreadableSource}
 */
export async function openSource(bytes: Uint8Array, fileName: string | null): Promise<OpenedSource> {
  if (bytes.length === 0) throw new UnreadableSource('empty');
  if (bytes.length > MOST_SOURCE_BYTES) throw new UnreadableSource('too-large');
  if (startsWith(bytes, OLE)) throw oleProblem(bytes);
  if (startsWith(bytes, ZIP)) return openPackage(bytes);
  if (FOREIGN.some((signature) => startsWith(bytes, signature)) || isMarkup(bytes))
    throw new UnreadableSource('wrong-type');
  try {
    return { kind: 'text', text: decodeText(bytes) };
  } catch (error) {
    const isOffice = /\.(?:docx|xlsx)$/iu.test(fileName ?? '');
    // Bytes that are neither a package nor text, under an office name: the upload broke on the way.
    if (isOffice && error instanceof UnreadableSource && error.code === 'not-text')
      throw new UnreadableSource('damaged');
    throw error;
  }
}
