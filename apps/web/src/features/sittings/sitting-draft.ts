import type { NewSitting, Sitting } from '@tandem/contracts';

/** The sheet of a sitting as it is typed: the members one a line. */
export type SittingDraft = { heldOn: string; place: string; chair: string; secretary: string; members: string };

export const emptyDraft = (heldOn: string): SittingDraft => ({
  heldOn,
  place: '',
  chair: '',
  secretary: '',
  members: '',
});

export const draftOf = ({ heldOn, place, chair, secretary, members }: Sitting): SittingDraft => ({
  heldOn,
  place,
  chair,
  secretary,
  members: members.join('\n'),
});

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** What is sent; null while something is still empty. */
export function fieldsOf(draft: SittingDraft): Omit<NewSitting, 'id' | 'mentorIds'> | null {
  const members = linesOf(draft.members);
  const [place, chair, secretary] = [draft.place.trim(), draft.chair.trim(), draft.secretary.trim()];
  if (draft.heldOn === '' || place === '' || chair === '' || secretary === '' || members.length === 0) return null;
  return { heldOn: draft.heldOn, place, chair, secretary, members };
}
