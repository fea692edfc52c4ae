import type { MailSettings, MailSettingsChange, MailTrial, Outbox } from '@tandem/contracts';
import { MailFailure } from '@tandem/contracts';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { LetterSender } from './letter-sender.ts';
import { type KeptServer, type MailHealth, readMail } from './mail-config.ts';
import type { NoticesStores } from './notices-stores.ts';
import { seal, unseal } from './secret-box.ts';
import { MailServerError, openMailLine } from './smtp.ts';

type Change = z.output<typeof MailSettingsChange>;
const DAY_MS = 86_400_000;
/** A trial every few seconds is enough to find a wrong password, and too little to harm a server with. */
const TRIAL_PAUSE_MS = 3_000;

/** The server of the school's letters, a letter to try it with, and what lies in the queue. */
export function createMail(stores: NoticesStores, health: MailHealth, sender: LetterSender) {
  const { queue, settings, letters, accounts, audit, secret, schoolName } = stores;
  let lastTrial = 0;

  function present(): MailSettings {
    const { server, version, ...rules } = readMail(stores);
    if (server === null) return { version, server: null, ...rules, lastFailure: null };
    const { password, ...told } = server;
    return { version, server: { ...told, hasPassword: password !== null }, ...rules, lastFailure: health.read() };
  }

  /** The password that is kept goes with its server and its user: it is never handed to another one. */
  function keptPassword(server: NonNullable<Change['server']>, before: KeptServer | null): string | null {
    if (server.user === null) return null;
    if (server.password !== undefined) return seal(secret, server.password);
    const same = before !== null && before.host === server.host && before.user === server.user;
    if (same && before.password !== null) return before.password;
    const detail = same ? 'Введите пароль' : 'Сервер или имя другие: введите пароль ещё раз';
    throw new ProblemError('invalid-request', {
      errors: [{ pointer: '/server/password', code: 'required', detail }],
    });
  }

  /** What of the settings the log may tell: no names of users, no passwords. */
  const forLog = (server: KeptServer | Change['server']) =>
    server === null
      ? { server: null }
      : { host: server.host, port: server.port, security: server.security, from: server.from };

  return {
    read: (context: Context): MailSettings => authorize(context, 'school.manage', present()),

    /** @throws stale-version, invalid-request with pointers */
    change(context: Context, { version, server, ...rules }: Change): Promise<MailSettings> {
      return queue.write((tx) => {
        const before = authorize(context, 'school.manage', readMail(stores));
        if (version !== before.version) throw new ProblemError('stale-version', { current: present() });
        const kept = server && { ...server, password: keptPassword(server, before.server) };
        if (!settings.save(tx, 'mail', version, { server: kept, ...rules }, context.now.toISOString()))
          throw new ProblemError('stale-version', { current: present() });
        audit.record(tx, context, {
          act: 'mail-set',
          entity: 'school',
          entityId: '1',
          before: forLog(before.server),
          after: { ...forLog(kept), ...rules },
        });
        tx.afterCommit(() => {
          health.well();
          sender.tryAgain();
        });
        return present();
      });
    },

    /** Waits for the server's own words, for half a minute at most. @throws too-many-attempts */
    async trial(context: Context, to: string): Promise<MailTrial> {
      const { server } = authorize(context, 'school.manage', readMail(stores));
      const at = context.now.getTime();
      if (at - lastTrial < TRIAL_PAUSE_MS) throw new ProblemError('too-many-attempts', { retryAfter: 3 });
      if (server === null) return { failure: 'not_set_up', reply: null };
      lastTrial = at;
      const password = server.password === null ? null : unseal(secret, server.password);
      if (server.password !== null && password === null) return { failure: 'password_unreadable', reply: null };
      try {
        const line = await openMailLine(server, password);
        const outcome = await line.send({
          to,
          subject: 'Пробное письмо «Тандема»',
          text: `Если Вы это читаете, почта школы настроена.\n\n${schoolName()}\n${server.site}\n`,
          messageId: `<${newId(at)}@${server.from.split('@')[1] ?? 'localhost'}>`,
          unsubscribe: null,
          at: context.now,
        });
        line.close();
        if (outcome.what !== 'sent') return { failure: outcome.failure, reply: outcome.reply };
        health.well();
        sender.tryAgain();
        return { failure: null, reply: outcome.reply };
      } catch (error) {
        if (!(error instanceof MailServerError)) throw error;
        return { failure: error.failure, reply: error.reply };
      }
    },

    outbox(context: Context): Outbox {
      authorize(context, 'school.manage', {});
      const rows = letters.troubled();
      const names = accounts.names(rows.map(({ accountId }) => accountId));
      const { queued, sent } = letters.counts(new Date(context.now.getTime() - 30 * DAY_MS).toISOString());
      return {
        queued,
        sent,
        troubled: rows.map(({ id, accountId, state, dueAt, attempts, failure, replyCode }) => ({
          id,
          name: stores.readerOf(accountId, context.now).reachable ? (names.get(accountId) ?? null) : null,
          state,
          dueAt,
          attempts,
          failure: MailFailure.safeParse(failure).data ?? null,
          replyCode,
        })),
      };
    },

    /** A person takes the risk of a second copy. @throws not-found, step-refused for a letter that goes by itself */
    resend(context: Context, id: string): Promise<void> {
      return queue.write((tx) => {
        const letter = authorize(context, 'school.manage', { row: letters.find(id) }).row;
        if (!letter) throw new ProblemError('not-found');
        if (letter.state !== 'failed' && letter.state !== 'unknown')
          throw new ProblemError('step-refused', { reason: 'letter-on-its-way' });
        const change = {
          state: 'queued' as const,
          attempts: 0,
          dueAt: context.now.toISOString(),
          endedAt: null,
          failure: null,
          replyCode: null,
        };
        letters.update(tx, id, letter.state, change);
        const before = { state: letter.state };
        audit.record(tx, context, { act: 'letter-resent', entity: 'account', entityId: letter.accountId, before });
      });
    },
  };
}
