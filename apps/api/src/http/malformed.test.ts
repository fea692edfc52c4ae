import { request as httpRequest } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { contract, operations, type OperationSpec } from '@tandem/contracts';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStage, plausibleCall } from '../testing/plausible-call.ts';
import { formOf, openTestSchool, type Person, type Sent, type TestSchool } from '../testing/test-school.ts';

/** Shots at each operation; a longer campaign: `TANDEM_FUZZ_RUNS=500`. */
const RUNS = Number(process.env['TANDEM_FUZZ_RUNS'] ?? 60);

let school: TestSchool;
let stage: Awaited<ReturnType<typeof openStage>>;
let curator: Person;
async function open(): Promise<void> {
  school = await openTestSchool({ demo: true });
  stage = await openStage(school);
}

/** Whoever sets the stage signed in when it was opened, for five minutes: a long campaign gets a new school now and then. */
const CALLS_IN_A_SCHOOL = 40;
let called = 0;

beforeAll(open, 60_000);
beforeEach(async () => {
  if (++called % CALLS_IN_A_SCHOOL > 0) return;
  await school.close();
  await open();
}, 60_000);
afterAll(() => school.close());

/** Signing out and blocking are allowed here, so whoever acts is new from time to time. */
const somebody = async () => (curator = await school.person('curator', 'sysadmin'));

function expectAnswer(response: LightMyRequestResponse, what: string): void {
  expect(response.statusCode, `${what}: ${response.payload.slice(0, 300)}`).toBeLessThan(500);
  if (response.statusCode < 400) return;
  expect(String(response.headers['content-type']), what).toContain('application/problem+json');
  const problem = response.json<{ status: number; slug: string; title: string }>();
  expect(problem.status, what).toBe(response.statusCode);
  expect(problem.title, what).toMatch(/[А-Яа-я]{3}/);
  expect(response.payload, what).not.toMatch(/sqlite|node_modules|\bat \/|stack/i);
}

const url = (operation: OperationSpec, { params = {}, query = {} }: Sent) => {
  const path = operation.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? 'x'));
  const list = Object.entries(query).map(([key, value]) => [key, String(value)] as [string, string]);
  return `/api/v1${path}${list.length > 0 ? `?${new URLSearchParams(list).toString()}` : ''}`;
};

/** Sends bytes as they are; what inject cannot put into an address is not an HTTP request either. */
async function shoot(
  operation: OperationSpec,
  address: string,
  payload: string | Buffer,
  type: string | null,
): Promise<number> {
  const stream = 'events' in operation.success;
  const response = await school.app.inject({
    method: operation.method,
    url: address,
    cookies: { tandem_access: curator.cookie },
    ...(type === null ? {} : { headers: { 'content-type': type } }),
    ...(payload.length === 0 ? {} : { payload }),
    payloadAsStream: stream,
  });
  if (!stream) expectAnswer(response, `${operation.id} ${address} ${type} ${payload.toString().slice(0, 200)}`);
  else {
    expect(response.statusCode).toBeLessThan(500);
    response.stream().destroy();
  }
  return response.statusCode;
}

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\u202E\uFEFF\u200B',
    '\uD800',
    '😀'.repeat(300),
    'я'.repeat(5000),
    '__proto__',
    'constructor',
    '../../etc/passwd',
    "'; DROP TABLE accounts; --",
    '<script>alert(1)</script>',
    '9'.repeat(400),
    'NaN',
    '2022-02-30',
    '-1',
    '1e309',
    '=1+1',
  ),
);
const value = fc.oneof(
  { weight: 3, arbitrary: strange },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, [], {}, [[]], [null]),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
);

/** The places of a call's body that can be spoilt, as paths. */
function places(body: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof body !== 'object' || body === null) return [path];
  return [path, ...Object.entries(body).flatMap(([key, inner]) => places(inner, [...path, key]))];
}
function spoilt(body: unknown, path: (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof body !== 'object' || body === null) return by;
  const copy = (Array.isArray(body) ? [...(body as unknown[])] : { ...body }) as Record<string, unknown>;
  copy[key] = spoilt(copy[key], rest, by);
  return copy;
}

const inAddress = (by: unknown): string => (typeof by === 'string' ? by : JSON.stringify(by));

const each = operations.map((operation) => [operation.id, operation] as const);

