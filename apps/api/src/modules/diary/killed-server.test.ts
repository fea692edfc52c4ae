import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RecordedMeeting, SyncReply } from '@tandem/contracts';
import Sqlite from 'better-sqlite3';
import { afterEach, expect, it } from 'vitest';
import { openDiary } from '../../testing/diary.ts';
import { openTestSchool, PASSWORD } from '../../testing/test-school.ts';

const ENTRIES = 200;
const IN_A_REQUEST = 10;
/** The phone has heard so many answers when the lights go out; the next requests are on their way. */
const HEARD = 8;
const NEVER_OUT = 16;

let folder = '';
let server: ChildProcess | null = null;
afterEach(() => {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A school with a pair at work, left on the disk as a stopped server leaves it. */
async function leaveSchool(): Promise<{ login: string; entries: RecordedMeeting[] }> {
  const school = await openTestSchool();
  const on = await openDiary(school);
  const mentor = await school.person('mentor');
  const of = await on.pair('active', { mentor });
  const entries = Array.from({ length: ENTRIES }, (_, index) =>
    on.entry(of, {
      topic: `Встреча ${index}`,
      heldOn: `2022-0${2 + (index % 3)}-${String(1 + (index % 27)).padStart(2, '0')}`,
    }),
  );
  school.house.db.$client.pragma('wal_checkpoint(TRUNCATE)');
  cpSync(school.dataDir, folder, { recursive: true });
  await school.close();
  return { login: mentor.login, entries };
}

async function start(): Promise<string> {
  const path = fileURLToPath(new URL('../../server.ts', import.meta.url));
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', TANDEM_DATA_DIR: folder, TANDEM_LOG: 'silent' };
  const child = spawn(process.execPath, [path], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  server = child;
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/\S+:\d+/.exec(said)?.[0];
      if (address) resolve(address.replace('localhost', '127.0.0.1'));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server stopped with ${code}: ${said}`)));
  });
}

async function post(address: string, path: string, body: unknown, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: address, cookie };
  return fetch(`${address}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}
async function signIn(address: string, login: string): Promise<string> {
  const answer = await post(address, '/session', { login, password: PASSWORD, shared: false });
  expect(answer.status).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
async function send(address: string, cookie: string, entries: readonly RecordedMeeting[]): Promise<SyncReply> {
  const body = { entries: entries.map((entry) => ({ type: 'meeting', body: entry })) };
  const answer = await post(address, '/diary/sync', body, cookie);
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as SyncReply;
}
const inRequests = (entries: readonly RecordedMeeting[]): RecordedMeeting[][] =>
  Array.from({ length: ENTRIES / IN_A_REQUEST }, (_, index) =>
    entries.slice(index * IN_A_REQUEST, (index + 1) * IN_A_REQUEST),
  );

function stored(): string[] {
  const db = new Sqlite(join(folder, 'tandem.sqlite'), { readonly: true });
  try {
    return db.prepare<[], string>('SELECT id FROM meetings').pluck().all();
  } finally {
    db.close();
  }
}

it('killed while 200 entries are being sent, the server has every entry the phone saw accepted, and none twice', async () => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-killed-'));
  const { login, entries } = await leaveSchool();
  const first = await start();
  const cookie = await signIn(first, login);
  const heard = new Set<string>();
  const onTheWay = inRequests(entries).map((batch, index) => async () => {
    const { outcomes } = await send(first, cookie, batch);
    for (const { id, outcome } of outcomes) if (id !== null && outcome === 'saved') heard.add(id);
    return index;
  });
  for (const request of onTheWay.slice(0, HEARD)) await request();
  // Some of these are committed without an answer, some are not: it ends where it ends. The last ones never get out.
  const cutOff = onTheWay.slice(HEARD, NEVER_OUT).map((request) => request());
  await cutOff[0];
  const gone = new Promise((resolve) => server?.once('exit', resolve));
  server?.kill('SIGKILL');
  await Promise.allSettled(cutOff);
  await gone;
  const afterKill = new Set(stored());
  expect([...heard].filter((id) => !afterKill.has(id))).toEqual([]);
  expect(heard.size).toBeGreaterThanOrEqual(HEARD * IN_A_REQUEST);
  expect(afterKill.size).toBeLessThanOrEqual(NEVER_OUT * IN_A_REQUEST);

  const second = await start();
  const again = await signIn(second, login);
  for (const batch of inRequests(entries)) {
    const reply = await send(second, again, batch);
    for (const { id, outcome } of reply.outcomes) {
      expect(['saved', 'already']).toContain(outcome);
      if (afterKill.has(id ?? '')) expect([id, outcome]).toEqual([id, 'already']);
    }
  }
  const ids = stored();
  expect([...ids].sort()).toEqual(entries.map(({ id }) => id).sort());
  expect(new Set(ids).size).toBe(ENTRIES);
}, 60_000);
