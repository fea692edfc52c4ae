import type { SourceDocument } from '@tandem/domain/roadmap';
import { openSource } from '../../documents/reading/index.ts';
import { readDocx } from './read-docx.ts';
import { readText } from './read-text.ts';
import { readXlsxSource } from './read-xlsx.ts';

/** Reads a roadmap file of any kind we know, whatever its name says. @throws {UnreadableSource} */
export async function readSource(bytes: Uint8Array, fileName: string | null): Promise<SourceDocument> {
  const source = await openSource(bytes, fileName);
  if (source.kind === 'text') return readText(source.text);
  return source.kind === 'document' ? readDocx(source.zip) : readXlsxSource(source);
}
