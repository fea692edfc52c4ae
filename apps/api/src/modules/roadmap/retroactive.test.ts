import { contract, type RetroactiveCompletion } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { seedRoadmap, type SeededRoadmap } from '../../testing/seeded-roadmap.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { items } = contract;

let school: TestSchool;
let roadmap: SeededRoadmap;
let curator: Person;
beforeEach(async () => {
  school = await openTestSchool();
  roadmap = await seedRoadmap(school);
  curator = await school.person('curator');
});
afterEach(() => school.close());

const params = () => ({ roadmapId: roadmap.roadmapId });
const chosen = (...numbers: string[]) =>
  numbers.map((number, index) => ({
    id: roadmap.item(number).id,
    version: roadmap.item(number).version,
    factOn: `2022-0${index + 1}-15`,
  }));
const complete = (body: RetroactiveCompletion) =>
  school.call(items.completeRetroactively, curator, { params: params(), body });
const undo = (batchId: string) => school.call(items.undoBatch, curator, { params: { ...params(), batchId } });
const read = async (number: string) =>
  (await school.call(items.read, curator, { params: { ...params(), itemId: roadmap.item(number).id } })).body;
const document = { title: 'Приказ об итогах', number: '140', datedOn: '2022-04-20' };

describe('closing many items at once', () => {
  it('gives each its own day and all one paper', async () => {
    const { status, body } = await complete({ items: chosen('1.1.', '1.2.', '1.3.'), document });
    expect([status, body.changed, body.skipped]).toEqual([200, 3, []]);
    const cards = await Promise.all(['1.1.', '1.2.', '1.3.'].map(read));
    expect(cards.map(({ status, factOn }) => [status, factOn])).toEqual([
      ['done', '2022-01-15'],
      ['done', '2022-02-15'],
      ['done', '2022-03-15'],
    ]);
    expect(new Set(cards.map(({ evidence }) => evidence?.[0]?.id)).size).toBe(1);
    expect(cards[0]?.evidence?.[0]).toMatchObject({ ...document, itemNumbers: ['1.1.', '1.2.', '1.3.'] });
    expect(roadmap.column('done')).toEqual(['1.1.', '1.2.', '1.3.']);
  });

  it('is all or nothing', async () => {
    const audited = school.house.audit.count();
    const late = chosen('1.1.', '1.2.');
    await school.call(items.move, curator, {
      params: { ...params(), itemId: roadmap.item('1.2.').id },
      body: { version: 1, to: 'review', afterId: null, beforeId: null },
    });
    const stale = await complete({ items: late, document });
    expect([stale.status, stale.body]).toMatchObject([409, { current: { number: '1.2.', status: 'review' } }]);
    const unproved = await complete({ items: chosen('1.1.') });
    expect([unproved.status, unproved.body]).toMatchObject([422, { slug: 'evidence-required' }]);
    const missing = await complete({
      items: [...chosen('1.1.'), { id: newId(), version: 1, factOn: '2022-01-01' }],
      document,
    });
    expect(missing.status).toBe(404);
    expect(roadmap.item('1.1.')).toMatchObject({ status: 'planned', version: 1, evidenceCount: 0 });
    expect(school.house.audit.count()).toBe(audited + 1);
    const list = await school.call(contract.evidence.list, curator, { params: params() });
    expect(list.body.evidence).toEqual([]);
  });

  it('needs at least one item, and days that exist', async () => {
    const none = await school.send(items.completeRetroactively, curator, { params: params(), body: { items: [] } });
    expect([none.status, none.body]).toMatchObject([400, { errors: [{ pointer: '/items' }] }]);
    const body = { items: [{ id: newId(), version: 1, factOn: '2022-02-30' }] };
    const day = await school.send(items.completeRetroactively, curator, { params: params(), body });
    expect([day.status, day.body]).toMatchObject([400, { errors: [{ pointer: '/items/0/factOn', code: 'day' }] }]);
  });

  it('refuses an item that is named twice', async () => {
    const [one] = chosen('1.1.');
    const { status } = await complete({ items: [one, one] as RetroactiveCompletion['items'], reason: 'давно' });
    expect(status).toBe(409);
    expect(roadmap.item('1.1.').status).toBe('planned');
  });
});

describe('taking it back', () => {
  it('puts every item where it was, as it was', async () => {
    const column = roadmap.column('planned');
    const { body } = await complete({ items: chosen('1.1.', '1.2.', '3.1.'), document, reason: 'давно' });
    const undone = await undo(body.batchId);
    expect([undone.status, undone.body]).toEqual([200, { batchId: body.batchId, changed: 3, skipped: [] }]);
    expect(roadmap.column('planned')).toEqual(column);
    for (const number of ['1.1.', '1.2.', '3.1.']) {
      expect(await read(number)).toMatchObject({
        status: 'planned',
        factOn: null,
        statusReason: null,
        evidence: [],
      });
    }
  });

  it('leaves what somebody has worked on since, and names it', async () => {
    const { body } = await complete({ items: chosen('1.1.', '1.2.'), reason: 'давно' });
    const touched = roadmap.item('1.2.');
    await school.call(items.change, curator, {
      params: { ...params(), itemId: touched.id },
      body: { version: touched.version, notes: 'уже работаем' },
    });
    const removed = roadmap.item('1.1.');
    const undone = await undo(body.batchId);
    expect(undone.body).toEqual({ batchId: body.batchId, changed: 1, skipped: [touched.id] });
    expect(roadmap.item('1.2.').status).toBe('done');
    expect(roadmap.item('1.1.')).toMatchObject({ id: removed.id, status: 'planned' });
    expect((await undo(body.batchId)).body).toMatchObject({ changed: 0 });
  });

  it('is not found for another roadmap or a batch that never was', async () => {
    const { body } = await complete({ items: chosen('1.1.'), reason: 'давно' });
    expect((await undo(newId())).status).toBe(404);
    const other = await seedRoadmap(school);
    const foreign = { roadmapId: other.roadmapId, batchId: body.batchId };
    expect((await school.call(items.undoBatch, curator, { params: foreign })).status).toBe(404);
    expect(roadmap.item('1.1.').status).toBe('done');
  });

  it('keeps a paper that proved the item before', async () => {
    const itemId = roadmap.item('1.1.').id;
    await school.call(contract.evidence.add, curator, { params: { ...params(), itemId }, body: { document } });
    const { body } = await complete({ items: chosen('1.1.'), document: { ...document, number: '141' } });
    await undo(body.batchId);
    expect((await read('1.1.')).evidence?.map(({ number }) => number)).toEqual(['140']);
  });
});
