import type { LiveChange } from '@tandem/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { LIVE_HREF, probe, renewSession } from './api.ts';
import { whenLiveFlows } from './live-gate.ts';

const POLL_MS = 15_000;

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
      // A broken stream may be a broken line: ask, so that the page can say so.
      void probe();
      const refused = source?.readyState === EventSource.CLOSED;
      // A refused stream is mostly an access token that has run out: renew it once, then fall back to asking.
      if (refused && !lost) void renewSession().then((renewed) => renewed && open());
      lost = true;
      startPolling();
    });
  }

  open();
  return () => {
    stopped = true;
    source?.close();
    stopPolling();
  };
}
