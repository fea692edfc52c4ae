import { useEffect, useRef } from 'react';

/** A new page begins at its top. */
export function useScrollToTop(pathname: string): void {
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname) window.scrollTo(0, 0);
    last.current = pathname;
  }, [pathname]);
}
