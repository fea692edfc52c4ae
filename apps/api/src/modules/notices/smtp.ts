import { Readable } from 'node:stream';
import type { MailFailure } from '@tandem/contracts';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { KeptServer } from './mail-config.ts';

/** A slow server is waited for, a dead one is not: nobody else waits meanwhile. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

export type Message = {
  to: string;
  subject: string;
  text: string;
  messageId: string;
  /** Address of the one-click link; null for a trial letter. */
  unsubscribe: string | null;
  at: Date;
};

/**
 * What came of a letter. `later`: surely not taken, may be tried again; `refused`: surely not taken and never will be;
 * `broken`: the server or our settings are at fault and every letter would meet the same; `unknown`: handed over whole,
 * and no answer came.
 */
export type Outcome =
  | { what: 'sent'; reply: string }
  | {
      what: 'later' | 'refused' | 'broken' | 'unknown';
      failure: MailFailure;
      replyCode: number | null;
      reply: string | null;
    };

/** Errors as the library makes them. */
type SmtpError = Error & {
  code?: string | undefined;
  command?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
};

/** A connection that cannot be had: what is wrong and what the server said. */
export class MailServerError extends Error {
  readonly failure: MailFailure;
  readonly reply: string | null;

  constructor(failure: MailFailure, reply: string | null) {
    super(failure);
    this.name = 'MailServerError';
    this.failure = failure;
    this.reply = reply;
  }
}

const BY_CODE: Record<string, MailFailure> = {
  EDNS: 'host_not_found',
  ENOTFOUND: 'host_not_found',
  ECONNREFUSED: 'connection_refused',
  ETIMEDOUT: 'timeout',
  ECONNECTION: 'dropped',
  ESOCKET: 'dropped',
  ECONNRESET: 'dropped',
  EAUTH: 'login_refused',
};

/** Why there is no connection, from an error of the library. */
export function failureOf({ code = '', command = '', message, responseCode }: SmtpError): MailFailure {
  if (/ECONNREFUSED/.test(message)) return 'connection_refused';
  if (/ENOTFOUND|EAI_AGAIN/.test(message)) return 'host_not_found';
  if (/certificate|altnames|self.signed/i.test(message)) return 'certificate';
  if (command === 'STARTTLS' && responseCode !== undefined) return 'no_starttls';
  if (code === 'ETLS' || /SSL|wrong version number|TLS/i.test(message)) return 'tls';
  if (responseCode === 530) return 'login_required';
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500 && code !== 'EAUTH') return 'come_later';
  return BY_CODE[code] ?? 'other';
}

function outcomeOf(error: SmtpError, handedOver: boolean): Outcome {
  const { responseCode, command = '', response } = error;
  const replyCode = responseCode ?? null;
  const reply = response ?? null;
  if (responseCode === undefined) {
    const failure = failureOf(error);
    return { what: handedOver ? 'unknown' : 'later', failure, replyCode, reply };
  }
  if (responseCode < 500) return { what: 'later', failure: 'come_later', replyCode, reply };
  if (responseCode === 530) return { what: 'broken', failure: 'login_required', replyCode, reply };
  if (command === 'MAIL FROM') return { what: 'broken', failure: 'sender_refused', replyCode, reply };
  return { what: 'refused', failure: command === 'RCPT TO' ? 'recipient_refused' : 'refused', replyCode, reply };
}

async function compose(from: string, { to, subject, text, messageId, unsubscribe, at }: Message): Promise<Buffer> {
  const headers: Record<string, string> = { 'Auto-Submitted': 'auto-generated' };
  if (unsubscribe !== null) {
    headers['List-Unsubscribe'] = `<${unsubscribe}>`;
    headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
  }
  const mail = {
    from,
    to,
    subject,
    text,
    messageId,
    date: at,
    headers,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return new MailComposer(mail).compile().build();
}

export type MailLine = {
  send(message: Message): Promise<Outcome>;
  /** False once the server has hung up. */
  alive(): boolean;
  close(): void;
};

/**
 * Opens a connection and signs in; letters go through it one after another.
 * @param options `ca`: certificates to trust instead of the system's; `signal`: hang up at once
 * @throws MailServerError
 */
export async function openMailLine(
  { host, port, security, user, from }: Omit<KeptServer, 'password' | 'site'>,
  password: string | null,
  { ca, signal }: { ca?: string; signal?: AbortSignal } = {},
): Promise<MailLine> {
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    // The name of this machine is nobody's business.
    name: from.split('@')[1] ?? 'localhost',
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    ...(ca === undefined ? {} : { tls: { ca } }),
  });
  let dead = false;
  let give: (error: SmtpError) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    give = reject;
  });
  // Whoever waits hears of it; when nobody waits it is no error.
  failed.catch(() => undefined);
  connection.on('error', (error: SmtpError) => {
    dead = true;
    give(error);
  });
  connection.on('end', () => {
    dead = true;
    give(Object.assign(new Error('the connection has ended'), { code: 'ECONNECTION' }));
  });
  const hangUp = () => {
    connection.close();
    give(Object.assign(new Error('we have hung up'), { code: 'ECONNECTION' }));
  };
  signal?.addEventListener('abort', hangUp);
  const done = <T>(run: (callback: (error: SmtpError | null | undefined, value?: T) => void) => void) =>
    Promise.race([
      new Promise<T | undefined>((resolve, reject) => run((error, value) => (error ? reject(error) : resolve(value)))),
      failed,
    ]);

  try {
    await done((callback) => connection.connect(callback));
    if (user !== null) await done((callback) => connection.login({ user, pass: password ?? '' }, callback));
  } catch (error) {
    connection.close();
    throw new MailServerError(failureOf(error as SmtpError), (error as SmtpError).response ?? null);
  }

  return {
    async send(message) {
      const bytes = await compose(from, message);
      let handedOver = false;
      const stream = Readable.from([bytes]);
      stream.on('end', () => {
        handedOver = true;
      });
      try {
        const envelope = { from, to: [message.to], size: bytes.length };
        const sent = await done<{ response: string }>((callback) =>
          connection.send(envelope, stream, (error, info) => callback(error, info)),
        );
        return { what: 'sent', reply: sent?.response ?? '' };
      } catch (error) {
        // The server still has this letter's addressee in mind: the next letter must not get there.
        if (!dead) await done((callback) => connection.reset(callback)).catch(() => (dead = true));
        return outcomeOf(error as SmtpError, handedOver);
      }
    },
    alive: () => !dead,
    close(): void {
      signal?.removeEventListener('abort', hangUp);
      if (dead) return;
      connection.quit();
      // Whoever does not say goodbye is left.
      setTimeout(() => connection.close(), 1000).unref();
    },
  };
}
