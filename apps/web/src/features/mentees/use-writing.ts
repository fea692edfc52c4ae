import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

const PARTS = ['request', 'needs', 'note', 'goal'] as const;
export type CardPart = (typeof PARTS)[number];

/**
 * Which part of the card is open for writing. It stands in the address, so that a button elsewhere opens the right
 * form; one part at a time, and while it holds something unsaved another does not take its place.
 */
export function useWriting() {
  const [search, setSearch] = useSearchParams();
  const [unsaved, setUnsaved] = useState(false);
  const part = PARTS.find((one) => one === search.get('write')) ?? null;
  const go = (next: CardPart | null) => {
    const params = new URLSearchParams(search);
    if (next) params.set('write', next);
    else params.delete('write');
    setSearch(params, { replace: true });
  };
  const onDraft = useCallback((draft: boolean) => setUnsaved(draft), []);
  return {
    part,
    unsaved,
    onDraft,
    close: () => go(null),
    open: (next: CardPart) => go(next),
  };
}
export type Writing = ReturnType<typeof useWriting>;
