import { useEffect, useState } from 'react';

const STEP = 12;

/** How many of a long list are drawn: the first screen at once, the others when the browser has nothing else to do. */
export function useGrowing(total: number, first = STEP): number {
  const [drawn, setDrawn] = useState(first);
  const unfinished = drawn < total;
  useEffect(() => {
    if (!unfinished) return undefined;
    const timer = window.setInterval(() => setDrawn((count) => count + STEP), 16);
    return () => window.clearInterval(timer);
  }, [unfinished]);
  return Math.min(drawn, total);
}
