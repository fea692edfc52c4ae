import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiProblem, ApiUnreachable, type Client, createClient, pathOf } from './index.ts';

/** The few things of the server's test school that are used here: this package does not know the server's types. */
type Person = { cookie: string; login: string };
type School = {
  app: { listen(at: { host: string; port: number }): Promise<string> };
  person(...roles: string[]): Promise<Person>;
  close(): Promise<void>;
};
type Seeded = { roadmapId: string; item(number: string): { id: string; version: number } };

const testing = new URL('../../../apps/api/src/testing/', import.meta.url);
const load = async (name: string): Promise<unknown> => import(/* @vite-ignore */ new URL(name, testing).href);

let school: School;
let base: string;
let seeded: Seeded;
beforeAll(async () => {
  const { openTestSchool } = (await load('test-school.ts')) as { openTestSchool: () => Promise<School> };
  const { seedRoadmap } = (await load('seeded-roadmap.ts')) as { seedRoadmap: (school: School) => Promise<Seeded> };
  school = await openTestSchool();
  seeded = await seedRoadmap(school);
  base = `${await school.app.listen({ host: '127.0.0.1', port: 0 })}/api/v1`;
}, 30_000);
afterAll(() => school.close());

/** A browser that is signed in: `fetch` with its cookie. */
const as =
  (cookie: () => string): typeof fetch =>
  (input, init) =>
    fetch(input, {
      ...init,
      headers: { ...(init?.headers as Record<string, string>), cookie: `tandem_access=${cookie()}` },
    });
async function clientOf(...roles: string[]): Promise<Client> {
  const { cookie } = await school.person(...roles);
  return createClient(
    base,
    undefined,
    as(() => cookie),
  );
}
const problemOf = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiProblem)) throw new Error('no problem came back', { cause: error });
  return error.problem;
};

describe('the client', () => {
  it('fills in parameters, query and body and gives the reply back', async () => {
    const client = await clientOf('curator');
    const { roadmapId } = seeded;
    const found = await client.roadmaps.items({
      params: { roadmapId },
      query: { text: 'ТВОРЧЕСКОЙ группы', limit: 1, overdue: undefined },
    });
    expect([found.items.length, found.total]).toEqual([1, 2]);
    const { id, version } = seeded.item('1.7.');
    const moved = await client.items.move({
      params: { roadmapId, itemId: id },
      body: { version, to: 'in_progress', afterId: null, beforeId: null },
    });
    expect(moved).toMatchObject({ id, status: 'in_progress', version: version + 1 });
  });

  it('gives nothing back where there is nothing', async () => {
    const client = await clientOf('curator');
    const { id, version } = seeded.item('5.1.');
    const params = { roadmapId: seeded.roadmapId, itemId: id };
    expect(await client.items.remove({ params, query: { version } })).toBeUndefined();
  });

  it('sends a file with its Russian name and reads the card that comes back', async () => {
    const client = await clientOf('curator');
    const params = { roadmapId: seeded.roadmapId, itemId: seeded.item('1.6.').id };
    const file = new File(['Справка'], 'Справка №1.txt', { type: 'text/plain' });
    const card = await client.evidence.upload({ params, file });
    expect(card.evidence?.[0]).toMatchObject({ fileName: 'Справка №1.txt', mediaType: 'text/plain', fileSize: 14 });
    const preview = await client.imports.create({
      body: { text: 'Мероприятие\tСрок\tОтветственный\nПриказ\tмарт\tДиректор\nСобрание\tмай\tКуратор' },
    });
    expect(preview.parsed.items.map(({ title }) => title)).toEqual(['Приказ', 'Собрание']);
  });

  it('throws what the server refuses, in its words', async () => {
    const client = await clientOf('mentor');
    const params = { roadmapId: seeded.roadmapId, itemId: seeded.item('1.1.').id };
    const body = { version: 1, to: 'review' as const, afterId: null, beforeId: null };
    expect(await problemOf(client.items.move({ params, body }))).toMatchObject({ slug: 'forbidden', status: 403 });
    const bad = problemOf(client.items.read({ params: { ...params, itemId: 'a/b?c' } }));
    expect(await bad).toMatchObject({ slug: 'invalid-request', errors: [{ pointer: '/params/itemId' }] });
  });

  it('tells a server that is not there from one that says no', async () => {
    const nowhere = createClient('http://127.0.0.1:9/api/v1');
    await expect(nowhere.session.read({})).rejects.toThrow(ApiUnreachable);
    const page = createClient(base, undefined, () => Promise.resolve(new Response('<html>', { status: 502 })));
    await expect(page.session.read({})).rejects.toThrow(ApiUnreachable);
  });

  it('can be stopped', async () => {
    const client = await clientOf('curator');
    const stop = new AbortController();
    const answer = client.roadmaps.list({}, { signal: stop.signal });
    stop.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a session that has run out', () => {
  it('is renewed once and the request is sent again', async () => {
    const { cookie } = await school.person('curator');
    let inUse = 'expired';
    let renewals = 0;
    const renew = () => {
      renewals++;
      inUse = cookie;
      return Promise.resolve(true);
    };
    const client = createClient(
      base,
      renew,
      as(() => inUse),
    );
    expect((await client.roadmaps.list({})).roadmaps).toHaveLength(1);
    expect(renewals).toBe(1);
  });

  it('that cannot be renewed is told, without asking for ever', async () => {
    let asked = 0;
    const renewing = (answer: boolean) => () => {
      asked++;
      return Promise.resolve(answer);
    };
    for (const answer of [true, false]) {
      const client = createClient(
        base,
        renewing(answer),
        as(() => 'expired'),
      );
      expect(await problemOf(client.roadmaps.list({}))).toMatchObject({ slug: 'unauthenticated' });
    }
    expect(asked).toBe(2);
  });

  it('is not what a wrong password means', async () => {
    let asked = 0;
    const client = createClient(base, () => {
      asked++;
      return Promise.resolve(true);
    });
    const { login } = await school.person('mentor');
    const wrong = client.session.signIn({ body: { login, password: 'мимо', shared: false } });
    expect([await problemOf(wrong).then(({ slug }) => slug), asked]).toEqual(['wrong-credentials', 0]);
  });
});

describe('an address', () => {
  it('is made of what is given, escaped', () => {
    expect(pathOf('items', 'read', { params: { roadmapId: 'a/b', itemId: 'ё?' } })).toBe(
      '/roadmaps/a%2Fb/items/%D1%91%3F',
    );
    const query = { text: 'а&б', overdue: null, month: undefined, offset: 0 };
    expect(pathOf('roadmaps', 'items', { params: { roadmapId: '1' }, query })).toBe(
      '/roadmaps/1/items?text=%D0%B0%26%D0%B1&offset=0',
    );
    expect(() => pathOf('items', 'destroy', {})).toThrow('items.destroy');
  });
});
