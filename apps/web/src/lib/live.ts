import type { LiveChange } from '@tandem/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { LIVE_HREF, probe, renewSession } from './api.ts';
import { whenLiveFlows } from './live-gate.ts';

const POLL_MS = 15_000;
/** A page that is being left loses its stream as well; by then it is gone. */
const LEAVING_MS = 300;

/** Listens for what has changed and asks for it again; without the stream asks for everything shown every 15 s. */
export function startLive(queries: QueryClient): () => void {
  let source: EventSource | null = null;
  let poll: number | undefined;
  let lost = false;
  let stopped = false;

  const refreshAll = () => whenLiveFlows(() => void queries.invalidateQueries({ refetchType: 'active' }));

  function startPolling(): void {
    poll ??= window.setInterval(() => {
      refreshAll();
      if (source?.readyState === EventSource.CLOSED) open();
    }, POLL_MS);
  }

  function stopPolling(): void {
    window.clearInterval(poll);
    poll = undefined;
  }

  function open(): void {
    source?.close();
    if (stopped) return;
    source = new EventSource(LIVE_HREF);
    source.addEventListener('open', () => {
      void probe();
      stopPolling();
      if (lost) refreshAll();
      lost = false;
    });
    source.addEventListener('changed', (event: MessageEvent<string>) => {
      const { key } = JSON.parse(event.data) as LiveChange;
      whenLiveFlows(() => void queries.invalidateQueries({ queryKey: key }));
    });
    source.addEventListener('error', () => {
      const refused = source?.readyState === EventSource.CLOSED && !lost;
      lost = true;
      startPolling();
      // Not at once: a renewal sent while the page is left changes the key of the session, and nobody takes the new one.
      setTimeout(() => {
        if (stopped) return;
        // A broken stream may be a broken line: ask, so that the page can say so.
        void probe();
        // A refused stream is mostly an access token that has run out: renew it once, then fall back to asking.
        if (refused) void renewSession().then((renewed) => renewed && open());
      }, LEAVING_MS);
    });
  }

  open();
  return () => {
    stopped = true;
    source?.close();
    stopPolling();
  };
}
