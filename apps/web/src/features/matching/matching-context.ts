import type { BoardMentee, BoardMentor } from '@tandem/contracts';
import { createContext, type KeyboardEvent, useContext } from 'react';
import type { Labels } from './dictionaries.ts';
import type { Names } from './price-words.ts';

/** What opens over the board. */
export type Opened =
  | { kind: 'pick'; menteeId: string }
  | { kind: 'why'; menteeId: string; mentorId: string }
  | { kind: 'mentee-facts'; menteeId: string }
  | { kind: 'mentor-facts'; mentorId: string };

/** What every card needs and what does not change while cards move. */
export type MatchingContextValue = {
  form: string;
  manages: boolean;
  mentees: ReadonlyMap<string, BoardMentee>;
  mentors: ReadonlyMap<string, BoardMentor>;
  names: Names;
  labels: Labels;
  formLabel: (code: string) => string;
  open: (what: Opened) => void;
  /** Back to those who wait. */
  takeOff: (menteeId: string) => void;
  lock: (menteeId: string, locked: boolean) => void;
};

export const MatchingContext = createContext<MatchingContextValue | null>(null);

export function useMatching(): MatchingContextValue {
  const value = useContext(MatchingContext);
  if (!value) throw new Error('A card stands on the matching board');
  return value;
}

/** Carrying a card by the keyboard: given to every card that may be moved. */
export type Handle = {
  carried: string | null;
  onKeyDown: (event: KeyboardEvent<HTMLElement>, menteeId: string, from: string) => void;
  onBlur: () => void;
};
export const HandleContext = createContext<Handle | null>(null);
export const useHandle = (): Handle | null => useContext(HandleContext);
