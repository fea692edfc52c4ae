import { type Board, contract, type ImportDecision } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { fixture } from '../../testing/seeded-roadmap.ts';
import { openTestSchool, type Person, type SentFile, type TestSchool } from '../../testing/test-school.ts';

const { imports, roadmaps, items } = contract;

let school: TestSchool;
let curator: Person;
beforeEach(async () => {
  school = await openTestSchool();
  curator = await school.person('curator');
});
afterEach(() => school.close());

const docx = (): SentFile => ({ name: 'Дорожная карта.docx', bytes: fixture('roadmap-lyceum24-2022.docx') });
const text = () => fixture('roadmap-lyceum24-2022.txt').toString();

type Preview = Awaited<ReturnType<typeof school.call<typeof imports.create>>>;
const previewFile = async (file: SentFile, body: object = {}) =>
  (await school.send(imports.create, curator, { file, body })) as unknown as Preview;
const previewText = (pasted: string, targetId?: string) =>
  school.call(imports.create, curator, { body: { text: pasted, ...(targetId ? { targetId } : {}) } });
const apply = (importId: string, decision: Partial<ImportDecision> & Pick<ImportDecision, 'mode'>) =>
  school.call(imports.apply, curator, { params: { importId }, body: { year: 2022, accepted: [], ...decision } });
const undo = (importId: string) => school.call(imports.undo, curator, { params: { importId } });
const boardOf = async (roadmapId: string) =>
  (await school.call(roadmaps.board, curator, { params: { roadmapId } })).body;
const byNumber = (board: Board, number: string) => {
  const found = board.items.find((item) => item.number === number);
  if (!found) throw new Error(`no item ${number}`);
  return found;
};
const headsNow = async () => (await school.call(roadmaps.list, curator)).body.roadmaps;

async function importedPlan(accepted: 'none' | 'all' = 'none') {
  const { body } = await previewFile(docx());
  const ids = accepted === 'all' ? body.parsed.suggestions.map(({ id }) => id) : [];
  const { body: applied } = await apply(body.id, { mode: 'new', accepted: ids });
  return { importId: body.id, roadmapId: applied.roadmapId as string, preview: body };
}
const move = (roadmapId: string, itemId: string, to: 'review' | 'done') =>
  school.call(items.move, curator, {
    params: { roadmapId, itemId },
    body: { version: 100, to, afterId: null, beforeId: null, completion: { reason: 'есть' } },
  });
/** What of a board an import may change; ids and places included. */
const contentOf = ({ sections, items: cards }: Board) => ({
  sections,
  items: cards.map(({ version: _version, ...card }) => card).sort((a, b) => a.sortOrder - b.sortOrder),
});

describe('a preview', () => {
  it('shows what was read and changes nothing', async () => {
    const audited = school.house.audit.count();
    const { status, body } = await previewFile(docx());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'preview',
      fileName: 'Дорожная карта.docx',
      target: null,
      diff: null,
      roadmapId: null,
      parsed: { document: { year: 2022, orderNo: '140 п.1' }, problems: [] },
    });
    expect(body.parsed.items).toHaveLength(27);
    expect(body.sample[0]?.[0]).toBe('№ п/п');
    expect(await headsNow()).toEqual([]);
    expect(school.house.audit.count()).toBe(audited);
    expect((await school.call(imports.read, curator, { params: { importId: body.id } })).body).toEqual(body);
  });

  it('of pasted text reads the same plan', async () => {
    const { body: fromFile } = await previewFile(docx());
    const { status, body } = await previewText(text());
    expect([status, body.fileName]).toEqual([201, null]);
    const plan = ({ parsed }: typeof body) =>
      parsed.items.map(({ number, termRaw, responsibleNorm, windows }) => [number, termRaw, responsibleNorm, windows]);
    expect(plan(body)).toEqual(plan(fromFile));
    expect((await apply(body.id, { mode: 'new' })).status).toBe(200);
    expect(await headsNow()).toMatchObject([
      { year: 2022, itemCount: 27, orderNo: '140 п.1', approvedOn: '2022-04-20' },
    ]);
  });

  it('can be thrown away, and is gone then', async () => {
    const { body } = await previewText(text());
    const params = { importId: body.id };
    expect((await school.call(imports.discard, curator, { params })).status).toBe(204);
    expect((await school.call(imports.read, curator, { params })).status).toBe(404);
    expect((await apply(body.id, { mode: 'new' })).status).toBe(404);
    expect((await school.call(imports.discard, curator, { params })).status).toBe(404);
    expect(await headsNow()).toEqual([]);
  });

  it('can be read again with columns named by hand', async () => {
    const table = ['а\tб\tв', 'Издание приказа\tмарт\tДиректор', 'Подбор пар\tапрель\tКуратор'].join('\n');
    const { body } = await previewText(table);
    const params = { importId: body.id };
    const { status, body: again } = await school.call(imports.remap, curator, {
      params,
      body: { mapping: ['title', 'term', 'responsible'], year: 2024 },
    });
    expect(status).toBe(200);
    expect(again.parsed.mapping).toEqual(['title', 'term', 'responsible']);
    expect(again.parsed.items.find(({ title }) => title === 'Издание приказа')).toMatchObject({
      windows: [['2024-03-01', '2024-03-31']],
      responsibleNorm: ['director'],
    });
    expect((await apply(body.id, { mode: 'new', year: 2024 })).status).toBe(200);
    expect((await school.call(imports.remap, curator, { params, body: { mapping: ['title'] } })).status).toBe(409);
  });

  it('compares with the roadmap that is named, and only with one that is there', async () => {
    const { roadmapId } = await importedPlan();
    expect((await previewText(text(), roadmapId)).body.target?.id).toBe(roadmapId);
    expect((await previewText(text(), newId())).status).toBe(404);
  });
});

