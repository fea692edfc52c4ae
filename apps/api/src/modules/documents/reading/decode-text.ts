import { UnreadableSource } from './unreadable-source.ts';

/** Windows-1251 is what old school computers save; its Russian text is mostly lower-case letters 0xE0–0xFF. */
function looksLikeWindows1251(bytes: Uint8Array): boolean {
  const letters = bytes.reduce((count, byte) => count + (byte >= 0xc0 ? 1 : 0), 0);
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  return high > 0 && letters / high > 0.8;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (looksLikeWindows1251(bytes)) return new TextDecoder('windows-1251').decode(bytes);
    throw new UnreadableSource('not-text');
  }
}

function controlCharacters(text: string): number {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/gu)?.length ?? 0;
}

/** Text in UTF-8, UTF-16 or Windows-1251, without its byte order mark. @throws {UnreadableSource} empty, not-text */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes).replace(/^\uFEFF/u, '');
  if (text.trim() === '') throw new UnreadableSource('empty');
  if (controlCharacters(text) > text.length / 1000) throw new UnreadableSource('not-text');
  return text;
}
