import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { Board, contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { seedRoadmap, type SeededRoadmap } from '../../testing/seeded-roadmap.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { roadmaps, items } = contract;

let school: TestSchool;
let roadmap: SeededRoadmap;
let curator: Person;
beforeEach(async () => {
  school = await openTestSchool();
  roadmap = await seedRoadmap(school);
  curator = await school.person('curator');
});
afterEach(() => school.close());

const board = (headers: Record<string, string> = {}) =>
  school.send(roadmaps.board, curator, { params: { roadmapId: roadmap.roadmapId }, headers });
const move = (number: string) =>
  school.call(items.move, curator, {
    params: { roadmapId: roadmap.roadmapId, itemId: roadmap.item(number).id },
    body: { version: 100, to: 'review', afterId: null, beforeId: null },
  });

describe('the board', () => {
  it('is what the contract says, word for word', async () => {
    const teacher = await school.person('homeroom_teacher');
    await school.call(items.change, curator, {
      params: { roadmapId: roadmap.roadmapId, itemId: roadmap.item('1.7.').id },
      body: { version: 1, responsiblePeople: [teacher.accountId] },
    });
    const { status, body } = await board();
    expect(status).toBe(200);
    expect(Board.strict().parse(body)).toEqual(body);
    const { items: cards, sections, subsections } = body as Board;
    expect([cards.length, sections.map(({ code }) => code), subsections.length > 0]).toEqual([
      27,
      ['I', 'II', 'III', 'IV', 'V'],
      true,
    ]);
    expect(cards.find(({ number }) => number === '1.7.')?.responsiblePeople).toMatchObject([
      { accountId: teacher.accountId, name: { givenName: 'Анна', patronymic: null } },
    ]);
  });

  it('comes with a tag, and with no bytes for whoever has them already', async () => {
    const first = await board();
    const etag = String(first.headers['etag']);
    expect(etag).toMatch(/^".+"$/);
    const again = await board({ 'if-none-match': etag });
    expect([again.status, again.raw.rawPayload.length, again.headers['etag']]).toEqual([304, 0, etag]);
    await move('1.7.');
    const changed = await board({ 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers['etag']).not.toBe(etag);
    expect((changed.body as Board).items.find(({ number }) => number === '1.7.')?.status).toBe('review');
  });

  it('has a new tag after every kind of change', async () => {
    const tags = [String((await board()).headers['etag'])];
    const params = { roadmapId: roadmap.roadmapId, itemId: roadmap.item('1.4.').id };
    const card = (await school.call(items.read, curator, { params })).body;
    const acts: (() => Promise<{ status: number }>)[] = [
      () => school.call(items.change, curator, { params, body: { version: 1, title: 'Иначе' } }),
      () =>
        school.call(items.tickSubstep, curator, {
          params: { ...params, substepId: card.substeps[0]?.id ?? '' },
          body: { done: true },
        }),
      () => school.call(contract.evidence.add, curator, { params, body: { reason: 'есть' } }),
      () => move('1.4.'),
      () => school.call(items.remove, curator, { params, query: { version: 5 } }),
      () => school.call(items.restore, curator, { params }),
      () =>
        school.call(items.create, curator, {
          params: { roadmapId: roadmap.roadmapId },
          body: { sectionId: card.sectionId, title: 'Новое' },
        }),
    ];
    for (const act of acts) {
      expect((await act()).status).toBeLessThan(300);
      tags.push(String((await board()).headers['etag']));
    }
    expect(new Set(tags).size).toBe(acts.length + 1);
  });

  it('is compressed once it has been read twice, and only for those who can take it', async () => {
    const plain = await board({ 'accept-encoding': 'gzip, br' });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    await board();
    // The compressing goes on behind the second answer.
    await expect
      .poll(async () => (await rawBoard('gzip, br')).headers['content-encoding'], { timeout: 2_000 })
      .toBe('br');
    const packed = await rawBoard('gzip, br');
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(packed.rawPayload.length).toBeLessThan(plain.raw.rawPayload.length / 3);
    expect(brotliDecompressSync(packed.rawPayload).equals(plain.raw.rawPayload)).toBe(true);
    for (const encoding of ['gzip', '', 'identity']) {
      expect((await rawBoard(encoding)).headers).not.toHaveProperty('content-encoding');
    }
  });

  const rawBoard = (encoding: string) =>
    school.app.inject({
      url: `/api/v1/roadmaps/${roadmap.roadmapId}/board`,
      cookies: { tandem_access: curator.cookie },
      headers: { 'accept-encoding': encoding },
    });

  it('is never stale in its compressed form', async () => {
    for (let n = 0; n < 3; n++) await rawBoard('br');
    await setTimeout(50);
    await move('1.7.');
    const { headers, rawPayload } = await rawBoard('br');
    expect(headers).not.toHaveProperty('content-encoding');
    expect((JSON.parse(rawPayload.toString()) as Board).items.find(({ number }) => number === '1.7.')?.status).toBe(
      'review',
    );
  });

  it('is not found when there is none', async () => {
    const { status } = await school.call(roadmaps.board, curator, { params: { roadmapId: newId() } });
    expect(status).toBe(404);
  });
});

describe('roadmaps', () => {
  const create = (body: { id?: string; title: string; year: number }) =>
    school.call(roadmaps.create, curator, { body });

  it('start with the five sections of the model plan, newest year first in the list', async () => {
    const { status, body } = await create({ title: 'План на 2024 год', year: 2024 });
    expect([status, body.itemCount, body.doneCount]).toEqual([201, 0, 0]);
    const { body: empty } = await school.call(roadmaps.board, curator, { params: { roadmapId: body.id } });
    expect(empty.sections.map(({ code }) => code)).toEqual(['I', 'II', 'III', 'IV', 'V']);
    const list = (await school.call(roadmaps.list, curator)).body.roadmaps;
    expect(list.map(({ year, itemCount }) => [year, itemCount])).toEqual([
      [2024, 0],
      [2022, 27],
    ]);
  });

  it('are made once by one id', async () => {
    const id = newId();
    const both = await Promise.all([
      create({ id, title: 'План', year: 2024 }),
      create({ id, title: 'План', year: 2024 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await create({ title: '', year: 2014 })).body).toMatchObject({
      errors: [{ pointer: '/title' }, { pointer: '/year' }],
    });
  });
});
