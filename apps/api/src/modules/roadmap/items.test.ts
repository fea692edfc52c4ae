import { type CallOf, contract, type Item, type ItemChange, type NewItem } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openSchoolHouse } from '../../school-house.ts';
import { seedRoadmap, type SeededRoadmap } from '../../testing/seeded-roadmap.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { items, roadmaps } = contract;

let school: TestSchool;
let roadmap: SeededRoadmap;
let curator: Person;
beforeEach(async () => {
  school = await openTestSchool();
  roadmap = await seedRoadmap(school);
  curator = await school.person('curator');
});
afterEach(() => school.close());

const inRoadmap = () => ({ roadmapId: roadmap.roadmapId });
const paramsOf = (number: string) => ({ ...inRoadmap(), itemId: roadmap.item(number).id });
const read = async (number: string, as: Person = curator) =>
  (await school.call(items.read, as, { params: paramsOf(number) })).body;
const change = (number: string, body: Partial<ItemChange>, as: Person | null = curator) =>
  school.call(items.change, as, {
    params: paramsOf(number),
    body: { version: roadmap.item(number).version, ...body },
  });
const history = async (number: string, as: Person = curator) =>
  (await school.call(items.history, as, { params: paramsOf(number) })).body.entries;
const countItems = () => school.house.db.$client.prepare('SELECT count(*) FROM roadmap_items').pluck().get() as number;

describe('reading a card', () => {
  it('shows evidence to staff and null to those who are not', async () => {
    await school.call(contract.evidence.add, curator, {
      params: paramsOf('1.7.'),
      body: { document: { title: 'Секретный приказ', number: null, datedOn: null } },
    });
    for (const role of ['curator', 'administration', 'methodist', 'secretary', 'psychologist'] as const) {
      expect((await read('1.7.', await school.person(role))).evidence).toHaveLength(1);
    }
    await change('1.7.', { notes: 'Секретная заметка' });
    for (const role of ['mentor', 'mentee', 'sysadmin'] as const) {
      const card = await read('1.7.', await school.person(role));
      expect(card.evidence).toBeNull();
      expect(card.evidenceCount).toBe(1);
      expect(JSON.stringify(card)).not.toContain('Секретн');
    }
  });

  it('shows the text as printed beside the text for reading', async () => {
    const card = await read('3.1.');
    expect(card.titleRaw).toContain('наставляемых');
    expect(card.substeps.filter(({ isHeading }) => !isHeading)).toHaveLength(card.substepsTotal);
  });
});

describe('a new card', () => {
  const create = (body: Partial<NewItem>, as: Person | null = curator) =>
    school.call(items.create, as, {
      params: inRoadmap(),
      body: { sectionId: roadmap.item('1.1.').sectionId, title: 'Новое мероприятие', ...body },
    });

  it('stands at the end of «Запланировано», its term read from the words', async () => {
    const { status, body } = await create({ number: '1.8.', title: 'Провести «ИТ- день»;', termRaw: 'до 15 марта' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      number: '1.8.',
      title: 'Провести «ИТ-день»',
      titleRaw: 'Провести «ИТ- день»;',
      scheduleKind: 'deadline',
      dueOn: '2022-03-15',
      status: 'planned',
      version: 1,
    });
    expect(roadmap.column('planned').at(-1)).toBe('1.8.');
    expect(await history('1.8.')).toMatchObject([{ act: 'created', by: { givenName: 'Анна' } }]);
  });

  it('is made once by the same id, sent again or at the same moment', async () => {
    const id = newId();
    const before = countItems();
    const answers = [...(await Promise.all([create({ id }), create({ id })])), await create({ id })];
    expect(answers.map(({ status, body }) => [status, body.id])).toEqual([
      [201, id],
      [201, id],
      [201, id],
    ]);
    expect(countItems()).toBe(before + 1);
    expect((await create({ id, title: 'Совсем другое' })).status).toBe(409);
  });

  it('does not take an id over from another roadmap', async () => {
    const other = await seedRoadmap(school);
    const taken = other.item('1.1.');
    const { status, body } = await create({ id: taken.id, title: taken.title });
    expect([status, body]).toMatchObject([409, { slug: 'already-exists' }]);
    expect(Object.keys(body).sort()).toEqual(['slug', 'status', 'title', 'type']);
  });

  it('goes into a section of this roadmap only', async () => {
    const other = await seedRoadmap(school);
    for (const sectionId of [newId(), other.item('1.1.').sectionId]) {
      expect((await create({ sectionId })).status).toBe(404);
    }
    expect((await create({ subsectionId: newId() })).status).toBe(404);
    expect((await create({ title: '  ' })).body).toMatchObject({ errors: [{ pointer: '/title', code: 'required' }] });
  });
});

