import { useEffect } from 'react';

let open = 0;

/** While a dialog is open the page under it can be neither focused nor read. */
export function useInertPage(): void {
  useEffect(() => {
    const page = document.getElementById('root');
    open++;
    if (page) page.inert = true;
    return () => {
      open--;
      if (page && open === 0) page.inert = false;
    };
  }, []);
}

/** A message at the foot of the screen belongs to no dialog: pressing its button must not close one. */
export function keepForToasts(event: { target: EventTarget | null; preventDefault: () => void }): void {
  if (event.target instanceof Element && event.target.closest('[data-toaster]')) event.preventDefault();
}