describe('applying', () => {
  it('makes the roadmap with its head, headings, items and one line of history for each', async () => {
    const { roadmapId, importId } = await importedPlan();
    const board = await boardOf(roadmapId);
    expect(board.roadmap).toMatchObject({ year: 2022, itemCount: 27, doneCount: 0, approvedOn: '2022-04-20' });
    expect(board.sections.map(({ code }) => code)).toEqual(['I', 'II', 'III', 'IV', 'V']);
    expect(board.items.map(({ sortOrder }) => sortOrder)).toEqual(board.items.map((_, index) => index + 1));
    const params = { roadmapId, itemId: byNumber(board, '1.7.').id };
    const { entries } = (await school.call(items.history, curator, { params })).body;
    expect(entries).toMatchObject([{ act: 'imported', by: { givenName: 'Анна' }, after: { number: '1.7.' } }]);
    expect((await school.call(imports.read, curator, { params: { importId } })).body.state).toBe('applied');
  });

  it('happens once, also when two people press the button at the same moment', async () => {
    const { body } = await previewFile(docx());
    const both = await Promise.all([apply(body.id, { mode: 'new' }), apply(body.id, { mode: 'new' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await headsNow()).toHaveLength(1);
  });

  it('writes accepted suggestions into the text for reading and never into the raw one', async () => {
    const { roadmapId, preview } = await importedPlan('all');
    const plain = (await importedPlan()).roadmapId;
    const suggested = preview.parsed.suggestions.find(
      ({ cell, kind }) => cell === 'title' && (kind === 'typo' || kind === 'agreement'),
    );
    if (!suggested) throw new Error('the plan has no slip in a title');
    const number = preview.parsed.items.find(({ sortOrder }) => sortOrder === suggested.item)?.number ?? '';
    const cardOf = async (id: string) =>
      (
        await school.call(items.read, curator, {
          params: { roadmapId: id, itemId: byNumber(await boardOf(id), number).id },
        })
      ).body;
    const [accepted, untouched] = [await cardOf(roadmapId), await cardOf(plain)];
    expect(accepted.titleRaw).toBe(untouched.titleRaw);
    expect(accepted.title).not.toBe(untouched.title);
    expect(accepted.title).toContain(suggested.to);
    expect(accepted.titleRaw).toContain(suggested.from);
  });

  it('carries corrections out and leaves skipped items out', async () => {
    const { body } = await previewFile(docx());
    const [first, second] = body.parsed.items;
    const { body: applied } = await apply(body.id, {
      mode: 'new',
      corrections: [
        {
          item: first?.sortOrder ?? 0,
          title: 'Исправлено руками',
          scheduleKind: 'deadline',
          windows: [[null, '2022-06-01']],
          responsibleNorm: ['curator'],
          result: 'Справка',
        },
      ],
      skipped: [second?.sortOrder ?? 0],
    });
    const board = await boardOf(applied.roadmapId as string);
    expect(board.items).toHaveLength(26);
    const card = board.items[0];
    expect(card).toMatchObject({
      title: 'Исправлено руками',
      scheduleKind: 'deadline',
      dueOn: '2022-06-01',
      responsibleRoles: ['curator'],
      result: 'Справка',
    });
    const params = { roadmapId: board.roadmap.id, itemId: card?.id ?? '' };
    const { titleRaw } = (await school.call(items.read, curator, { params })).body;
    expect(titleRaw).toBe(first?.title);
  });

  it.each([
    [{}, ['/mode', '/year', '/accepted']],
    [{ mode: 'merge', year: 1990, accepted: 'все' }, ['/mode', '/year', '/accepted']],
    [{ mode: 'new', year: 2022, accepted: [1] }, ['/accepted/0']],
    [{ mode: 'new', year: 2022, accepted: [], corrections: [{ item: 'x' }] }, ['/corrections/0/item']],
    [
      { mode: 'new', year: 2022, accepted: [], corrections: [{ item: 1, windows: [['2022-02-30', 'x']] }] },
      ['/corrections/0/windows/0/0', '/corrections/0/windows/0/1'],
    ],
    [{ mode: 'new', year: 2022, accepted: [], removeIds: ['x'], skipped: [1.5] }, ['/skipped/0', '/removeIds/0']],
  ])('a decision that makes no sense is told where: %j', async (body, pointers) => {
    const { body: preview } = await previewText(text());
    const answer = await school.send(imports.apply, curator, { params: { importId: preview.id }, body });
    expect(answer.status).toBe(400);
    expect((answer.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual(pointers);
    expect((await school.call(imports.read, curator, { params: { importId: preview.id } })).body.state).toBe('preview');
  });

  it('to nothing that is there is refused', async () => {
    const { body } = await previewText(text());
    const { status, body: problem } = await apply(body.id, { mode: 'update' });
    expect([status, problem]).toMatchObject([400, { errors: [{ pointer: '/mode', code: 'no-target' }] }]);
  });
});

describe('importing the same document again', () => {
  it('finds nothing to do, and does nothing', async () => {
    const { roadmapId } = await importedPlan('all');
    const before = await boardOf(roadmapId);
    await move(roadmapId, byNumber(before, '1.1.').id, 'done');
    const worked = await boardOf(roadmapId);
    for (let n = 0; n < 2; n++) {
      const { body } = await previewFile(docx());
      expect(body.target?.id).toBe(roadmapId);
      expect(body.diff).toEqual({ added: [], changed: [], removed: [], unchanged: 27 });
      expect((await apply(body.id, { mode: 'update' })).body.roadmapId).toBe(roadmapId);
    }
    const after = await boardOf(roadmapId);
    expect(after.items).toEqual(worked.items);
    expect(await headsNow()).toHaveLength(1);
  });

  it('as text instead of Word finds nothing to do either', async () => {
    await importedPlan();
    expect((await previewText(text())).body.diff).toEqual({ added: [], changed: [], removed: [], unchanged: 27 });
  });

  it('leaves alone what was edited by hand', async () => {
    const { roadmapId } = await importedPlan();
    const { id } = byNumber(await boardOf(roadmapId), '1.7.');
    await school.call(items.change, curator, {
      params: { roadmapId, itemId: id },
      body: { version: 1, title: 'По-своему', result: 'Другой результат', responsibleRoles: ['mentor'] },
    });
    const { body } = await previewFile(docx());
    expect(body.diff?.changed).toEqual([]);
    await apply(body.id, { mode: 'update' });
    expect(byNumber(await boardOf(roadmapId), '1.7.')).toMatchObject({
      title: 'По-своему',
      result: 'Другой результат',
      responsibleRoles: ['mentor'],
    });
  });
});

describe('importing a changed document', () => {
  /** One item new, one changed in title and term, one gone. */
  const changedText = () => {
    const lines = text().split('\n');
    const at = (number: string) => lines.findIndex((line) => line.startsWith(`${number}\t`));
    lines[at('1.6.')] = (lines[at('1.6.')] ?? '')
      .replace('март', 'апрель')
      .replace('Создание страницы', 'Обновление страницы');
    lines.splice(at('1.7.') + 1, 0, '1.8.\tПроведение собрания\tмай\tКуратор\tПротокол');
    lines.splice(at('4.4.'), 1);
    return lines.join('\n');
  };

  it('shows what is new, what is different and what is gone', async () => {
    const { roadmapId } = await importedPlan();
    const board = await boardOf(roadmapId);
    const { diff, parsed } = (await previewText(changedText())).body;
    expect(diff?.added.map((order) => parsed.items.find(({ sortOrder }) => sortOrder === order)?.number)).toEqual([
      '1.8.',
    ]);
    expect(diff?.changed.map(({ number, changes }) => [number, changes.map(({ field }) => field).sort()])).toEqual([
      ['1.6.', ['termRaw', 'title']],
    ]);
    expect(diff?.removed.map(({ id, number }) => [id, number])).toEqual([[byNumber(board, '4.4.').id, '4.4.']]);
    expect(diff?.unchanged).toBe(25);
    expect(await boardOf(roadmapId)).toEqual(board);
  });

  it('keeps statuses, evidence, people, ticks and ids, and removes only what is named', async () => {
    const { roadmapId } = await importedPlan();
    const before = await boardOf(roadmapId);
    const [site, base] = [byNumber(before, '1.6.'), byNumber(before, '3.1.')];
    const step = (await school.call(items.read, curator, { params: { roadmapId, itemId: base.id } })).body.substeps[0];
    await school.call(items.tickSubstep, curator, {
      params: { roadmapId, itemId: base.id, substepId: step?.id ?? '' },
      body: { done: true },
    });
    await school.call(contract.evidence.add, curator, {
      params: { roadmapId, itemId: site.id },
      body: { document: { title: 'Скриншот', number: null, datedOn: null } },
    });
    await school.call(items.change, curator, {
      params: { roadmapId, itemId: site.id },
      body: { version: 2, responsiblePeople: [curator.accountId], result: 'Правлено руками' },
    });
    await move(roadmapId, site.id, 'done');

    const { body } = await previewText(changedText());
    await apply(body.id, { mode: 'update' });
    const kept = await boardOf(roadmapId);
    expect(kept.items).toHaveLength(28);
    expect(byNumber(kept, '1.6.')).toMatchObject({
      id: site.id,
      status: 'done',
      evidenceCount: 1,
      result: 'Правлено руками',
      responsiblePeople: [{ accountId: curator.accountId }],
      windows: [['2022-04-01', '2022-04-30']],
      title: expect.stringContaining('Обновление страницы'),
    });
    expect(byNumber(kept, '3.1.')).toMatchObject({ id: base.id, substepsDone: 1 });
    expect(byNumber(kept, '1.8.')).toMatchObject({ status: 'planned', dueOn: '2022-05-31' });
    expect(byNumber(kept, '4.4.').id).toBe(byNumber(before, '4.4.').id);

    const { body: second } = await previewText(changedText());
    expect(second.diff).toMatchObject({ added: [], changed: [], removed: [{ number: '4.4.' }] });
    await apply(second.id, { mode: 'update', removeIds: [byNumber(before, '4.4.').id, byNumber(before, '1.1.').id] });
    const numbers = (await boardOf(roadmapId)).items.map(({ number }) => number);
    expect(numbers).not.toContain('4.4.');
    expect(numbers).toContain('1.1.');
    const { entries } = (await school.call(items.history, curator, { params: { roadmapId, itemId: site.id } })).body;
    expect(entries.map(({ act }) => act)).toEqual(['reimported', 'moved', 'changed', 'evidence-added', 'imported']);
  });

  it('leaves out what is skipped', async () => {
    const { roadmapId } = await importedPlan();
    const before = contentOf(await boardOf(roadmapId));
    const { body } = await previewText(changedText());
    const skipped = [...(body.diff?.added ?? []), ...(body.diff?.changed.map(({ item }) => item) ?? [])];
    await apply(body.id, { mode: 'update', skipped });
    const titles = (content: typeof before) => content.items.map(({ number, title }) => [number, title]);
    expect(titles(contentOf(await boardOf(roadmapId))).sort()).toEqual(titles(before).sort());
  });

  it('is taken back to the last letter', async () => {
    const { roadmapId } = await importedPlan();
    const before = await boardOf(roadmapId);
    await move(roadmapId, byNumber(before, '1.6.').id, 'review');
    const worked = contentOf(await boardOf(roadmapId));
    const { body } = await previewText(changedText());
    await apply(body.id, { mode: 'update', removeIds: [byNumber(before, '4.4.').id] });
    const undone = await undo(body.id);
    expect([undone.status, undone.body.state]).toEqual([200, 'undone']);
    expect(contentOf(await boardOf(roadmapId))).toEqual(worked);
    expect((await undo(body.id)).status).toBe(409);
  });
});

describe('taking an import back', () => {
  it('removes the roadmap that it made, and the plan can be imported again', async () => {
    const { importId, roadmapId } = await importedPlan();
    expect((await undo(importId)).status).toBe(200);
    expect(await headsNow()).toEqual([]);
    expect((await school.call(roadmaps.board, curator, { params: { roadmapId } })).status).toBe(404);
    expect((await previewFile(docx())).body.target).toBeNull();
    await importedPlan();
    expect(await headsNow()).toHaveLength(1);
  });

  it('is too late once somebody has worked on the board', async () => {
    const { importId, roadmapId } = await importedPlan();
    await move(roadmapId, byNumber(await boardOf(roadmapId), '1.1.').id, 'review');
    const { status, body } = await undo(importId);
    expect([status, body]).toMatchObject([409, { slug: 'undo-too-late' }]);
    expect((await boardOf(roadmapId)).items).toHaveLength(27);
  });

  it('of a preview, or of one that is not there, is refused', async () => {
    const { body } = await previewText(text());
    expect((await undo(body.id)).status).toBe(409);
    expect((await undo(newId())).status).toBe(404);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['пустой.docx', Buffer.alloc(0), 'empty'],
    ['рисунок.docx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'wrong-type'],
    ['план.pdf', Buffer.from('%PDF-1.7\n'), 'wrong-type'],
    ['страница.txt', Buffer.from('<!doctype html><table></table>'), 'wrong-type'],
    ['битый.docx', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(300, 7)]), 'damaged'],
    ['письмо.txt', Buffer.from('Здравствуйте! Здесь нет таблицы.'), 'no-table'],
    ['старый.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'legacy-format'],
  ])('%s is refused with a sentence that says what to do', async (name, bytes, reason) => {
    const { status, body } = await previewFile({ name, bytes });
    expect([status, body]).toMatchObject([422, { slug: 'unreadable-file', reason }]);
    const { detail } = body as unknown as { detail: string };
    expect(detail).toMatch(/^[А-Я].*[а-я]{3}.*\.$/);
    expect(school.house.db.$client.prepare('SELECT count(*) FROM roadmap_imports').pluck().get()).toBe(0);
  });

  it('or is not there at all points at the file', async () => {
    const { status, body } = await school.send(imports.create, curator, { body: {} });
    expect([status, body]).toMatchObject([400, { errors: [{ pointer: '/file', code: 'required' }] }]);
    expect((await previewText('')).body).toMatchObject({ slug: 'unreadable-file', reason: 'empty' });
  });

  it('over 20 MB is refused', async () => {
    const { status } = await previewFile({ name: 'огромный.docx', bytes: Buffer.alloc(20 * 1024 * 1024 + 1, 80) });
    expect(status).toBe(413);
  });
});

describe('a plan with strange years', () => {
  it('never makes a roadmap that cannot be shown', async () => {
    const plan = [
      'План мероприятий (дорожная карта) на 2023 год. Утверждён 01.02.1970',
      'Утверждено и введено в действие приказом директора от 31.02.1970 года №1',
      '№ п/п\tНаименование мероприятия\tСрок реализации\tОтветственный исполнитель\tРезультат',
      '1.\tДревнее\tдо 01.02.1970\tКуратор\tПриказ',
      '2.\tДалёкое\tдо 31.12.2199\tКуратор\tПриказ',
      '3.\tНебывалое\t30 февраля 2023 года\tКуратор\tПриказ',
      '4.\tНаоборот\tдекабрь 2023 - январь 2023\tКуратор\tПриказ',
      '5.\tНулевое\t00.00.0000\tКуратор\tПриказ',
    ].join('\n');
    const { status, body } = await previewText(plan);
    expect([status, body.parsed?.items.length]).toEqual([201, 5]);
    const applied = await apply(body.id, { mode: 'new', year: 2023 });
    expect(applied.status).toBe(200);
    expect((await headsNow()).map(({ itemCount }) => itemCount)).toEqual([5]);
    for (const { id } of (await boardOf(applied.body.roadmapId as string)).items) {
      const params = { roadmapId: applied.body.roadmapId as string, itemId: id };
      expect((await school.call(items.read, curator, { params })).status).toBe(200);
    }
  });
});
