import type { PricedMentor } from '@tandem/contracts';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../../lib/announcer.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { holdLive } from '../../lib/live-gate.ts';
import { type Box, nextPlace, type Way } from './carry-geometry.ts';
import type { Handle } from './matching-context.ts';
import { mentorOfPlace } from './placement.ts';

type Carry = { menteeId: string; from: string; over: string };
type Props = {
  /** What is said of the place a card is held over. */
  describe: (place: string) => string;
  nameOf: (menteeId: string) => string;
  priceOf: (mentorId: string) => PricedMentor | undefined;
  refusalOf: (mentorId: string) => string | null;
  onDrop: (menteeId: string, from: string, to: string) => void;
};

const WAYS: Record<string, Way> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const placeElement = (place: string) => document.querySelector(`[data-place="${CSS.escape(place)}"]`);

function boxesOnScreen(): Box[] {
  return [...document.querySelectorAll<HTMLElement>('[data-place]')].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { place: element.dataset['place'] ?? '', left, top, right, bottom };
  });
}

/**
 * Carrying a card by the keyboard: Space lifts it, arrows walk over the mentors as they stand on the screen, Space lets it go,
 * Escape takes it back. Our own, because the library of dragging walks along lists, and the mentors stand in a grid.
 */
export function useCarry(props: Props): { carry: Carry | null; handle: Handle } {
  const t = useT();
  const [carry, setCarry] = useState<Carry | null>(null);
  const release = useRef<(() => void) | null>(null);
  const latest = useRef({ ...props, carry, t });
  useEffect(() => {
    latest.current = { ...props, carry, t };
  });
  useEffect(() => () => release.current?.(), []);

  // The price of the place one is over comes a moment after one has come there.
  const overMentor = carry ? mentorOfPlace(carry.over) : null;
  const priced = overMentor !== null && props.priceOf(overMentor) !== undefined;
  useEffect(() => {
    const now = latest.current;
    if (priced && now.carry) announce(now.describe(now.carry.over));
  }, [priced]);

  const actions = useMemo(() => {
    const end = () => {
      release.current?.();
      release.current = null;
      setCarry(null);
    };
    const walk = (now: Carry, way: Way, card: HTMLElement) => {
      const { top, bottom } = card.getBoundingClientRect();
      const to = nextPlace(boxesOnScreen(), now.over, way, (top + bottom) / 2);
      const { describe } = latest.current;
      if (to === null) return announce(latest.current.t.matching.announce.edge);
      setCarry({ ...now, over: to });
      placeElement(to)?.scrollIntoView({ block: 'nearest' });
      return announce(describe(to));
    };
    const drop = (now: Carry) => {
      const { t: words, refusalOf, onDrop } = latest.current;
      const mentorId = mentorOfPlace(now.over);
      const refusal = mentorId === null ? null : refusalOf(mentorId);
      if (refusal !== null) return announce(words.matching.announce.refused(refusal));
      end();
      if (now.over === now.from) return announce(words.matching.announce.cancel);
      return onDrop(now.menteeId, now.from, now.over);
    };
    return {
      onKeyDown(event: KeyboardEvent<HTMLElement>, menteeId: string, from: string): void {
        if (event.target !== event.currentTarget) return;
        const { carry: now, t: words, nameOf } = latest.current;
        if (!now) {
          if (event.key !== ' ') return;
          event.preventDefault();
          release.current ??= holdLive();
          setCarry({ menteeId, from, over: from });
          announce(words.matching.announce.lift(nameOf(menteeId)));
          return;
        }
        const way = WAYS[event.key];
        if (way === undefined && ![' ', 'Enter', 'Escape', 'Tab'].includes(event.key)) return;
        event.preventDefault();
        if (way !== undefined) walk(now, way, event.currentTarget);
        else if (event.key === 'Escape') {
          end();
          announce(words.matching.announce.cancel);
        } else if (event.key !== 'Tab') drop(now);
      },
      onBlur(): void {
        if (latest.current.carry) end();
      },
    };
  }, []);

  const carried = carry?.menteeId ?? null;
  const handle = useMemo<Handle>(() => ({ carried, ...actions }), [carried, actions]);
  return { carry, handle };
}
