import { useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** Too narrow for four columns side by side. */
export const useNarrow = (): boolean => useMedia('(max-width: 767px)');
/** A finger, not a mouse. */
export const isCoarse = (): boolean => matchMedia('(pointer: coarse)').matches;
