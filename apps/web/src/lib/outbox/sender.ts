import type { SyncEntry, SyncOutcome } from '@tandem/contracts';
import { api, problemOf } from '../api.ts';
import { keptEntries, type QueuedEntry } from './kept-entries.ts';
import { stateAfter, whoseFault } from './outcomes.ts';

const AT_ONCE = 50;
/** A line that has died in silence must not hold the queue of every tab. */
const GIVE_UP_MS = 20_000;
const LOCK = 'tandem-diary-sender';

type Left = { left: 'nothing' | 'again' | 'signed-out'; retryAfter: number };

let last: Promise<unknown> = Promise.resolve();

/** One sender at a time, in all tabs of the browser; without locks in each tab, and the server takes an id once. */
function alone<T>(act: () => Promise<T>): Promise<T> {
  if ('locks' in navigator) return navigator.locks.request(LOCK, act) as Promise<T>;
  const turn = last.then(act, act);
  last = turn.catch(() => undefined);
  return turn;
}

/** @throws when there was no answer that a diary would give, e.g. the page of a hotel’s network */
async function send(accountId: string, entries: SyncEntry[]): Promise<SyncOutcome[]> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), GIVE_UP_MS);
  try {
    // The server compares the account once more: somebody else may have signed in since this page was opened.
    const { outcomes } = await api.diary.sync({ body: { accountId, entries } }, { signal: giveUp.signal });
    if (!Array.isArray(outcomes) || outcomes.length !== entries.length) throw new Error('not an answer');
    return outcomes;
  } finally {
    clearTimeout(timer);
  }
}

/** Sends one entry that could not be kept. */
export async function sendOne(accountId: string, entry: SyncEntry): Promise<SyncOutcome> {
  const [outcome] = await send(accountId, [entry]);
  if (!outcome) throw new Error('not an answer');
  return outcome;
}

/** True when the refusal is about this person’s rights, not about whose session it is. */
async function isOwnSession(accountId: string): Promise<boolean> {
  const { account } = await api.session.read({});
  return account?.accountId === accountId && account.viewing === null && !account.mustChangePassword;
}

/** @returns whether the queue has got shorter */
async function sendSome(accountId: string, some: QueuedEntry[]): Promise<boolean> {
  try {
    const outcomes = await send(
      accountId,
      some.map(({ entry }) => entry),
    );
    let moved = false;
    for (const [index, entry] of some.entries()) {
      const outcome = outcomes[index];
      const state = outcome ? stateAfter(outcome) : 'waiting';
      if (state === 'waiting') continue;
      await keptEntries.settle(entry, state, outcome?.problem ?? null);
      moved = true;
    }
    return moved;
  } catch (error) {
    const problem = problemOf(error);
    const fault = whoseFault(problem?.status ?? null);
    if (!problem || fault === 'nobody') throw error;
    if (fault === 'session' && !(problem.status === 403 && (await isOwnSession(accountId)))) throw error;
    // Something in the request itself: found by sending one by one, and said of that one alone.
    const [only] = some;
    if (only && some.length === 1) await keptEntries.settle(only, 'refused', problem);
    else for (const entry of some) await sendSome(accountId, [entry]);
    return true;
  }
}

/**
 * Sends what waits of an account, the oldest first.
 * @param changed called whenever the queue has changed
 */
export async function sendKept(accountId: string, changed: () => Promise<void>): Promise<Left> {
  try {
    return await alone(async () => {
      for (;;) {
        const waiting = (await keptEntries.of(accountId)).filter(({ state }) => state === 'waiting').slice(0, AT_ONCE);
        if (waiting.length === 0) return { left: 'nothing', retryAfter: 0 };
        const moved = await sendSome(accountId, waiting);
        await changed();
        if (!moved) return { left: 'again', retryAfter: 0 };
      }
    });
  } catch (error) {
    await changed();
    const problem = problemOf(error);
    const left = whoseFault(problem?.status ?? null) === 'session' ? 'signed-out' : 'again';
    return { left, retryAfter: problem?.retryAfter ?? 0 };
  }
}
