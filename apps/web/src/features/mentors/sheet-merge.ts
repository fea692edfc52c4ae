import type { MentorSheet } from '@tandem/contracts';
import { differing } from './sheet-draft.ts';

type Sides = {
  /** As it stood when the writing began. */
  seen: MentorSheet;
  mine: MentorSheet;
  /** As somebody else has saved it meanwhile. */
  theirs: MentorSheet;
};

/** Fields that both have written, differently. */
export function disputed({ seen, mine, theirs }: Sides): (keyof MentorSheet)[] {
  const changed = new Set(differing(theirs, seen));
  const apart = new Set(differing(mine, theirs));
  return differing(mine, seen).filter((field) => changed.has(field) && apart.has(field));
}

/** Their sheet with everything of mine; without some fields when theirs are to stand. */
export function merged({ seen, mine, theirs }: Sides, without: readonly (keyof MentorSheet)[] = []): MentorSheet {
  const own = differing(mine, seen).filter((field) => !without.includes(field));
  return { ...theirs, ...Object.fromEntries(own.map((field) => [field, mine[field]])) };
}