describe('changing a card', () => {
  it('writes only what differs, with both sides in the history', async () => {
    const { status, body } = await change('1.7.', { title: 'Договор с вузом', result: 'Договор', notes: 'спросить' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: 'Договор с вузом', result: 'Договор', notes: 'спросить', version: 2 });
    expect(body.titleRaw).not.toBe(body.title);
    const [entry] = await history('1.7.');
    expect(entry).toMatchObject({ act: 'changed', after: { title: 'Договор с вузом', result: 'Договор' } });
    expect(Object.keys(entry?.before ?? {}).sort()).toEqual(['notes', 'result', 'title']);
  });

  it('that changes nothing leaves the version and the history alone', async () => {
    const card = await read('1.7.');
    const lines = (await history('1.7.')).length;
    const { status, body } = await change('1.7.', { title: card.title, responsiblePeople: [] });
    expect([status, body.version]).toEqual([200, card.version]);
    expect(await history('1.7.')).toHaveLength(lines);
  });

  it('sends the second writer a 409 with the card as it is now', async () => {
    await change('1.7.', { title: 'Первый' });
    const { status, body } = await change('1.7.', { version: 1, title: 'Второй' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ slug: 'stale-version', current: { title: 'Первый', version: 2 } });
    expect((await read('1.7.')).title).toBe('Первый');
  });

  it('at the same moment: one of fifty writers wins', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => change('1.7.', { version: 1, title: `Название ${n}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
    expect((await read('1.7.')).version).toBe(2);
  });

  it('reads a new term from its words', async () => {
    const { body } = await change('1.7.', { termRaw: 'март, октябрь' });
    expect(body).toMatchObject({ scheduleKind: 'multi', dueOn: '2022-10-31' });
    expect(body.windows).toEqual([
      ['2022-03-01', '2022-03-31'],
      ['2022-10-01', '2022-10-31'],
    ]);
  });

  it.each([
    [{ scheduleKind: 'range', windows: [['2022-05-02', '2022-05-01']] }, 'ends-before-start'],
    [{ scheduleKind: 'range', windows: [] }, 'dates-required'],
    [{ scheduleKind: 'multi', windows: [['2022-05-01', '2022-05-02']] }, 'several-windows-required'],
    [{ windows: [[null, '2022-05-01']] }, 'start-required'],
  ] as [Partial<ItemChange>, string][])('refuses dates that do not agree with the term: %j', async (wrong, code) => {
    const { status, body } = await change('1.7.', wrong);
    expect([status, body]).toMatchObject([400, { errors: [{ pointer: '/windows', code }] }]);
    expect((await read('1.7.')).version).toBe(1);
  });

  it('names people who exist', async () => {
    expect((await change('1.7.', { responsiblePeople: [newId()] })).status).toBe(404);
    const teacher = await school.person('homeroom_teacher');
    const { body } = await change('1.7.', { responsiblePeople: [teacher.accountId, teacher.accountId] });
    expect(body.responsiblePeople.map(({ accountId }) => accountId)).toEqual([teacher.accountId]);
  });

  it('is found by the new words at once', async () => {
    await change('1.7.', { title: 'Щелкунчик' });
    const find = async (text: string) =>
      (await school.call(roadmaps.items, curator, { params: inRoadmap(), query: { text } })).body.total;
    expect([await find('щелкун'), await find('сетевого')]).toEqual([1, 0]);
  });
});

describe('sub-steps', () => {
  const tick = (substepId: string, done: boolean, as: Person = curator) =>
    school.call(items.tickSubstep, as, { params: { ...paramsOf('1.4.'), substepId }, body: { done } });

  it('are ticked and unticked, the last word winning, each a line of history', async () => {
    const step = (await read('1.4.')).substeps[1];
    const ticked = await tick(step?.id ?? '', true);
    expect([ticked.status, ticked.body.substepsDone, ticked.body.substepsTotal]).toEqual([200, 1, 3]);
    expect((await tick(step?.id ?? '', true)).body.version).toBe(ticked.body.version);
    expect((await tick(step?.id ?? '', false)).body.substepsDone).toBe(0);
    expect((await history('1.4.')).map(({ act, after }) => [act, after?.['substep']]).slice(0, 2)).toEqual([
      ['substep-unticked', step?.text],
      ['substep-ticked', step?.text],
    ]);
  });

  it('are ticked by whoever answers for the item', async () => {
    const step = (await read('1.4.')).substeps[0]?.id ?? '';
    expect((await tick(step, true, await school.person('methodist'))).status).toBe(200);
    expect((await tick(step, false, await school.person('psychologist'))).status).toBe(403);
    expect((await tick(step, false, await school.person('mentor'))).status).toBe(403);
    expect((await read('1.4.')).substepsDone).toBe(1);
  });

  it('that are headings, or stand on another card, are not found', async () => {
    const heading = (await read('3.2.')).substeps.find(({ isHeading }) => isHeading);
    const others = (await read('3.1.')).substeps[0];
    expect((await tick(others?.id ?? '', true)).status).toBe(404);
    if (heading) {
      const params = { ...paramsOf('3.2.'), substepId: heading.id };
      expect((await school.call(items.tickSubstep, curator, { params, body: { done: true } })).status).toBe(404);
    }
  });
});

describe('taking a card off the board', () => {
  const remove = (number: string, version: number) =>
    school.call(items.remove, curator, { params: paramsOf(number), query: { version } });

  it('hides it everywhere, and brings it back as it was', async () => {
    const { itemId } = paramsOf('1.7.');
    const before = await read('1.7.');
    expect((await remove('1.7.', before.version)).status).toBe(204);
    expect(roadmap.column('planned')).not.toContain('1.7.');
    const params = { ...inRoadmap(), itemId };
    for (const operation of [items.read, items.history]) {
      expect((await school.send(operation, curator, { params })).status).toBe(404);
    }
    const { total } = (await school.call(roadmaps.items, curator, { params: inRoadmap() })).body;
    expect(total).toBe(26);
    const { status, body } = await school.call(items.restore, curator, { params });
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: before.title, status: before.status, version: before.version + 2 });
    expect((await school.call(items.restore, curator, { params })).body.version).toBe(body.version);
    expect((await history('1.7.')).map(({ act }) => act)).toEqual(['restored', 'deleted', 'imported']);
  });

  it('needs the version that is there', async () => {
    await change('1.7.', { title: 'Иначе' });
    const { status, body } = await remove('1.7.', 1);
    expect([status, body]).toMatchObject([409, { current: { title: 'Иначе' } }]);
    expect((await school.send(items.remove, curator, { params: paramsOf('1.7.') })).status).toBe(400);
  });
});

describe('the history of a card', () => {
  it('tells every act in the words of the contract, newest first', async () => {
    await change('1.4.', { notes: 'примечание' });
    const card = await read('1.4.');
    const params = paramsOf('1.4.');
    const substepId = card.substeps[0]?.id ?? '';
    const place = { afterId: null, beforeId: null };
    const move = (body: CallOf<typeof items.move>['body']) => school.call(items.move, curator, { params, body });
    await school.call(items.tickSubstep, curator, { params: { ...params, substepId }, body: { done: true } });
    await school.call(items.tickSubstep, curator, { params: { ...params, substepId }, body: { done: false } });
    await move({ version: 100, to: 'planned', ...place });
    await move({ version: 100, to: 'review', ...place });
    const { body: proved } = await school.call(contract.evidence.add, curator, {
      params,
      body: { reason: 'на словах' },
    });
    const evidenceId = proved.evidence?.[0]?.id ?? '';
    await school.call(contract.evidence.detach, curator, { params: { ...params, evidenceId } });
    const { body: batch } = await school.call(items.completeRetroactively, curator, {
      params: inRoadmap(),
      body: { items: [{ id: params.itemId, version: 100, factOn: '2022-02-25' }], reason: 'давно' },
    });
    await school.call(items.undoBatch, curator, { params: { ...inRoadmap(), batchId: batch.batchId } });
    const { version } = await read('1.4.');
    await school.call(items.remove, curator, { params, query: { version } });
    await school.call(items.restore, curator, { params });
    expect((await history('1.4.')).map(({ act }) => act)).toEqual([
      'restored',
      'deleted',
      'undone',
      'completed-retroactively',
      'evidence-removed',
      'evidence-added',
      'moved',
      'reordered',
      'substep-unticked',
      'substep-ticked',
      'changed',
      'imported',
    ]);
  });
});

describe('the list of items', () => {
  const find = async (query: Record<string, unknown>) => {
    const answer = await school.call(roadmaps.items, curator, { params: inRoadmap(), query });
    expect(answer.status).toBe(200);
    return { total: answer.body.total, numbers: answer.body.items.map(({ number }) => number) };
  };

  it('finds words in any case, with ё or е, in title, number, result and responsible', async () => {
    await change('1.7.', { title: 'Учёба молодых ПЕДАГОГОВ «на местах»' });
    for (const text of ['учеба', 'УЧЁБА МОЛОДЫХ', 'педагогов на мест', 'Учёба   молодых']) {
      expect((await find({ text })).numbers).toEqual(['1.7.']);
    }
    expect((await find({ text: 'грамоты' })).numbers).toEqual(['5.5.']);
    expect((await find({ text: '1.2.3' })).numbers).toEqual(['1.2.3.']);
    expect((await find({ text: '5.' })).numbers).toContain('5.1.');
    expect((await find({ text: 'такого здесь нет' })).total).toBe(0);
  });

  it('takes whatever is typed for plain text', async () => {
    for (const text of ['"', '""', "'", '«»', '   ']) expect((await find({ text })).total).toBe(27);
    const hostile = ['a"b"c', '*', '%%%', '___', "'; DROP TABLE roadmap_items; --", '(((', 'NEAR/3', 'план*', '^план'];
    for (const text of [...hostile, 'AND OR NOT', '😀😀😀', '\ud800\ud800\ud800', 'a\u0000b', 'я'.repeat(200)]) {
      expect((await find({ text })).total, JSON.stringify(text)).toBe(0);
    }
    const { total } = await find({ text: 'приказ' });
    expect(total).toBeGreaterThan(0);
    expect((await find({ text: '\u0000приказ\u0000' })).total).toBe(total);
    expect(countItems()).toBe(27);
  });

  it('filters by month, responsible, status and what is overdue', async () => {
    expect((await find({ month: '2022-05' })).numbers).toEqual(['4.5.', '4.6.', '4.7.', '5.2.', '5.3.', '5.5.']);
    expect((await find({ month: '2022-06' })).numbers).not.toContain('5.5.');
    expect((await find({ month: '2022-08' })).numbers).toContain('5.5.');
    expect((await find({ responsible: 'center' })).numbers).toEqual(['4.2.', '4.5.']);
    const late = await find({ overdue: 'true' });
    expect(late.numbers).toEqual([
      '1.1.',
      '1.2.',
      '1.3.',
      '1.4.',
      '1.5.',
      '1.6.',
      '1.7.',
      '1.2.1',
      '1.2.2',
      '1.2.3.',
      '1.2.4.',
      '3.1.',
      '3.2.',
      '4.1.',
      '5.4.',
    ]);
    expect((await find({ overdue: 'false' })).total).toBe(27 - late.total);
    const body = { version: 1, to: 'done' as const, afterId: null, beforeId: null, completion: { reason: 'есть' } };
    await school.call(items.move, curator, { params: paramsOf('1.1.'), body });
    expect((await find({ overdue: 'true' })).numbers).not.toContain('1.1.');
    expect((await find({ status: 'done' })).numbers).toEqual(['1.1.']);
    expect((await find({ status: 'planned', responsible: 'methodist', month: '2022-03' })).numbers).toEqual([
      '1.6.',
      '4.6.',
      '4.7.',
    ]);
  });

  it('makes an item overdue at midnight of the school, not of the server', async () => {
    await change('1.7.', { scheduleKind: 'deadline', windows: [[null, '2022-05-24']] });
    school.setNow('2022-05-24T19:59:00Z');
    expect((await find({ overdue: 'true' })).numbers).not.toContain('1.7.');
    school.setNow('2022-05-24T20:00:00Z');
    expect((await find({ overdue: 'true' })).numbers).toContain('1.7.');
  });

  it('pages in document order with the total of all', async () => {
    const all = await find({ limit: 200 });
    const pages = [];
    for (let offset = 0; offset < 30; offset += 7) pages.push(await find({ limit: 7, offset }));
    expect(pages.flatMap(({ numbers }) => numbers)).toEqual(all.numbers);
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([27]));
    expect((await find({ offset: 27 })).numbers).toEqual([]);
  });

  it.each([
    ['limit', '0'],
    ['limit', '201'],
    ['limit', 'x'],
    ['offset', '-1'],
    ['month', '2022-13'],
    ['status', 'overdue'],
    ['responsible', 'никто'],
    ['overdue', 'yes'],
  ])('points at a filter that makes no sense: %s=%s', async (key, value) => {
    const { status, body } = await school.send(roadmaps.items, curator, {
      params: inRoadmap(),
      query: { [key]: value },
    });
    expect([status, body]).toMatchObject([400, { errors: [{ pointer: `/query/${key}` }] }]);
  });
});

describe('after closing and opening the same folder', () => {
  it('everything is as it was', async () => {
    await change('1.7.', { title: 'Сохранённое название' });
    const place = { afterId: null, beforeId: null };
    const document = { title: 'Приказ', number: '5', datedOn: '2022-02-02' };
    const body = { version: 100, to: 'done' as const, ...place, completion: { document } };
    await school.call(items.move, curator, { params: paramsOf('1.7.'), body });
    const params = paramsOf('1.7.');
    const see = (house: typeof school.house): { board: string; card: Item; entries: unknown } => ({
      board: house.roadmap.board.read(curator.context, roadmap.roadmapId).plain.toString(),
      card: house.roadmap.items.read(curator.context, params.roadmapId, params.itemId),
      entries: house.roadmap.items.history(curator.context, params.roadmapId, params.itemId),
    });
    const before = see(school.house);
    await school.house.queue.idle();
    const again = openSchoolHouse(school.dataDir);
    try {
      expect(see(again)).toEqual(before);
      expect(before.card).toMatchObject({ title: 'Сохранённое название', status: 'done' });
      expect(again.db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(again.identity.sessions.resolve(curator.sessionId, school.now())?.actor.roles).toEqual(['curator']);
    } finally {
      await again.close();
    }
  });
});
