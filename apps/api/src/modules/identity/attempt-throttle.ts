import { ProblemError } from '../../kernel/problem-error.ts';

type Tries = { failures: number; blockedUntil: number; lastAt: number };

const WINDOW_MS = 15 * 60_000;
const MAX_KEYS = 10_000;

/**
 * Slows guessing down, per account and per address. After `free` failures each further one doubles the wait, to 15 minutes
 * at most. Kept in memory: a restart forgives.
 */
export function createAttemptThrottle(free: number) {
  const tries = new Map<string, Tries>();

  return {
    /** @throws too-many-attempts */
    check(key: string, now: number): void {
      const entry = tries.get(key);
      if (entry && entry.blockedUntil > now) {
        throw new ProblemError('too-many-attempts', { retryAfter: Math.ceil((entry.blockedUntil - now) / 1000) });
      }
    },
    failed(key: string, now: number): void {
      const old = tries.get(key);
      const failures = old && now - old.lastAt < WINDOW_MS ? old.failures + 1 : 1;
      const wait = failures < free ? 0 : Math.min(WINDOW_MS, 1000 * 2 ** Math.min(20, failures - free + 1));
      tries.delete(key);
      tries.set(key, { failures, blockedUntil: now + wait, lastAt: now });
      // The oldest key goes first, so that a flood of names cannot fill the memory.
      if (tries.size > MAX_KEYS) tries.delete(tries.keys().next().value as string);
    },
    succeeded(key: string): void {
      tries.delete(key);
    },
  };
}
