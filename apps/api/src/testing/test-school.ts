import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CallOf, type OperationSpec, type ReplyOf } from '@tandem/contracts';
import type { Role } from '@tandem/domain/access';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../app.ts';
import { ACCESS_COOKIE } from '../http/session-cookies.ts';
import { type Context, systemContext } from '../kernel/context.ts';
import { hashPassword } from '../modules/identity/index.ts';
import { openSchoolHouse, type SchoolHouse } from '../school-house.ts';

export const PASSWORD = 'верный пароль 2022';
/** One hash for all: argon2id is meant to be slow. */
const passwordHash = await hashPassword(PASSWORD);

export type Person = { accountId: string; sessionId: string; login: string; cookie: string; context: Context };
export type Answer<T> = {
  status: number;
  body: T;
  headers: LightMyRequestResponse['headers'];
  raw: LightMyRequestResponse;
};

export type SentFile = { name: string; bytes: Buffer; type?: string };
export type Sent = {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  /** Sent as `multipart/form-data` with the body's fields beside it. */
  file?: SentFile;
  headers?: Record<string, string>;
  cookies?: Record<string, string>;
};

/** A real school on a real file, with people who can be signed in as any role. */
export type TestSchool = {
  app: FastifyInstance;
  house: SchoolHouse;
  dataDir: string;
  now(): Date;
  setNow(iso: string): void;
  person(...roles: Role[]): Promise<Person>;
  /** Sends a request as a person (null: a stranger) and parses what comes back. */
  call<O extends OperationSpec>(operation: O, as: Person | null, call?: CallOf<O>): Promise<Answer<ReplyOf<O>>>;
  /** The same without the contract's types, for what a wrong program would send. */
  send(operation: OperationSpec, as: Person | null, call?: Sent): Promise<Answer<never>>;
  close(): Promise<void>;
};

/** A form as a browser would send it. */
export function formOf(fields: object, file: SentFile): { payload: Buffer; headers: Record<string, string> } {
  const boundary = '----tandem-test-boundary';
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(parts.join('') + head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

export async function openTestSchool({ empty = false, demo = false } = {}): Promise<TestSchool> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-test-'));
  const house = openSchoolHouse(dataDir);
  let now = new Date('2022-05-16T06:00:00Z');
  const app = await buildApp(house, { clock: () => now, demo });
  let count = 0;
  if (!empty) {
    await house.queue.write((tx) =>
      house.school.create(tx, { name: 'Лицей', timezone: 'Europe/Samara' }, 2021, now.toISOString()),
    );
  }

  async function send(operation: OperationSpec, as: Person | null, call: Sent = {}): Promise<Answer<never>> {
    const path = operation.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(call.params?.[key] ?? ''));
    const query = new URLSearchParams(
      Object.entries(call.query ?? {}).map(([key, value]) => [key, String(value)] as [string, string]),
    );
    const form = call.file && formOf(call.body ?? {}, call.file);
    const isStream = 'events' in operation.success;
    const payload = form?.payload ?? call.body;
    const raw = await app.inject({
      method: operation.method,
      url: `/api/v1${path}${query.size > 0 ? `?${query.toString()}` : ''}`,
      headers: { ...form?.headers, ...call.headers },
      cookies: { ...(as ? { [ACCESS_COOKIE]: as.cookie } : {}), ...call.cookies },
      ...(payload === undefined ? {} : { payload: payload as object }),
      payloadAsStream: isStream,
    });
    // A stream never ends by itself: its headers are what came back.
    if (isStream && raw.statusCode === 200) {
      raw.stream().destroy();
      return { status: raw.statusCode, body: undefined as never, headers: raw.headers, raw };
    }
    if (isStream) {
      const chunks: Buffer[] = [];
      for await (const chunk of raw.stream()) chunks.push(chunk as Buffer);
      const body = JSON.parse(Buffer.concat(chunks).toString()) as never;
      return { status: raw.statusCode, body, headers: raw.headers, raw };
    }
    const isJson = /json/.test(raw.headers['content-type'] ?? '');
    return { status: raw.statusCode, body: (isJson ? raw.json() : undefined) as never, headers: raw.headers, raw };
  }

  return {
    app,
    house,
    dataDir,
    now: () => now,
    setNow: (iso) => void (now = new Date(iso)),
    async person(...roles) {
      const n = ++count;
      const name = { familyName: `Тестова${n}`, givenName: 'Анна', patronymic: null };
      const opened = await house.queue.write((tx) => {
        const account = { login: `person${n}`, name, roles };
        const secret = { passwordHash, mustChangePassword: false };
        const row = house.identity.accounts.insert(tx, systemContext(now), account, secret);
        return house.identity.sessions.open(tx, row, false, 'test', now);
      });
      const { accountId, sessionId, login } = opened.signedIn;
      const context = { actor: { accountId, roles }, sessionId, now };
      return { accountId, sessionId, login, context, cookie: app.jwt.sign({ sid: sessionId }) };
    },
    send,
    call: send as TestSchool['call'],
    async close() {
      await app.close();
      await house.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
