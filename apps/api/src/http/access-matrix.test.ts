import { readFileSync } from 'node:fs';
import { contract, operations, type OperationSpec } from '@tandem/contracts';
import { type Role, ROLES } from '@tandem/domain/access';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { openStage, plausibleCall } from '../testing/plausible-call.ts';
import { openTestSchool, PASSWORD, type Person, type Sent, type TestSchool } from '../testing/test-school.ts';

/** Written by hand: operation → who may call it; «(own)» means only for items the person answers for. */
const COMMITTED = JSON.parse(readFileSync(new URL('access-matrix.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>;

let school: TestSchool;
let stage: Awaited<ReturnType<typeof openStage>>;

async function open(): Promise<void> {
  school = await openTestSchool({ demo: true });
  // The last curator may not be blocked by one of the calls.
  await school.person('curator');
  stage = await openStage(school);
}

/** Every call brings people, pairs and papers of its own: after so many the next ones get a new school. */
const CALLS_IN_A_SCHOOL = 40;
let called = 0;

beforeAll(open, 60_000);
beforeEach(async () => {
  if (++called % CALLS_IN_A_SCHOOL > 0) return;
  await school.close();
  await open();
}, 60_000);
afterAll(() => school.close());

/** A refresh cookie of the person's own, as the browser would send it with this operation. */
async function refreshCookie(person: Person | null): Promise<Record<string, string>> {
  if (!person) return {};
  const { raw } = await school.call(contract.session.signIn, null, {
    body: { login: person.login, password: PASSWORD, shared: false },
  });
  return Object.fromEntries(raw.cookies.map(({ name, value }) => [name, value]));
}

/** Calls an operation as one role after another. What was refused, or only read, left its things as they were: the next one is called on them too. */
function caller(operation: OperationSpec) {
  let left: Awaited<ReturnType<typeof stage.fresh>> | null = null;
  const reads = operation.method === 'GET' || operation.reads === true;

  return async function isLetIn(role: Role | null, ownItem: boolean): Promise<boolean> {
    const person = role && (await school.person(role));
    const things = ownItem ? await stage.fresh(operation, person) : (left ??= await stage.fresh(operation, null));
    const call = plausibleCall(operation.id, things, person);
    if (operation.id === contract.session.refresh.id) call.cookies = await refreshCookie(person);
    const { status, body } = await school.send(operation, person, call);
    expect(status, `${operation.id} as ${role}: ${JSON.stringify(body)}`).toBeLessThan(500);
    // Somebody else's person is not found, so that nobody learns that they exist.
    const hides = /^(participants|pairs|routes|diary|closing|practices)\./.test(operation.id) && status === 404;
    const letIn = status !== 401 && status !== 403 && !hides;
    if (letIn && !reads) left = null;
    return letIn;
  };
}

describe('who may call what', () => {
  it('is written down for every operation and for nothing else', () => {
    expect(Object.keys(COMMITTED).sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  it.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s lets in those of the table and nobody else',
    async (id, operation) => {
      const letIn: string[] = [];
      const isLetIn = caller(operation);
      for (const role of [null, ...ROLES]) {
        const name = role ?? 'stranger';
        if (await isLetIn(role, false)) letIn.push(name);
        else if (role !== null && (await isLetIn(role, true))) letIn.push(`${name} (own)`);
      }
      expect(letIn).toEqual(COMMITTED[id]);
    },
    60_000,
  );
});

describe('things of others', () => {
  const taking = operations.filter(({ path }) => path.includes(':'));

  /** Every way to name a thing that is not there, or is in another roadmap. */
  async function foreignCalls(operation: OperationSpec): Promise<Sent[]> {
    const call = plausibleCall(operation.id, await stage.fresh(operation, null), null);
    const params = call.params ?? {};
    const missing = Object.keys(params).map((key) => ({ ...call, params: { ...params, [key]: newId() } }));
    if (!('roadmapId' in params) || Object.keys(params).length === 1) return missing;
    const other = await school.house.roadmap.roadmaps.create(
      { actor: { accountId: 'system', roles: ['curator'] }, sessionId: null, now: school.now() },
      { title: 'Другая', year: 2030 },
    );
    return [...missing, { ...call, params: { ...params, roadmapId: other.id } }];
  }

  it.each(taking.map((operation) => [operation.id, operation] as const))(
    '%s answers «not found» for a thing that is not there or stands elsewhere',
    async (_, operation) => {
      const curator = await school.person('curator', 'sysadmin');
      const calls = await foreignCalls(operation);
      expect(calls.length).toBeGreaterThan(0);
      for (const call of calls) {
        const { status, body, headers } = await school.send(operation, curator, call);
        expect({ status, params: call.params }).toEqual({ status: 404, params: call.params });
        expect(headers['content-type']).toContain('application/problem+json');
        expect(Object.keys(body).sort()).toEqual(['slug', 'status', 'title', 'type']);
      }
    },
    60_000,
  );

  it.each(taking.map((operation) => [operation.id, operation] as const))(
    '%s points at an id that is no id',
    async (_, operation) => {
      const curator = await school.person('curator', 'sysadmin');
      const call = plausibleCall(operation.id, await stage.fresh(operation, null), null);
      for (const key of Object.keys(call.params ?? {})) {
        for (const bad of ['1', "' OR 1=1 --", '__proto__', '../../secret.key', 'ё', 'x'.repeat(150)]) {
          const sent = { ...call, params: { ...call.params, [key]: bad } };
          const { status, body } = await school.send(operation, curator, sent);
          expect({ status, pointer: (body as { errors?: { pointer: string }[] }).errors?.[0]?.pointer }).toEqual({
            status: 400,
            pointer: `/params/${key}`,
          });
        }
      }
    },
    60_000,
  );
});

it('tells a person who must change the password nothing before that', async () => {
  const issued = await school.call(contract.accounts.create, await school.person('curator'), {
    body: { name: { familyName: 'Новая', givenName: 'Ольга', patronymic: null }, roles: ['curator', 'sysadmin'] },
  });
  const { login } = issued.body.account;
  const signedIn = await school.call(contract.session.signIn, null, {
    body: { login, password: issued.body.password, shared: false },
  });
  const cookies = Object.fromEntries(signedIn.raw.cookies.map(({ name, value }) => [name, value]));
  const stopped: string[] = [];
  const open = operations.filter(
    ({ access, id }) => access !== 'public' && id !== contract.session.signOutEverywhere.id,
  );
  for (const operation of open) {
    const call = plausibleCall(operation.id, await stage.fresh(operation, null), null);
    const { status, body } = await school.send(operation, null, { ...call, cookies });
    const { slug } = (body ?? {}) as { slug?: string };
    if (status === 403 && slug === 'password-change-required') stopped.push(operation.id);
  }
  expect(open.map(({ id }) => id).filter((id) => !stopped.includes(id))).toEqual([
    contract.session.list.id,
    contract.session.changePassword.id,
  ]);
});
