import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type MailServer, openMailServer } from '../../testing/mail-server.ts';
import { MailServerError, type Message, openMailLine, type Outcome } from './smtp.ts';

const FROM = 'school@example.org';
const letter = (more: Partial<Message> = {}): Message => ({
  to: 'teacher@example.org',
  subject: 'Вас ждёт запись в дневнике',
  text: 'Здравствуйте!\n\nОткрыть: https://tandem.example.org/inbox\n',
  messageId: '<1@example.org>',
  unsubscribe: 'https://tandem.example.org/unsubscribe/abc',
  at: new Date('2022-05-16T06:00:00Z'),
  ...more,
});

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function server(options?: Parameters<typeof openMailServer>[0]): Promise<MailServer> {
  const made = await openMailServer(options);
  open.push(made.close);
  return made;
}
const at = (port: number, more: object = {}) => ({
  host: '127.0.0.1',
  port,
  security: 'none' as const,
  user: null,
  from: FROM,
  ...more,
});

/** A server that says what it is told to, line by line, and hangs up at the end. */
async function parrot(said: (line: string, socket: Socket) => string | null): Promise<number> {
  const sockets = new Set<Socket>();
  const made = createServer((socket) => {
    sockets.add(socket);
    let data = false;
    socket.on('error', () => undefined);
    socket.write('220 parrot\r\n');
    let rest = '';
    socket.on('data', (bytes) => {
      rest += bytes.toString();
      for (let end = rest.indexOf('\r\n'); end !== -1; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data && line !== '.') continue;
        const answer = said(line, socket);
        data = answer?.startsWith('354') ?? false;
        if (answer === null) socket.destroy();
        else socket.write(`${answer}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => {
    made.listen(0, '127.0.0.1', resolve);
  });
  open.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      made.close(() => resolve());
    });
  });
  return (made.address() as AddressInfo).port;
}
const polite = (line: string): string => (line.startsWith('DATA') ? '354 go on' : '250 ok');

async function sent(port: number, more: Partial<Message> = {}): Promise<Outcome> {
  const line = await openMailLine(at(port), null);
  const outcome = await line.send(letter(more));
  line.close();
  return outcome;
}
const failure = async (act: Promise<unknown>): Promise<string> => {
  try {
    await act;
    return 'none';
  } catch (error) {
    return error instanceof MailServerError ? error.failure : `not ours: ${String(error)}`;
  }
};

describe('a letter', () => {
  it('goes with its one-click link, and only references in it', async () => {
    const { port, taken } = await server();
    expect(await sent(port)).toMatchObject({ what: 'sent' });
    expect(taken.map(({ to, from }) => ({ to, from }))).toEqual([{ to: 'teacher@example.org', from: FROM }]);
    const raw = taken[0]?.raw ?? '';
    expect(raw).toContain('List-Unsubscribe: <https://tandem.example.org/unsubscribe/abc>');
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(raw).toContain('Message-ID: <1@example.org>');
    expect(raw).toContain('Auto-Submitted: auto-generated');
  });

  it.each([
    ['450 come back in five minutes', { what: 'later', failure: 'come_later', replyCode: 450 }],
    ['550 no such person', { what: 'refused', failure: 'recipient_refused', replyCode: 550 }],
  ])('of which the server says «%s» is %o', async (reply, outcome) => {
    const port = await parrot((line) => (line.startsWith('RCPT') ? reply : polite(line)));
    expect(await sent(port)).toMatchObject(outcome);
  });

  it('whose sender is refused is the school’s fault, not the addressee’s', async () => {
    const port = await parrot((line) => (line.startsWith('MAIL') ? '553 not your address' : polite(line)));
    expect(await sent(port)).toMatchObject({ what: 'broken', failure: 'sender_refused', replyCode: 553 });
  });

  it('that was refused after it was read is refused for good', async () => {
    const port = await parrot((line) => (line === '.' ? '554 looks like spam' : polite(line)));
    expect(await sent(port)).toMatchObject({ what: 'refused', failure: 'refused', replyCode: 554 });
  });

  it('whose server hangs up before it was handed over surely did not go', async () => {
    const port = await parrot((line) => (line.startsWith('RCPT') ? null : polite(line)));
    expect(await sent(port)).toMatchObject({ what: 'later', failure: 'dropped' });
  });

  it('whose server hangs up after the last line may have gone, and nobody knows', async () => {
    const port = await parrot((line) => (line === '.' ? null : polite(line)));
    expect(await sent(port)).toMatchObject({ what: 'unknown', failure: 'dropped' });
  });
});

describe('a server', () => {
  it('that is not there, has another name, or wants a login is told apart', async () => {
    const closed = await openMailServer();
    await closed.close();
    expect(await failure(openMailLine(at(closed.port), null))).toBe('connection_refused');
    expect(await failure(openMailLine(at(25, { host: 'no-such-host.invalid' }), null))).toBe('host_not_found');
    const strict = await server({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _session, callback) =>
        auth.username === 'tandem' && auth.password === 'верный'
          ? callback(null, { user: 'tandem' })
          : callback(new Error('Invalid username or password')),
    });
    expect(await failure(openMailLine(at(strict.port, { user: 'tandem' }), 'wrong'))).toBe('login_refused');
    expect(await sent(strict.port)).toMatchObject({ what: 'broken', failure: 'login_required' });
    const line = await openMailLine(at(strict.port, { user: 'tandem' }), 'верный');
    expect(await line.send(letter())).toMatchObject({ what: 'sent' });
    line.close();
  });

  it('without STARTTLS gets neither a password nor a letter when the school wants it', async () => {
    const { port, taken } = await server();
    expect(await failure(openMailLine(at(port, { security: 'starttls', user: 'tandem' }), 'secret'))).toBe(
      'no_starttls',
    );
    expect(taken).toEqual([]);
  });

  it('whose certificate nobody has signed is not trusted', async () => {
    const upgrading = await server({ disabledCommands: [] });
    expect(await failure(openMailLine(at(upgrading.port, { security: 'starttls' }), null))).toBe('certificate');
    const sealed = await server({ secure: true });
    expect(await failure(openMailLine(at(sealed.port, { security: 'tls' }), null))).toBe('certificate');
    const plain = await server();
    expect(await failure(openMailLine(at(plain.port, { security: 'tls' }), null))).toBe('tls');
  });

  it.each(['starttls', 'tls'] as const)('with a certificate that is trusted is spoken to by %s', async (security) => {
    const pem = (name: string) => readFileSync(new URL(`../../../fixtures/mail/${name}.pem`, import.meta.url), 'utf8');
    const options = { cert: pem('cert'), key: pem('key'), disabledCommands: [], secure: security === 'tls' };
    const { port, taken } = await server(options);
    const line = await openMailLine(at(port, { security }), null, { ca: pem('cert') });
    expect(await line.send(letter())).toMatchObject({ what: 'sent' });
    line.close();
    expect(taken).toHaveLength(1);
  });

  it('that is hung up on gives the line back at once', async () => {
    const port = await parrot((line) => (line.startsWith('EHLO') ? '' : polite(line)));
    const ending = new AbortController();
    const waiting = failure(openMailLine(at(port), null, { signal: ending.signal }));
    ending.abort();
    expect(await waiting).toBe('dropped');
  });
});
