import type { BoardItem } from '@tandem/contracts';
import { createContext, useContext } from 'react';

/** What every card needs and what does not change while cards move. */
export type BoardContextValue = {
  today: string;
  year: number;
  mayMove: (item: BoardItem) => boolean;
  mayEdit: boolean;
  hrefOf: (item: BoardItem) => string;
  askMove: (item: BoardItem) => void;
  takeOff: (item: BoardItem) => void;
};

export const BoardContext = createContext<BoardContextValue | null>(null);

export function useBoard(): BoardContextValue {
  const value = useContext(BoardContext);
  if (!value) throw new Error('A card stands on a board');
  return value;
}
