import { letterText, pauseAfter } from '@tandem/domain/notices';
import type { LetterPlans } from './letter-plans.ts';
import type { LetterRow } from './letters.repository.ts';
import { type KeptServer, type MailHealth, readMail } from './mail-config.ts';
import type { NoticesStores } from './notices-stores.ts';
import { unseal, unsubscribeToken } from './secret-box.ts';
import { type MailLine, MailServerError, type Message, openMailLine, type Outcome } from './smtp.ts';

/** Longer than any single letter can take: every step of a connection has its own shorter end. */
const LEASE_MS = 5 * 60_000;
const MINUTE_MS = 60_000;
/** Letters of one round; the rest goes with the next. */
const PAGE = 100;
/** How long a stopping server waits for the letter that is under way. */
const FAREWELL_MS = 3_000;
/** A server that hangs up after every letter is called again so many times in a round. */
const CALLS = 10;

export const unsubscribeHref = (site: string, token: string): string => `${site}/unsubscribe/${token}`;
export const siteOf = (server: KeptServer): string => server.site.replace(/\/+$/, '');

/**
 * Sends what waits. A letter is marked before it is handed over and marked again after the server's yes, each durable
 * before the next step: whoever is killed between the two leaves a letter of which nobody knows, and that one is shown
 * and never sent again by itself.
 */
export function createLetterSender(stores: NoticesStores, plans: LetterPlans, health: MailHealth) {
  const { queue, letters, secret } = stores;
  let round: Promise<number> | null = null;
  let line: MailLine | null = null;
  /** No new letter; and, later, no more waiting for the one that is under way. */
  const stopping = new AbortController();
  const ending = new AbortController();
  let serverFailures = 0;
  /** Not before: a server that is down is not asked at every round. */
  let notBefore = 0;

  async function abandon(now: Date): Promise<void> {
    for (const { id } of letters.abandoned(now.toISOString()))
      await queue.write((tx) => {
        const change = { state: 'unknown' as const, failure: 'dropped', leaseUntil: null, endedAt: now.toISOString() };
        letters.update(tx, id, 'sending', change);
      });
  }

  async function queueDigests(now: Date): Promise<void> {
    const due = plans.digestsDue(now);
    if (due.length === 0) return;
    await queue.write((tx) => {
      for (const digest of due) plans.queueDigest(tx, now, digest);
    });
  }

  /** Marks the letter as being handed over; null when there is nobody or nothing to write to any more. */
  function claim(letter: LetterRow, server: KeptServer, now: Date): Promise<Message | null> {
    return queue.write((tx) => {
      const at = now.toISOString();
      const person = plans.addressee(letter.accountId, now);
      const wants = person ? plans.wants(person) : new Set();
      const unread = letters.noticesOf(letter.id).filter(({ readAt }) => readAt === null);
      if (!person || wants.size === 0 || unread.length === 0) {
        letters.update(tx, letter.id, 'queued', { state: 'dropped', endedAt: at });
        return null;
      }
      const messageId = letter.messageId ?? `<${letter.id}@${server.from.split('@')[1] ?? 'localhost'}>`;
      const leaseUntil = new Date(now.getTime() + LEASE_MS).toISOString();
      const change = { state: 'sending' as const, attempts: letter.attempts + 1, messageId, leaseUntil };
      if (!letters.update(tx, letter.id, 'queued', change)) return null;
      const token = unsubscribeToken(secret, letter.accountId, person.linkVersion);
      const unsubscribe = unsubscribeHref(siteOf(server), token);
      const kinds = unread.map(({ kind }) => kind);
      return { to: person.email, ...letterText(kinds, siteOf(server), unsubscribe), messageId, unsubscribe, at: now };
    });
  }

  function changeFor(outcome: Outcome, attempts: number, now: Date) {
    const at = now.toISOString();
    const ended = { leaseUntil: null, endedAt: at };
    if (outcome.what === 'sent') return { state: 'sent' as const, failure: null, replyCode: null, ...ended };
    const { failure, replyCode } = outcome;
    if (outcome.what === 'unknown') return { state: 'unknown' as const, failure, replyCode, ...ended };
    const pause = outcome.what === 'refused' ? null : pauseAfter(attempts);
    if (pause === null) return { state: 'failed' as const, failure, replyCode, ...ended };
    const dueAt = new Date(now.getTime() + pause * MINUTE_MS).toISOString();
    return { state: 'queued' as const, failure, replyCode, leaseUntil: null, dueAt };
  }

  function serverFailed(error: MailServerError | null, now: Date): void {
    health.failed(error?.failure ?? 'other', now);
    serverFailures++;
    notBefore = now.getTime() + (pauseAfter(Math.min(serverFailures, 4)) ?? 60) * MINUTE_MS;
  }

  async function call(server: KeptServer): Promise<MailLine> {
    const password = server.password === null ? null : unseal(secret, server.password);
    if (server.password !== null && password === null) throw new MailServerError('password_unreadable', null);
    return openMailLine(server, password, { signal: ending.signal });
  }

  /** Through one connection as long as it holds; answers how many went and whether another call makes sense. */
  async function sendThrough(server: KeptServer, now: Date): Promise<{ sent: number; again: boolean }> {
    const due = letters.due(now.toISOString(), PAGE);
    if (due.length === 0) return { sent: 0, again: false };
    line = await call(server);
    serverFailures = 0;
    let sent = 0;
    for (const letter of due) {
      if (stopping.signal.aborted || !line.alive()) return { sent, again: !stopping.signal.aborted };
      const message = await claim(letter, server, now);
      if (!message) continue;
      const outcome = await line.send(message);
      await queue.write((tx) => letters.update(tx, letter.id, 'sending', changeFor(outcome, letter.attempts + 1, now)));
      if (outcome.what === 'sent') {
        sent++;
        health.well();
      }
      if (outcome.what === 'broken') {
        serverFailed(new MailServerError(outcome.failure, outcome.reply), now);
        return { sent, again: false };
      }
    }
    return { sent, again: false };
  }

  async function run(now: Date): Promise<number> {
    const { server } = readMail(stores);
    await abandon(now);
    if (!server) return 0;
    await queueDigests(now);
    if (now.getTime() < notBefore) return 0;
    let total = 0;
    try {
      for (let calls = 0; calls < CALLS; calls++) {
        const { sent, again } = await sendThrough(server, now);
        total += sent;
        line?.close();
        line = null;
        if (!again) break;
      }
    } catch (error) {
      if (!(error instanceof MailServerError)) throw error;
      serverFailed(error, now);
    }
    return total;
  }

  return {
    /** One round; a second one asked for meanwhile is the same. Answers how many letters were taken by the server. */
    round(now: Date): Promise<number> {
      if (stopping.signal.aborted) return Promise.resolve(0);
      round ??= run(now).finally(() => {
        line?.close();
        line = null;
        round = null;
      });
      return round;
    },
    /** The settings have changed: the server is asked again at once. */
    tryAgain(): void {
      notBefore = 0;
      serverFailures = 0;
    },
    /** No new letter; the one that is under way is finished first. */
    async stop(): Promise<void> {
      stopping.abort();
      const timer = setTimeout(() => ending.abort(), FAREWELL_MS);
      await round?.catch(() => undefined);
      clearTimeout(timer);
    },
  };
}
export type LetterSender = ReturnType<typeof createLetterSender>;
