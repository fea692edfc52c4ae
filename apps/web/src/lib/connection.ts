import { createStore } from './store.ts';

/** False after a request that got no answer, until one does. */
export const reachableStore = createStore(true);

/** `fetch` that notices whether the server answers at all. */
export const watchedFetch: typeof fetch = async (input, init) => {
  try {
    const response = await fetch(input, init);
    reachableStore.set(response.status !== 502 && response.status !== 503 && response.status !== 504);
    return response;
  } catch (error) {
    if (!init?.signal?.aborted) reachableStore.set(false);
    throw error;
  }
};
