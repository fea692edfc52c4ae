import { randomFillSync } from 'node:crypto';

/** Asking the system for randomness costs more than the id: it is taken by the page. */
const page = Buffer.alloc(16 * 256);
let used = page.length;

/** A UUID version 7: sorts by time of making. */
export function newId(now: number = Date.now()): string {
  if (used === page.length) {
    randomFillSync(page);
    used = 0;
  }
  const bytes = page.subarray(used, (used += 16));
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
