import { latinOf } from '../kernel/index.ts';

const LONGEST = 60;

/** A title as a part of an address: Latin letters, digits and dashes. Empty for a title without letters. */
export function slugOf(title: string): string {
  const dashed = latinOf(title)
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (dashed.length <= LONGEST) return dashed;
  const cut = dashed.lastIndexOf('-', LONGEST);
  return dashed.slice(0, cut > 20 ? cut : LONGEST);
}
