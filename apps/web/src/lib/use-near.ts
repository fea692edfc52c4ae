import { type RefObject, useEffect, useState } from 'react';

/** True from the moment an element comes within a screen of what is seen. What was near once stays drawn. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !element.current) return;
    const watcher = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) setNear(true);
      },
      { rootMargin: '60% 0px' },
    );
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [element, near]);
  return near;
}
