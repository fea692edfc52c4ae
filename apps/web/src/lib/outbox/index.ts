/**
 * Entries of the diary on their way to the school. An entry is written to the browser's disk before it is sent; the
 * server takes the same id once. Entries belong to an account and are sent only while that account is signed in.
 */
import type { DiaryHome, Problem, SyncEntry } from '@tandem/contracts';
import { addDays } from '@tandem/domain/school';
import { keptAccount } from '../kept-account.ts';
import { currentLanguage } from '../i18n/index.tsx';
import { loadWords, wordsStore } from '../i18n/words.ts';
import { daysSince } from '../kept-day.ts';
import { createStore, useStore } from '../store.ts';
import { keptEntries, type QueuedEntry } from './kept-entries.ts';
import { pauseMs, stateAfter } from './outcomes.ts';
import { sendKept, sendOne } from './sender.ts';

export type { QueuedEntry } from './kept-entries.ts';

const ANSWER_WITHIN_MS = 4_000;
const NONE: readonly QueuedEntry[] = [];

const shown = createStore<readonly QueuedEntry[]>(NONE);
let watched = '';
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('tandem-diary');
channel?.addEventListener('message', () => void show());

async function show(): Promise<void> {
  const of = watched;
  const entries = of === '' ? NONE : await keptEntries.of(of).catch(() => NONE);
  if (of === watched) shown.set(entries);
}
async function changed(): Promise<void> {
  channel?.postMessage('changed');
  await show();
}

let timer: ReturnType<typeof setTimeout> | undefined;
let attempts = 0;

/** Tries now, and again later for as long as there is no answer. Whoever is not signed in waits for the sign-in. */
export async function flush(accountId: string): Promise<void> {
  clearTimeout(timer);
  const { left, retryAfter } = await sendKept(accountId, changed);
  if (left !== 'again') {
    attempts = 0;
    return;
  }
  attempts++;
  if (watched !== accountId) return;
  clearTimeout(timer);
  timer = setTimeout(() => void flush(accountId), Math.max(retryAfter * 1_000, pauseMs(attempts, Math.random())));
}

export type PutOutcome = 'saved' | 'kept' | 'waiting' | { refused: Problem };

/** Writes an entry down, then sends it. `waiting`: it is safe in this browser and goes by itself. */
export async function put(accountId: string, entry: SyncEntry, label: string): Promise<PutOutcome> {
  const { id } = entry.body;
  const queued = {
    id,
    accountId,
    at: new Date().toISOString(),
    entry,
    label,
    state: 'waiting',
    problem: null,
  } as const;
  try {
    await keptEntries.put(queued);
  } catch {
    return putUnkept(accountId, entry);
  }
  void changed();
  await Promise.race([flush(accountId), new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS))]);
  const now = (await keptEntries.of(accountId)).find((one) => one.id === id);
  if (!now) return 'saved';
  if (now.state === 'waiting') return 'waiting';
  // Whoever wrote it learns it here, with what was typed still on the screen.
  await discard(id);
  return now.state === 'kept' || now.problem === null ? 'kept' : { refused: now.problem };
}

/** A browser that keeps nothing (no room, a private window) can only send: without an answer the form stays as it is. */
async function putUnkept(accountId: string, entry: SyncEntry): Promise<PutOutcome> {
  try {
    const outcome = await sendOne(accountId, entry);
    const state = stateAfter(outcome);
    if (state === 'gone') return 'saved';
    if (state === 'kept') return 'kept';
    if (outcome.problem) return { refused: outcome.problem };
  } catch {
    // Said below: nothing of it is safe.
  }
  await loadWords(currentLanguage(), 'daily').catch(() => undefined);
  const detail = wordsStore.get()[currentLanguage()]?.outbox.notKept ?? '';
  return { refused: { type: '', slug: 'storage-unavailable', title: detail, status: 507, detail } };
}

/** Takes an entry out of the queue: its author has seen what became of it. */
export async function discard(id: string): Promise<void> {
  await keptEntries.remove(id);
  await changed();
}

/** Sends what waits for as long as this account is at the screen. @returns stops it */
export function startSending(accountId: string): () => void {
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
}

/** What of this account waits, was refused or was handed to the curator: nobody else’s. */
export function useOutbox(accountId: string): readonly QueuedEntry[] {
  const entries = useStore(shown);
  return entries[0]?.accountId === accountId ? entries : NONE;
}

/** How many entries of an account the school does not have: those on their way and those it refused. */
export const unsentOf = async (accountId: string): Promise<number> =>
  (await keptEntries.of(accountId).catch(() => NONE)).filter(({ state }) => state !== 'kept').length;

/** Keeps the home page of the diary for a start without a network; on somebody else’s computer nothing is kept. */
export async function keepHome(accountId: string, home: DiaryHome): Promise<void> {
  if (keptAccount.read()?.accountId !== accountId) return;
  await keptEntries.putHome({ accountId, at: new Date().toISOString(), home }).catch(() => undefined);
}

/** The home page as it was kept, its «today» moved on by the days that have passed on this device since. */
export async function readHome(accountId: string): Promise<{ at: string; home: DiaryHome } | null> {
  const kept = await keptEntries.home(accountId).catch(() => null);
  if (!kept) return null;
  const { at, home } = kept;
  // What was kept before steps were a part of it has none.
  const pairs = home.pairs.map((pair) => ({ ...pair, steps: (pair as Partial<typeof pair>).steps ?? [] }));
  return { at, home: { ...home, pairs, today: addDays(home.today, daysSince(at, new Date())) } };
}

/** Nothing of an account stays readable in this browser but what the school does not have. */
export async function forget(accountId: string): Promise<void> {
  keptAccount.forget();
  await keptEntries.forget(accountId).catch(() => undefined);
  await changed();
}
