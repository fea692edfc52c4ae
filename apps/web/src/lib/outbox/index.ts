/**
 * Entries of the diary on their way to the school. An entry is written to the browser's disk before it is sent; the
 * server takes the same id once. Entries belong to an account and are sent only while that account is signed in.
 */
import type { DiaryHome, Problem, SyncEntry, SyncOutcome } from '@tandem/contracts';
import { useEffect } from 'react';
import { api, ApiUnreachable, problemOf } from '../api.ts';
import { createStore, useStore } from '../store.ts';
import { keptEntries, type QueuedEntry } from './kept-entries.ts';
import { pauseMs, stateAfter } from './outcomes.ts';

export type { QueuedEntry } from './kept-entries.ts';

const AT_ONCE = 50;
const ANSWER_WITHIN_MS = 4_000;
const NONE: readonly QueuedEntry[] = [];

const shown = createStore<readonly QueuedEntry[]>(NONE);
let watched = '';
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('tandem-diary');
channel?.addEventListener('message', () => void show());

async function show(): Promise<void> {
  if (watched === '') return;
  shown.set(await keptEntries.of(watched).catch(() => NONE));
}
async function changed(): Promise<void> {
  channel?.postMessage('changed');
  await show();
}

/** One sender at a time, in all tabs of the browser; a browser without locks sends from each, and the server takes an id once. */
const alone = (act: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request('tandem-diary-sender', act) : act();

async function settle(entry: QueuedEntry, outcome: SyncOutcome): Promise<void> {
  const state = stateAfter(outcome);
  if (state === 'gone') await keptEntries.remove(entry.id);
  else if (state !== 'waiting') await keptEntries.put({ ...entry, state, problem: outcome.problem });
}

/** Sends what waits. True when nothing waits any more. */
async function sendAll(accountId: string): Promise<boolean> {
  let emptied = false;
  await alone(async () => {
    for (;;) {
      const waiting = (await keptEntries.of(accountId)).filter(({ state }) => state === 'waiting').slice(0, AT_ONCE);
      emptied = waiting.length === 0;
      if (emptied) return;
      // The server compares the account once more: somebody else may have signed in since this page was opened.
      const { outcomes } = await api.diary.sync({ body: { accountId, entries: waiting.map(({ entry }) => entry) } });
      let moved = false;
      for (const [index, entry] of waiting.entries()) {
        const outcome = outcomes[index];
        if (!outcome) continue;
        moved ||= stateAfter(outcome) !== 'waiting';
        await settle(entry, outcome);
      }
      await changed();
      if (!moved) return;
    }
  });
  return emptied;
}

let timer: ReturnType<typeof setTimeout> | undefined;
let attempts = 0;

/** Tries now, and again later for as long as there is no answer. Whoever is not signed in waits for the sign-in. */
export async function flush(accountId: string): Promise<void> {
  clearTimeout(timer);
  let again = false;
  try {
    again = !(await sendAll(accountId));
    if (!again) attempts = 0;
  } catch (error) {
    const status = problemOf(error)?.status ?? 0;
    again = error instanceof ApiUnreachable || status === 0 || (status !== 401 && status !== 403);
  }
  if (again && watched === accountId)
    timer = setTimeout(() => void flush(accountId), pauseMs(++attempts, Math.random()));
}

export type PutOutcome = 'saved' | 'kept' | 'waiting' | { refused: Problem };

/** Writes an entry down, then sends it. `waiting`: it is safe in this browser and goes by itself. */
export async function put(accountId: string, entry: SyncEntry, label: string): Promise<PutOutcome> {
  const { id } = entry.body;
  await keptEntries.put({ id, accountId, at: new Date().toISOString(), entry, label, state: 'waiting', problem: null });
  void changed();
  await Promise.race([flush(accountId), new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS))]);
  const now = (await keptEntries.of(accountId)).find((one) => one.id === id);
  if (!now) return 'saved';
  if (now.state === 'waiting') return 'waiting';
  // Whoever wrote it learns it here, with what was typed still on the screen.
  await discard(id);
  return now.state === 'kept' || now.problem === null ? 'kept' : { refused: now.problem };
}

export async function discard(id: string): Promise<void> {
  await keptEntries.remove(id);
  await changed();
}

/** What waits or was refused, of this account alone; while it is watched it is also sent. */
export function useOutbox(accountId: string): readonly QueuedEntry[] {
  useEffect(() => {
    if (accountId === '') return;
    watched = accountId;
    const go = () => {
      if (document.visibilityState === 'visible') void flush(accountId);
    };
    void show();
    go();
    addEventListener('online', go);
    document.addEventListener('visibilitychange', go);
    return () => {
      removeEventListener('online', go);
      document.removeEventListener('visibilitychange', go);
      clearTimeout(timer);
      watched = '';
      shown.set(NONE);
    };
  }, [accountId]);
  return useStore(shown);
}

/** How many entries of an account the school does not have yet. */
export const waitingOf = async (accountId: string): Promise<number> =>
  (await keptEntries.of(accountId).catch(() => NONE)).filter(({ state }) => state === 'waiting').length;

export const keepHome = (accountId: string, home: DiaryHome): Promise<void> =>
  keptEntries.putHome({ accountId, at: new Date().toISOString(), home }).catch(() => undefined);
export const readHome = (accountId: string) => keptEntries.home(accountId).catch(() => null);

/** Nothing of an account stays readable in this browser but what the school does not have yet. */
export const forget = (accountId: string): Promise<void> => keptEntries.removeHome(accountId).catch(() => undefined);
