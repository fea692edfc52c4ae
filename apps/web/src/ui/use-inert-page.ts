import { useEffect } from 'react';

let open = 0;

/**
 * While a dialog is open the page under it can be neither focused nor read. Making the page inert takes the focus from
 * what opened the dialog, so it is given back here, unless somebody has put it elsewhere meanwhile.
 */
export function useInertPage(): void {
  useEffect(() => {
    const page = document.getElementById('root');
    const opener = document.activeElement;
    open++;
    if (page) page.inert = true;
    return () => {
      open--;
      if (page && open === 0) page.inert = false;
      window.setTimeout(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement && opener.isConnected)
          opener.focus();
      });
    };
  }, []);
}

/** A message at the foot of the screen belongs to no dialog: pressing its button must not close one. */
export function keepForToasts(event: { target: EventTarget | null; preventDefault: () => void }): void {
  if (event.target instanceof Element && event.target.closest('[data-toaster]')) event.preventDefault();
}
