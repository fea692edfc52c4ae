/**
 * A virtual list unmounts the touched card when it is lifted, and the browser goes on sending its touches to that
 * detached node, where nobody hears them (hello-pangea/dnd #801, #927). Sends them on to the window.
 */
const REST = ['touchmove', 'touchend', 'touchcancel'] as const;
let forwarding = false;

function forwardOne(touch: TouchEvent, target: EventTarget): void {
  if (target instanceof Node && target.isConnected) return;
  const copy = new TouchEvent(touch.type, {
    bubbles: true,
    cancelable: touch.cancelable,
    touches: [...touch.touches],
    targetTouches: [...touch.targetTouches],
    changedTouches: [...touch.changedTouches],
  });
  if (!window.dispatchEvent(copy) && touch.cancelable) touch.preventDefault();
}

/** Call once at start-up; later calls do nothing. */
export function forwardDetachedTouches(): void {
  if (forwarding || typeof TouchEvent === 'undefined') return;
  forwarding = true;
  window.addEventListener(
    'touchstart',
    ({ target }) => {
      if (!(target instanceof Element) || !target.closest('[data-rfd-drag-handle-draggable-id]')) return;
      const listener = (event: Event) => {
        forwardOne(event as TouchEvent, target);
        if (event.type !== 'touchmove') for (const type of REST) target.removeEventListener(type, listener);
      };
      for (const type of REST) target.addEventListener(type, listener, { passive: false });
    },
    { capture: true, passive: true },
  );
}
