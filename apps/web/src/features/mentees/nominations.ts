import type { MenteeSource } from '@tandem/domain/participants';

/** At most so many at once, as the server takes them. */
export const MOST_NOMINATIONS = 60;

/** What is written about one child before it is sent. */
export type Nominee = { category: string; words: string };
/** Whose box is ticked, by person. Who is not ticked keeps what was written. */
export type Draft = { ticked: ReadonlySet<string>; about: ReadonlyMap<string, Nominee> };

export const EMPTY_DRAFT: Draft = { ticked: new Set(), about: new Map() };
const BLANK: Nominee = { category: '', words: '' };

export const nomineeOf = ({ about }: Draft, personId: string): Nominee => about.get(personId) ?? BLANK;

export function tick({ ticked, about }: Draft, personId: string, on: boolean): Draft {
  const next = new Set(ticked);
  if (on) next.add(personId);
  else next.delete(personId);
  return { ticked: next, about };
}

export const write = (draft: Draft, personId: string, part: Partial<Nominee>): Draft => ({
  ...draft,
  about: new Map(draft.about).set(personId, { ...nomineeOf(draft, personId), ...part }),
});

/** Ticked, and not said with what to help: the list cannot be sent with them. */
export const withoutReason = (draft: Draft): string[] =>
  [...draft.ticked].filter((personId) => nomineeOf(draft, personId).category === '');

export const nominationsOf = (draft: Draft, source: MenteeSource | null) =>
  [...draft.ticked].map((personId) => {
    const { category, words } = nomineeOf(draft, personId);
    const request = words.replace(/\s+/g, ' ').trim();
    return {
      personId,
      reasonCategory: category,
      ...(source ? { source } : {}),
      ...(request === '' ? {} : { request }),
    };
  });
