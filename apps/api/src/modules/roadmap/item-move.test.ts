import { type BoardItem, contract, type Item, type Move } from '@tandem/contracts';
import fc from 'fast-check';
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

const END = { afterId: null, beforeId: null };
const idOf = (number: string) => roadmap.item(number).id;
const paramsOf = (number: string) => ({ roadmapId: roadmap.roadmapId, itemId: idOf(number) });
const move = (number: string, body: Partial<Move> & Pick<Move, 'to'>, as: Person | null = curator) =>
  school.call(items.move, as, {
    params: paramsOf(number),
    body: { version: roadmap.item(number).version, ...END, ...body },
  });
const history = async (number: string) =>
  (await school.call(items.history, curator, { params: paramsOf(number) })).body.entries;
const rowOf = (number: string) =>
  school.house.db.$client
    .prepare('SELECT status, fact_on, status_reason, version, placed_version FROM roadmap_items WHERE id = ?')
    .get(idOf(number));

describe('moving a card', () => {
  it('is not for a stranger', async () => {
    expect((await move('1.7.', { to: 'in_progress' }, null)).status).toBe(401);
    expect(roadmap.item('1.7.').status).toBe('planned');
  });

  it.each(['mentor', 'mentee', 'secretary', 'sysadmin'] as const)('is not for a %s', async (role) => {
    for (const number of ['1.6.', '3.1.', '4.2.']) {
      const { status, body } = await move(number, { to: 'in_progress' }, await school.person(role));
      expect([status, body]).toMatchObject([403, { slug: 'forbidden' }]);
    }
    expect(roadmap.column('in_progress')).toEqual([]);
  });

  it('of their own items is for a methodist, of others’ is not', async () => {
    const methodist = await school.person('methodist');
    expect((await move('1.6.', { to: 'in_progress' }, methodist)).status).toBe(200);
    expect((await move('3.1.', { to: 'in_progress' }, methodist)).status).toBe(403);
    expect(roadmap.column('in_progress')).toEqual(['1.6.']);
  });

  it('is for the director’s items when the administration does it, and for named people', async () => {
    const administration = await school.person('administration');
    expect((await move('1.2.2', { to: 'review' }, administration)).status).toBe(200);
    expect((await move('1.6.', { to: 'review' }, administration)).status).toBe(403);

    const teacher = await school.person('homeroom_teacher');
    expect((await move('3.1.', { to: 'review' }, teacher)).status).toBe(403);
    const { version } = roadmap.item('3.1.');
    await school.call(items.change, curator, {
      params: paramsOf('3.1.'),
      body: { version, responsiblePeople: [teacher.accountId] },
    });
    expect((await move('3.1.', { to: 'review' }, teacher)).status).toBe(200);
  });

  it.each([
    [{}, ['/version', '/to', '/afterId', '/beforeId']],
    [{ version: 0, to: 'done', ...END }, ['/version']],
    [{ version: 1.5, to: 'overdue', ...END }, ['/version', '/to']],
    [{ version: 1, to: 'done', afterId: 'x', beforeId: null }, ['/afterId']],
    [{ version: 1, to: 'done', ...END, completion: { factOn: '2022-02-29' } }, ['/completion/factOn']],
    [
      { version: 1, to: 'done', ...END, completion: { document: { title: '', number: null, datedOn: '20.04.2022' } } },
      ['/completion/document/title', '/completion/document/datedOn'],
    ],
  ])('filled in wrongly is told where: %j', async (body, pointers) => {
    const answer = await school.send(items.move, curator, { params: paramsOf('1.7.'), body });
    expect(answer.status).toBe(400);
    const { errors } = answer.body as { errors: { pointer: string; detail: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(pointers);
    for (const { detail } of errors) expect(detail).toMatch(/[а-я]{4}/);
  });

  it('is refused for a card that is not there, or is in another roadmap', async () => {
    const { body: other } = await school.call(contract.roadmaps.create, curator, {
      body: { title: 'Другая', year: 2023 },
    });
    const body = { version: 1, to: 'in_progress' as const, ...END };
    for (const params of [
      { roadmapId: roadmap.roadmapId, itemId: newId() },
      { roadmapId: other.id, itemId: idOf('1.7.') },
      { roadmapId: newId(), itemId: idOf('1.7.') },
    ]) {
      expect((await school.call(items.move, curator, { params, body })).status).toBe(404);
    }
  });

  it('writes the row, the audit and the history', async () => {
    const audited = school.house.audit.count();
    const { status, body } = await move('1.7.', { to: 'in_progress' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ number: '1.7.', status: 'in_progress', version: 2, factOn: null });
    expect(body.updatedBy).toMatchObject({ givenName: 'Анна' });
    expect(rowOf('1.7.')).toEqual({
      status: 'in_progress',
      fact_on: null,
      status_reason: null,
      version: 2,
      placed_version: 2,
    });
    expect(school.house.audit.count()).toBe(audited + 1);
    expect((await history('1.7.'))[0]).toMatchObject({
      act: 'moved',
      at: '2022-05-16T06:00:00.000Z',
      by: { givenName: 'Анна' },
      before: { status: 'planned', factOn: null },
      after: { status: 'in_progress', factOn: null },
    });
  });
});

describe('two movers', () => {
  it('sends the second one a 409 with the card as it is now', async () => {
    const seen = roadmap.item('1.7.').version;
    await move('1.7.', { version: seen, to: 'in_progress' });
    const { status, body } = await move('1.7.', { version: seen, to: 'review' });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      slug: 'stale-version',
      current: { id: idOf('1.7.'), status: 'in_progress', version: seen + 1 },
    });
    expect(roadmap.item('1.7.').status).toBe('in_progress');
    const again = (body as unknown as { current: Item }).current.version;
    expect((await move('1.7.', { version: again, to: 'review' })).status).toBe(200);
  });

  it('at the same moment: one wins, the others are told', async () => {
    const { version } = roadmap.item('1.7.');
    const targets = ['in_progress', 'review', 'in_progress', 'review'] as const;
    const answers = await Promise.all(targets.map((to) => move('1.7.', { version, to })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const winner = answers.find(({ status }) => status === 200);
    expect(roadmap.item('1.7.').status).toBe(winner?.body.status);
    expect((await history('1.7.')).filter(({ act }) => act === 'moved')).toHaveLength(1);
  });

  it('do not disturb somebody who edits the title or ticks meanwhile', async () => {
    const seen = roadmap.item('1.4.').version;
    const { body: card } = await school.call(items.read, curator, { params: paramsOf('1.4.') });
    await school.call(items.change, curator, {
      params: paramsOf('1.4.'),
      body: { version: seen, title: 'Новое название' },
    });
    await school.call(items.tickSubstep, curator, {
      params: { ...paramsOf('1.4.'), substepId: card.substeps[0]?.id ?? '' },
      body: { done: true },
    });
    const { status, body } = await move('1.4.', { version: seen, to: 'in_progress' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: 'Новое название', status: 'in_progress', substepsDone: 1, version: seen + 3 });
  });

  it('of different cards at the same moment both win', async () => {
    const answers = await Promise.all(['1.1.', '1.2.', '1.3.', '1.5.'].map((number) => move(number, { to: 'review' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(roadmap.column('review')).toEqual(['1.1.', '1.2.', '1.3.', '1.5.']);
  });
});

describe('«Выполнено»', () => {
  it('is refused without evidence or a reason, and nothing is changed', async () => {
    const audited = school.house.audit.count();
    for (const completion of [undefined, {}, { reason: '  ' }, { factOn: '2022-03-01' }, { evidenceIds: [] }]) {
      const { status, body } = await move('1.7.', { to: 'done', ...(completion ? { completion } : {}) });
      expect([status, body]).toMatchObject([422, { slug: 'evidence-required' }]);
    }
    expect(rowOf('1.7.')).toMatchObject({ status: 'planned', version: 1 });
    expect(school.house.audit.count()).toBe(audited);
  });

  it('by a document keeps its № and date and the day it was really done', async () => {
    const document = { title: 'Приказ о сетевом взаимодействии', number: '87', datedOn: '2022-03-28' };
    const { status, body } = await move('1.7.', { to: 'done', completion: { factOn: '2022-03-29', document } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'done', factOn: '2022-03-29', evidenceCount: 1 });
    expect(body.evidence).toMatchObject([{ kind: 'document', ...document, itemNumbers: ['1.7.'] }]);
    expect(rowOf('1.7.')).toMatchObject({ status: 'done', fact_on: '2022-03-29' });
  });

  it('by a reason is done today unless a day is named, today being the school’s', async () => {
    school.setNow('2022-05-16T20:30:00Z');
    const { body } = await move('1.7.', { to: 'done', completion: { reason: 'Сделано на педсовете' } });
    expect(body).toMatchObject({ status: 'done', factOn: '2022-05-17', statusReason: 'Сделано на педсовете' });
  });

  it('by a paper that proves another item', async () => {
    const document = { title: 'Приказ', number: '87', datedOn: null };
    const { body: first } = await move('1.7.', { to: 'done', completion: { document } });
    const evidenceIds = [first.evidence?.[0]?.id ?? ''];
    const { status, body } = await move('1.2.3.', { to: 'done', completion: { evidenceIds } });
    expect([status, body.evidence?.[0]?.itemNumbers.sort()]).toEqual([200, ['1.2.3.', '1.7.']]);
  });

  it('by a paper of another roadmap is refused, and the card stays', async () => {
    const other = await seedRoadmap(school);
    const { evidence } = contract;
    const { body } = await school.call(evidence.add, curator, {
      params: { roadmapId: other.roadmapId, itemId: other.item('1.7.').id },
      body: { document: { title: 'Чужой', number: null, datedOn: null } },
    });
    const evidenceIds = [body.evidence?.[0]?.id ?? ''];
    expect((await move('1.7.', { to: 'done', completion: { evidenceIds } })).status).toBe(404);
    expect((await move('1.7.', { to: 'done', completion: { evidenceIds: [newId()] } })).status).toBe(404);
    expect(rowOf('1.7.')).toMatchObject({ status: 'planned', version: 1 });
  });

  it('left again forgets the day and the reason', async () => {
    await move('1.7.', { to: 'done', completion: { reason: 'Сделано' } });
    const { body } = await move('1.7.', { to: 'review' });
    expect(body).toMatchObject({ status: 'review', factOn: null, statusReason: null });
  });
});

describe('«Неприменимо»', () => {
  it('needs a reason of its own', async () => {
    for (const more of [{}, { reason: ' ' }, { completion: { reason: 'не туда' } }]) {
      const { status, body } = await move('4.4.', { to: 'not_applicable', ...more });
      expect([status, body]).toMatchObject([422, { slug: 'reason-required' }]);
    }
    const { status, body } = await move('4.4.', { to: 'not_applicable', reason: 'Конкурса не будет' });
    expect([status, body.statusReason, body.factOn]).toEqual([200, 'Конкурса не будет', null]);
  });
});

describe('order inside a column', () => {
  const between = (number: string, after: string | null, before: string | null) =>
    move(number, {
      to: 'planned',
      afterId: after === null ? null : idOf(after),
      beforeId: before === null ? null : idOf(before),
    });

  it('is the order of the document at first', () => {
    expect(roadmap.column('planned').slice(0, 4)).toEqual(['1.1.', '1.2.', '1.3.', '1.4.']);
    expect(roadmap.column('planned')).toHaveLength(27);
  });

  it('is what the mover saw, at the top, in the middle and at the bottom', async () => {
    expect((await between('5.5.', null, '1.1.')).status).toBe(200);
    await between('1.1.', '1.3.', '1.4.');
    await between('1.2.', '5.4.', null);
    const column = roadmap.column('planned');
    expect(column.slice(0, 4)).toEqual(['5.5.', '1.3.', '1.1.', '1.4.']);
    expect(column.slice(-2)).toEqual(['5.4.', '1.2.']);
    expect((await history('5.5.'))[0]).toMatchObject({ act: 'reordered', before: null, after: null });
  });

  it('follows the other neighbour when one has moved away meanwhile, else the end of the column', async () => {
    await move('1.2.', { to: 'review' });
    await between('5.5.', '1.2.', '1.3.');
    expect(roadmap.column('planned').slice(0, 3)).toEqual(['1.1.', '5.5.', '1.3.']);
    await between('5.5.', '1.4.', '1.2.');
    expect(roadmap.column('planned').slice(0, 4)).toEqual(['1.1.', '1.3.', '1.4.', '5.5.']);
    await between('1.1.', '1.2.', '1.2.');
    expect(roadmap.column('planned').at(-1)).toBe('1.1.');
  });

  it('is kept when the gap between two cards runs out', async () => {
    const ranks = () => (JSON.parse(boardText()) as { items: BoardItem[] }).items.map(({ rank }) => rank);
    const boardText = () => school.house.roadmap.board.read(curator.context, roadmap.roadmapId).plain.toString();
    // Each goes right under the first one, which halves the gap every time: twenty moves eat it up.
    const moved = roadmap.column('planned').slice(1).reverse();
    for (const number of moved) {
      const [first, second] = roadmap.column('planned') as [string, string];
      if (second !== number) expect((await between(number, first, second)).status).toBe(200);
    }
    expect(roadmap.column('planned')).toEqual(['1.1.', ...moved.reverse()]);
    for (const number of roadmap.column('planned').slice(5).reverse()) {
      const [first, second] = roadmap.column('planned') as [string, string];
      await between(number, first, second);
    }
    expect(new Set(ranks()).size).toBe(27);
    for (const rank of ranks()) expect(Number.isSafeInteger(rank)).toBe(true);
  });

  it('is kept through any moves, by ranks alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(26), fc.nat(25)), { minLength: 20, maxLength: 30 }), async (moves) => {
        let wanted = roadmap.column('planned');
        for (const [from, to] of moves) {
          const number = wanted[from] as string;
          const rest = wanted.filter((other) => other !== number);
          wanted = [...rest.slice(0, to), number, ...rest.slice(to)];
          const { status } = await between(number, rest[to - 1] ?? null, rest[to] ?? null);
          expect(status).toBe(200);
        }
        expect(roadmap.column('planned')).toEqual(wanted);
      }),
      { numRuns: 5 },
    );
  }, 30_000);

  it('lets a card in between two that ended up with the same rank', async () => {
    // A card taken off the bottom leaves its rank to the next one, and then comes back to it.
    const params = paramsOf('5.5.');
    await school.call(items.remove, curator, { params, query: { version: roadmap.item('5.5.').version } });
    await move('1.1.', { to: 'planned' });
    await school.call(items.restore, curator, { params });
    const [above, below] = roadmap.column('planned').slice(-2) as [string, string];
    expect(new Set([above, below])).toEqual(new Set(['1.1.', '5.5.']));
    await between('1.5.', above, below);
    expect(roadmap.column('planned').slice(-3)).toEqual([above, '1.5.', below]);
  });
});
