import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

const PARTS = ['request', 'needs', 'note', 'goal'] as const;
export type CardPart = (typeof PARTS)[number];
type Parts = ReadonlySet<CardPart>;

const withPart = (parts: Parts, part: CardPart, on: boolean): Parts => {
  if (parts.has(part) === on) return parts;
  return new Set(on ? [...parts, part] : [...parts].filter((known) => known !== part));
};

/**
 * Which parts of the card are open for writing. `?write=` opens one, so that a button elsewhere leads to the right form;
 * several may be open at once, because opening one must not throw away what is typed in another.
 */
export function useWriting() {
  const [search, setSearch] = useSearchParams();
  const asked = PARTS.find((part) => part === search.get('write')) ?? null;
  const [open, setOpen] = useState<Parts>(() => new Set(asked ? [asked] : []));
  const [drafts, setDrafts] = useState<Parts>(new Set());
  // The forms tell in an effect whether they hold something unsaved: what they call must not change.
  const onDraft = useMemo(() => {
    const of = (part: CardPart) => (unsaved: boolean) => setDrafts((known) => withPart(known, part, unsaved));
    return { request: of('request'), needs: of('needs'), note: of('note'), goal: of('goal') };
  }, []);
  return {
    isOpen: (part: CardPart) => open.has(part),
    open: (part: CardPart) => setOpen((known) => withPart(known, part, true)),
    close: (part: CardPart) => {
      setOpen((known) => withPart(known, part, false));
      if (part === asked) setSearch({}, { replace: true });
    },
    unsaved: drafts.size > 0,
    onDraft,
  };
}
export type Writing = ReturnType<typeof useWriting>;
