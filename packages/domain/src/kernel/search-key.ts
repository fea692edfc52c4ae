/**
 * What search compares: lower case, ё = е, one space (also for control characters), typographic dashes
 * and quotes levelled.
 * SQLite folds no Cyrillic, so the key is made here and stored beside the text.
 */
export function searchKey(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[‐-―−]/g, '-')
    .replace(/[«»„“”"']/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
