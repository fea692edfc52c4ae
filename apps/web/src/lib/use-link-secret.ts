import { useEffect, useState } from 'react';

/** The secret of the link this page was opened by; a code scanned into the same tab is a visit of its own. */
export function useLinkSecret(take: () => string): { secret: string; visit: number } {
  const [opened, setOpened] = useState(() => ({ secret: take(), visit: 0 }));
  useEffect(() => {
    const again = () => {
      if (location.hash.length > 1) setOpened(({ visit }) => ({ secret: take(), visit: visit + 1 }));
    };
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, [take]);
  return opened;
}