describe('whatever is sent', () => {
  it.each(each)(
    '%s answers a wrong value anywhere with a problem or takes it',
    async (id, operation) => {
      await somebody();
      const call = plausibleCall(id, await stage.fresh(operation, null), curator);
      const inBody = call.body === undefined ? [] : places(call.body);
      const choice = fc.record({ place: fc.nat(), part: fc.nat(3), value });
      const statuses: number[] = [];
      await fc.assert(
        fc.asyncProperty(choice, async ({ place, part, value: by }) => {
          if (statuses.length % 10 === 9) await somebody();
          const params = Object.keys(call.params ?? {});
          const query = operation.query ? ['text', 'limit', 'offset', 'month', 'version', 'status'] : [];
          const sent: Sent = { ...call };
          const key = (keys: string[]) => keys[place % keys.length] as string;
          if (part === 0 && params.length > 0) sent.params = { ...call.params, [key(params)]: inAddress(by) || 'x' };
          else if (part === 1 && query.length > 0) sent.query = { ...call.query, [key(query)]: inAddress(by) };
          else if (inBody.length > 0) sent.body = spoilt(call.body, inBody[place % inBody.length] ?? [], by);
          if (sent.params) {
            // A lone surrogate cannot be put into an address at all.
            sent.params = Object.fromEntries(
              Object.entries(sent.params).map(([name, text]) => [name, text.toWellFormed()]),
            );
          }
          const payload = sent.body === undefined ? '' : JSON.stringify(sent.body);
          const type = payload === '' ? null : 'application/json';
          statuses.push(await shoot(operation, url(operation, sent), payload, type));
        }),
        { numRuns: RUNS },
      );
      expect(statuses.length).toBeGreaterThanOrEqual(RUNS);
      // A gun that never gets past the door proves nothing. (This one sends no refresh cookie.)
      const turnedAway = statuses.filter((status) => status === 401 || status === 403);
      if (operation.id !== contract.session.refresh.id) expect(turnedAway.length).toBeLessThan(statuses.length);
    },
    600_000,
  );

  it.each(each)(
    '%s answers a body that is no JSON, or is of another kind, with a problem',
    async (id, operation) => {
      await somebody();
      const call = plausibleCall(id, await stage.fresh(operation, null), curator);
      const whole = JSON.stringify(call.body ?? { a: 1 });
      const deep = 50_000;
      const bodies: [string, string | null][] = [
        ['', 'application/json'],
        ['{', 'application/json'],
        ['null', 'application/json'],
        ['[]', 'application/json'],
        ['"text"', 'application/json'],
        ['\uFEFF{}', 'application/json'],
        [whole.slice(0, -1), 'application/json'],
        [whole.replace('{', '{"__proto__":{"roles":["curator"]},'), 'application/json'],
        [whole.replace('{', '{"constructor":{"prototype":{"admin":true}},'), 'application/json'],
        [`${'['.repeat(deep)}${']'.repeat(deep)}`, 'application/json'],
        [`${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`, 'application/json'],
        [whole, 'text/plain'],
        [whole, 'application/xml'],
        [whole, 'application/x-www-form-urlencoded'],
        [whole, 'application/json; charset=utf-16'],
        [whole, 'not a type'],
        [whole, ''],
        [whole, null],
        [whole, 'multipart/form-data'],
        [whole, 'multipart/form-data; boundary='],
        [whole, 'multipart/form-data; boundary=x'],
        ['--x\r\n', 'multipart/form-data; boundary=x'],
        [
          '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc',
          'multipart/form-data; boundary=x',
        ],
        [
          '--x\r\ncontent-disposition: form-data; name="file"\r\ncontent-type: application/octet-stream\r\n\r\nabc\r\n--x--\r\n',
          'multipart/form-data; boundary=x',
        ],
        [
          '--x\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\nabc\r\n--x--\r\n',
          'multipart/form-data; boundary=x',
        ],
        [
          '--x\r\ncontent-disposition: form-data; name="text"\r\ncontent-type: application/json\r\n\r\n{"a":1}\r\n--x--\r\n',
          'multipart/form-data; boundary=x',
        ],
        ['--x\r\ncontent-disposition: form-data\r\n\r\nabc\r\n--x--\r\n', 'multipart/form-data; boundary=x'],
        [
          `${'--x\r\ncontent-disposition: form-data; name="text"\r\n\r\nabc\r\n'.repeat(30)}--x--\r\n`,
          'multipart/form-data; boundary=x',
        ],
        [
          `${'--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n'.repeat(3)}--x--\r\n`,
          'multipart/form-data; boundary=x',
        ],
      ];
      for (const [n, [body, type]] of bodies.entries()) {
        if (n % 5 === 0) await somebody();
        await shoot(operation, url(operation, call), body, type);
      }
    },
    60_000,
  );

  it('never takes a body over the limit', async () => {
    await somebody();
    const huge = JSON.stringify({ title: 'я'.repeat(3 * 1024 * 1024), year: 2022 });
    const response = await school.app.inject({
      method: 'POST',
      url: '/api/v1/roadmaps',
      cookies: { tandem_access: curator.cookie },
      headers: { 'content-type': 'application/json' },
      payload: huge,
    });
    expectAnswer(response, 'huge');
    expect(response.statusCode).toBe(413);
    const list = Array.from({ length: 100_000 }, () => 'x');
    await shoot(
      contract.accounts.create,
      '/api/v1/accounts',
      JSON.stringify({ roles: list, name: list }),
      'application/json',
    );
  });

  it('never lets generated files through that are none', async () => {
    await somebody();
    const params = { roadmapId: stage.roadmapId, itemId: stage.item('1.1.').id };
    const file = fc.record({
      name: fc.string({ unit: 'grapheme', maxLength: 40 }).map((name) => name.replace(/["\r\n\\]/g, '')),
      bytes: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    });
    await fc.assert(
      fc.asyncProperty(file, async (sent) => {
        for (const operation of [contract.evidence.upload, contract.imports.create]) {
          const { payload, headers } = formOf({}, sent);
          await shoot(operation, url(operation, { params }), payload, headers['content-type'] ?? null);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('an address', () => {
  it.each([
    '/api/v1/nothing',
    '/api/v1/roadmaps/%00/board',
    '/api/v1/roadmaps/%zz/board',
    '/api/v1/roadmaps/%E0%A4%A/board',
    '/api/v1/roadmaps//board',
    `/api/v1/roadmaps/${'x'.repeat(5000)}/board`,
    '/api/v1/roadmaps?%=1&a[]=2&__proto__=3',
    '/api/v1/../../etc/passwd',
    '/api/',
    '/api/v2/roadmaps',
    '/nothing',
    '/%',
  ])('that leads nowhere gets a problem: %s', async (address) => {
    await somebody();
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const) {
      const response = await school.app.inject({ method, url: address, cookies: { tandem_access: curator.cookie } });
      expectAnswer(response, `${method} ${address}`);
    }
  });

  it('takes no other method than the contract names', async () => {
    await somebody();
    for (const method of ['PUT', 'PATCH', 'OPTIONS'] as const) {
      const response = await school.app.inject({
        method,
        url: '/api/v1/session',
        cookies: { tandem_access: curator.cookie },
      });
      expectAnswer(response, method);
      expect(response.statusCode).toBeGreaterThanOrEqual(404);
    }
  });
});

describe('bytes on the line', () => {
  it('that are no HTTP get a problem, and the server goes on', async () => {
    await school.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = school.app.server.address() as AddressInfo;
    const talk = (bytes: string) =>
      new Promise<string>((resolve) => {
        let answer = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
        socket.setTimeout(3000, () => socket.destroy());
        socket.on('data', (data) => (answer += data.toString()));
        socket.on('error', () => resolve(answer));
        socket.on('close', () => resolve(answer));
      });
    const host = 'Host: localhost\r\n';
    for (const bytes of [
      'nonsense\r\n\r\n',
      `GET /api/v1/план HTTP/1.1\r\n${host}\r\n`,
      `GET / HTTP/1.1\r\n${host}X: ${'x'.repeat(70_000)}\r\n\r\n`,
      `POST /api/v1/session HTTP/1.1\r\n${host}Content-Length: -5\r\n\r\n`,
      `POST /api/v1/session HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ]) {
      const answer = await talk(bytes);
      expect(answer.slice(0, 12)).toBe('HTTP/1.1 400');
      expect(answer).toContain('application/problem+json');
    }
    const status = await new Promise((resolve, reject) => {
      httpRequest({ port, host: '127.0.0.1', path: '/api/v1/health' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
  });
});
