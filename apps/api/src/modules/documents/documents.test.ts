import { createHash } from 'node:crypto';
import { contract, type DocumentCard } from '@tandem/contracts';
import { DOC_TYPES } from '@tandem/domain/documents';
import { type Role, ROLES } from '@tandem/domain/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openClosing } from '../../testing/closing.ts';
import { openDiary } from '../../testing/diary.ts';
import { readDocx } from '../../testing/docx-file.ts';
import { NO_HAND, openPapers } from '../../testing/official-papers.ts';
import { OWN_TEMPLATE, SCAN } from '../../testing/plausible-documents.ts';
import { openPairs } from '../../testing/pairs.ts';
import { openRoutes } from '../../testing/routes.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { documents, people } = contract;
let school: TestSchool;
let papers: Awaited<ReturnType<typeof openPapers>>;
let curator: Person;
beforeAll(async () => {
  school = await openTestSchool();
  papers = await openPapers(school);
  ({ curator } = papers);
}, 60_000);
afterAll(() => school.close());

const on = (documentId: string) => ({ params: { documentId } });
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const acts = (id: string): { act: string; after: string | null }[] =>
  school.house.db.$client
    .prepare<[string], { act: string; after: string | null }>(
      `SELECT act, after FROM audit_entries WHERE entity = 'document' AND entity_id = ? ORDER BY seq`,
    )
    .all(id);
const teacher = (name = 'Семёнов Пётр Ильич') =>
  papers.register.person(name, { position: 'учитель физики', sex: 'male' });

describe('a paper that is begun', () => {
  it('shows every field, every declined name and what is missing before anything is written', async () => {
    const { id } = await teacher();
    const { body } = await school.call(documents.prepare, curator, { body: { type: 'order_curator', subjectId: id } });
    expect(body.title).toBe('Приказ о назначении куратора: П. И. Семёнов');
    const value = (tag: string) => body.fields.find((field) => field.tag === tag)?.value;
    expect([value('school.city'), value('since'), value('director.positionDative'), value('document.number')]).toEqual([
      'г. Ижевск',
      '2022-05-16',
      'Директору',
      '',
    ]);
    expect(body.lists.find(({ tag }) => tag === 'acquainted')?.rows).toEqual([
      { position: 'учитель физики', short: 'П. И. Семёнов' },
    ]);
    expect(
      body.names.map(({ tag, name, personId, forms }) => [tag, name, personId, forms.map(({ value: form }) => form)]),
    ).toEqual([
      ['director', 'Орлова Галина Сергеевна', null, []],
      ['curator', 'Семёнов Пётр Ильич', id, ['Семёнова Петра Ильича']],
      ['deputy', '', null, ['']],
    ]);
    expect(body.missing).toEqual([{ tag: 'deputy', label: 'кто замещает куратора' }]);
    const { total } = (await school.call(documents.search, curator, { body: {} })).body;
    expect(total).toBe(0);
  });

  it('prints what was gathered, what was put right by hand, and a line for the pen where nothing is known', async () => {
    const [curatorId, deputyId] = [(await teacher()).id, (await teacher('Кузнец Павел Игоревич')).id];
    const draft = await papers.draft('order_curator', curatorId, {
      fields: { since: '2022-09-01', grounds: 'приказом Управления образования от 1 апреля 2022 г. № 77' },
      people: { deputy: { personId: deputyId } },
      names: { curator: { accusative: 'Семёнова Петра Ильича-младшего' } },
    });
    expect(draft.prepared.missing).toEqual([]);
    const text = await papers.textOf(draft.id);
    expect(text).toContain('Назначить с 1 сентября 2022 г. куратором');
    expect(text).toContain('Семёнова Петра Ильича-младшего, учителя физики');
    expect(text).toContain('возложить на Кузнеца Павла Игоревича, учителя физики');
    expect(text).toContain('приказом Управления образования от 1 апреля 2022 г. № 77');
    expect(text).toContain('№ ________');
    expect(text).not.toMatch(/undefined|null|\{/);
  });

  it('takes a person in words and nobody, and finds the paper by whoever it names', async () => {
    const [first, second] = [(await teacher()).id, (await teacher('Волков Степан Юрьевич')).id];
    const draft = await papers.draft('order_curator', first, { people: { deputy: { personId: second } } });
    const found = async (personId: string) =>
      (await school.call(documents.search, curator, { body: { personId } })).body.documents.map(({ id }) => id);
    expect([await found(first), await found(second)]).toEqual([[draft.id], [draft.id]]);
    const name = { familyName: 'Ким', givenName: 'Анна', patronymic: null };
    const overrides = { ...NO_HAND, people: { deputy: { name, sex: 'female' as const } } };
    const { body } = await school.call(documents.change, curator, { ...on(draft.id), body: { version: 1, overrides } });
    expect(await found(second)).toEqual([]);
    expect(body.prepared.names.find(({ tag }) => tag === 'deputy')).toMatchObject({ name: 'Ким Анна', byHand: true });
    const nobody = { ...NO_HAND, people: { curator: null } };
    await school.call(documents.change, curator, { ...on(draft.id), body: { version: 2, overrides: nobody } });
    // The paper is still about them, and its lists may name them.
    expect(await found(first)).toEqual([draft.id]);
    expect(await papers.textOf(draft.id)).toContain('куратор) ________, ________');
  });

  it('is one paper however often the request comes', async () => {
    const body = { id: newId(), type: 'order_working_group' as const };
    const [one, again] = [
      await school.call(documents.create, curator, { body }),
      await school.call(documents.create, curator, { body }),
    ];
    expect([one.status, again.status, again.body.id]).toEqual([201, 201, one.body.id]);
    const other = await school.call(documents.create, curator, { body: { ...body, type: 'order_implementation' } });
    expect(other.status).toBe(409);
  });

  it('of pairs is made of an order that was put together before, and of nothing else', async () => {
    const byHand = await school.call(documents.create, curator, { body: { type: 'order_pairs', subjectId: null } });
    const unknown = { body: { type: 'order_pairs' as const, subjectId: newId() } };
    expect([byHand.status, (await school.call(documents.prepare, curator, unknown)).status]).toEqual([400, 404]);
  });

  it('asks whom it is about', async () => {
    const { status, body } = await school.send(documents.create, curator, { body: { type: 'agreement' } });
    expect([status, (body as { errors: object[] }).errors]).toEqual([
      400,
      [{ pointer: '/subjectId', code: 'required', detail: 'Выберите, о ком или о чём документ' }],
    ]);
  });

  it.each([
    [{ fields: { nothing: 'x' } }, '/overrides/fields/nothing'],
    [{ fields: { since: '2022-02-30' } }, '/overrides/fields/since'],
    [{ fields: { constructor: 'x' } }, '/overrides/fields/constructor'],
    [{ lists: { members: [{ salary: '1' }] } }, '/overrides/lists/members.salary'],
    [{ people: { nobody: null } }, '/overrides/people/nobody'],
    [{ people: { head: { personId: '0198c0de-0000-7000-8000-000000000000' } } }, '/overrides/people/head'],
    [{ names: { members: { genitive: 'x' } } }, '/overrides/names/members'],
  ])('is refused with %j', async (hand, pointer) => {
    const overrides = { ...NO_HAND, ...hand };
    const { status, body } = await school.send(documents.create, curator, {
      body: { type: 'order_working_group', overrides },
    });
    expect([status, (body as { errors: { pointer: string }[] }).errors[0]?.pointer]).toEqual([400, pointer]);
  });
});

describe('a draft', () => {
  it('follows a fresh gathering and keeps what was by hand; a stale writer sees the paper as it is now', async () => {
    const person = await teacher();
    const draft = await papers.draft('order_curator', person.id, { fields: { since: '2022-09-01' } });
    await school.call(people.change, curator, {
      params: { personId: person.id },
      body: { version: person.version, position: 'методист' },
    });
    expect(await papers.textOf(draft.id)).toContain('учителя физики');
    const body = { version: draft.version, overrides: draft.overrides };
    const changed = await school.call(documents.change, curator, { ...on(draft.id), body });
    expect(changed.status).toBe(200);
    const text = await papers.textOf(draft.id);
    expect(text).toContain('методиста');
    expect(text).toContain('Назначить с 1 сентября 2022 г.');
    const stale = await school.send(documents.change, curator, { ...on(draft.id), body });
    expect([stale.status, (stale.body as { current: DocumentCard }).current.version]).toEqual([
      409,
      changed.body.version,
    ]);
  });
});

describe('a document’s way', () => {
  it('is drafted, printed, signed and scanned, each with its line in the log', async () => {
    const draft = await papers.draft('order_working_group', null);
    expect([draft.status, draft.acts, draft.mayChange]).toEqual(['draft', ['print', 'cancel'], true]);
    const printed = await papers.print(draft);
    expect([printed.status, printed.acts, printed.mayChange]).toEqual(['printed', ['reopen', 'sign', 'cancel'], false]);
    const signed = await papers.sign(printed, '140 п.1');
    expect(signed).toMatchObject({ status: 'signed', number: '140 п.1', signedOn: '2022-05-16', year: 2022 });
    const scanned = await school.call(documents.attachScan, curator, {
      ...on(draft.id),
      body: { version: signed.version },
      ...({ file: SCAN } as object),
    });
    expect([scanned.status, scanned.body.status, scanned.body.scanName]).toEqual([200, 'scanned', 'Приказ.pdf']);
    const scan = await school.call(documents.scan, curator, on(draft.id));
    expect([scan.headers['content-type'], scan.raw.rawPayload.equals(SCAN.bytes)]).toEqual(['application/pdf', true]);
    const lines = acts(draft.id).filter(({ act }) => act !== 'read');
    expect(lines.map(({ act }) => act)).toEqual(['created', 'printed', 'signed', 'scan-attached', 'exported']);
  });

  it('keeps the bytes from printing on, whoever is renamed and whatever the template becomes', async () => {
    const person = await teacher('Лебедев Иван Ильич');
    const printed = await papers.print(await papers.draft('order_curator', person.id));
    const before = sha(await papers.file(printed.id));
    const signed = await papers.sign(printed, '141');
    const name = { familyName: 'Орёл', givenName: 'Илья', patronymic: 'Фомич' };
    await school.call(people.change, curator, {
      params: { personId: person.id },
      body: { version: person.version, name },
    });
    const replaced = await school.call(contract.documentTemplates.upload, curator, {
      body: { type: 'order_curator' },
      ...({ file: OWN_TEMPLATE } as object),
    });
    expect(replaced.status).toBe(201);
    const bytes = await papers.file(signed.id);
    expect(sha(bytes)).toBe(before);
    expect(readDocx(bytes).text).toContain('Лебедева Ивана Ильича');
    const logged = acts(signed.id).find(({ act }) => act === 'printed')?.after ?? '';
    expect(JSON.parse(logged)).toMatchObject({ sha256: before });
    const overrides = { ...NO_HAND, fields: { since: '2030-01-01' } };
    const change = await school.send(documents.change, curator, {
      ...on(signed.id),
      body: { version: signed.version, overrides },
    });
    expect([change.status, (change.body as { reason: string }).reason]).toEqual([422, 'not-from-this-status']);
    await school.call(contract.documentTemplates.revert, curator, {
      body: { type: 'order_curator', replaces: replaced.body.versions[0]?.id ?? '' },
    });
  });

  it('may go back to the draft when a mistake is seen on the sheet', async () => {
    const printed = await papers.print(await papers.draft('order_implementation', null));
    const { body } = await school.call(documents.reopen, curator, {
      ...on(printed.id),
      body: { version: printed.version },
    });
    expect([body.status, body.printedAt, body.mayChange]).toEqual(['draft', null, true]);
  });

  it.each([
    ['a number', { number: null }, 'number-required', 'Впишите номер документа: его присваивает секретарь.'],
    [
      'a past day',
      { signedOn: '2022-05-17' },
      'signed-in-future',
      'Дата подписания не может быть позже сегодняшнего дня.',
    ],
  ])('needs %s at the signature', async (_, facts, reason, detail) => {
    const printed = await papers.print(await papers.draft('order_working_group', null));
    const body = { version: printed.version, number: '1', signedOn: '2022-05-16', signedBy: 'Орлова', ...facts };
    const answer = await school.send(documents.sign, curator, { ...on(printed.id), body });
    expect([answer.status, answer.body]).toMatchObject([422, { slug: 'step-refused', reason, detail }]);
  });

  it('is not signed from the draft, and a stale version is told what is there now', async () => {
    const draft = await papers.draft('order_working_group', null);
    const facts = { number: '1', signedOn: '2022-05-16', signedBy: 'Орлова' };
    const early = await school.send(documents.sign, curator, { ...on(draft.id), body: { version: 1, ...facts } });
    expect([early.status, (early.body as { reason: string }).reason]).toEqual([422, 'not-from-this-status']);
    await papers.print(draft);
    const stale = await school.send(documents.sign, curator, { ...on(draft.id), body: { version: 1, ...facts } });
    expect([stale.status, (stale.body as { current: DocumentCard }).current.status]).toEqual([409, 'printed']);
  });

  it('takes no number where papers have none, and no scan that is no picture of a sheet', async () => {
    const { id } = await papers.register.person('Взрослов Олег', { position: 'учитель' });
    const signed = await papers.signed('consent_processing_adult', id, '999');
    expect(signed.number).toBeNull();
    const file = { name: 'скан.txt', bytes: Buffer.from('я подписал') };
    const { status, body } = await school.send(documents.attachScan, curator, {
      ...on(signed.id),
      body: { version: signed.version },
      file,
    });
    expect([status, body]).toMatchObject([
      422,
      { slug: 'file-type-refused', detail: expect.stringContaining('Скан – это PDF или картинка') },
    ]);
  });

  it('warns of a number that another paper of the year has', async () => {
    const [one, other] = [
      await papers.signed('order_working_group', null, '77'),
      await papers.signed('order_implementation', null, '77'),
    ];
    expect(other.sameNumber).toEqual([{ id: one.id, title: one.title }]);
  });

  it('ends with a reason, and is over for good', async () => {
    const signed = await papers.signed('order_implementation', null, '200');
    const cancel = (version: number, reason: string) =>
      school.send(documents.cancel, curator, { ...on(signed.id), body: { version, reason } });
    expect(await cancel(signed.version, ' ')).toMatchObject({ status: 422, body: { reason: 'reason-required' } });
    expect((await cancel(signed.version, 'Издан повторно')).status).toBe(200);
    const card = await papers.read(signed.id);
    expect([card.status, card.reason, card.acts, card.number]).toEqual(['cancelled', 'Издан повторно', [], '200']);
    expect(await papers.textOf(signed.id)).toContain('ПРИКАЗ');
  });

  it('is replaced by a new paper, and is in force until that one is signed', async () => {
    const old = await papers.signed('order_implementation', null, '201');
    const id = newId();
    const begin = () =>
      school.call(documents.supersede, curator, { ...on(old.id), body: { version: old.version, id } });
    const [begun, again] = [await begin(), await begin()];
    expect([begun.status, again.body.id, begun.body.supersedesId, begun.body.status]).toEqual([
      201,
      id,
      old.id,
      'draft',
    ]);
    const twice = await school.send(documents.supersede, curator, { ...on(old.id), body: { version: old.version } });
    expect(twice.status).toBe(409);
    expect(await papers.read(old.id)).toMatchObject({ status: 'signed', supersededById: id });
    await papers.sign(await papers.print(begun.body), '202');
    expect(await papers.read(old.id)).toMatchObject({ status: 'superseded', supersededById: id });
    expect(acts(old.id).map(({ act }) => act)).toContain('superseded');
  });
});

describe('the registry', () => {
  it('finds papers by words, number, kind, status and year', async () => {
    const { id } = await teacher('Ёлкин Пётр Семёнович');
    const signed = await papers.signed('order_curator', id, '333-Л');
    const ids = async (body: object) =>
      (await school.call(documents.search, curator, { body })).body.documents.map((row) => row.id);
    for (const body of [
      { text: 'ПРИКАЗ елкин' },
      { text: '333-л' },
      { number: '333-Л' },
      { text: 'елкин', types: ['order_curator'], statuses: ['signed'], year: 2022 },
      { subject: { kind: 'person', id } },
    ])
      expect(await ids(body), JSON.stringify(body)).toEqual([signed.id]);
    for (const body of [{ text: 'елкин', year: 2021 }, { text: 'елкин', statuses: ['draft'] }, { text: 'елкин нет' }])
      expect(await ids(body)).toEqual([]);
    const page = (await school.call(documents.search, curator, { body: { limit: 2 } })).body;
    expect([page.documents.length, page.years]).toEqual([2, [2022]]);
    expect(Object.values(page.counts).reduce((sum, count) => sum + count, 0)).toBe(page.total);
  });

  it('hands a file out under its Russian name and writes it down as an export', async () => {
    const signed = await papers.signed('order_working_group', null, '5/7');
    const { headers } = await school.call(documents.download, curator, on(signed.id));
    const name = encodeURIComponent('Приказ о создании творческой группы № 5 7.docx');
    expect(headers['content-disposition']).toContain(`filename*=UTF-8''${name}`);
    expect(headers['content-type']).toContain('wordprocessingml');
    expect(acts(signed.id).at(-1)).toMatchObject({ act: 'exported', after: '{"what":"document"}' });
  });

  it('writes down who read a paper that names people, once for a page that reloads itself', async () => {
    const { id } = await teacher('Чтецов Иван Ильич');
    const draft = await papers.draft('order_curator', id);
    const director = await school.person('administration');
    for (let n = 0; n < 3; n++) await papers.read(draft.id, director);
    expect(acts(draft.id).filter(({ act }) => act === 'read')).toHaveLength(1);
    const log = await school.call(contract.auditLog.search, director, {
      body: { entity: 'document', entityId: draft.id },
    });
    expect(log.body.entries[0]).toMatchObject({ act: 'read', subject: 'Приказ о назначении куратора: И. И. Чтецов' });
    const admin = await school.person('sysadmin');
    const seen = await school.call(contract.auditLog.search, admin, {
      body: { entity: 'document', entityId: draft.id },
    });
    expect(seen.body.entries[0]).toMatchObject({ act: 'read', subject: null });
  });
});

describe('who may do what with a paper', () => {
  const READERS: Record<'order' | 'form' | 'application', readonly Role[]> = {
    order: ['curator', 'methodist', 'administration', 'secretary'],
    form: ['curator', 'methodist', 'administration'],
    application: ['curator', 'administration'],
  };

  it.each(ROLES)('%s reads what the table allows; the rest is not there', async (role) => {
    const mentorId = await papers.candidate(await teacher('Правов Олег Ильич'), 'teacher');
    const ids = {
      order: (await papers.draft('order_working_group', null)).id,
      form: (await papers.draft('form_mentor', mentorId)).id,
      application: (await papers.draft('mentor_application', mentorId)).id,
    };
    const person = await school.person(role);
    for (const [kind, id] of Object.entries(ids) as [keyof typeof ids, string][]) {
      const may = READERS[kind].includes(role);
      const { status } = await school.send(documents.read, person, on(id));
      const file = await school.send(documents.download, person, on(id));
      const expected = may ? 200 : READERS.order.includes(role) ? 404 : 403;
      expect({ kind, read: status, file: file.status }).toEqual({ kind, read: expected, file: expected });
      if (!READERS.order.includes(role)) continue;
      const list = await school.call(documents.search, person, { body: { limit: 200 } });
      expect(list.body.documents.some((row) => row.id === id)).toBe(may);
    }
  });

  it('the secretary numbers, signs and scans, and changes nothing', async () => {
    const secretary = await school.person('secretary');
    const printed = await papers.print(await papers.draft('order_working_group', null));
    const card = await papers.read(printed.id, secretary);
    expect([card.acts, card.mayChange]).toEqual([['sign'], false]);
    const body = { version: card.version, number: '12', signedOn: '2022-05-15', signedBy: 'Г. С. Орлова' };
    const signed = await school.call(documents.sign, secretary, { ...on(printed.id), body });
    expect([signed.status, signed.body.acts]).toEqual([200, ['attach_scan']]);
    for (const operation of [documents.cancel, documents.supersede]) {
      const sent = { ...on(printed.id), body: { version: signed.body.version, reason: 'x' } };
      expect((await school.send(operation, secretary, sent)).status).toBe(403);
    }
  });
});

it('every type can be begun, printed and signed about its subject', async () => {
  const { register, registered, candidate } = papers;
  const classId = register.schoolClass(10, 'Ф');
  const child = await register.person('Детский Пётр', { classId, birthOn: '2007-01-01' });
  await school.call(people.addGuardian, curator, {
    params: { personId: child.id },
    body: { name: { familyName: 'Детская', givenName: 'Ольга', patronymic: 'Львовна' }, relation: 'mother' },
  });
  const adult = await teacher('Взрослый Иван Ильич');
  const mentorId = await candidate(adult, 'teacher');
  const sittingId = await papers.sitting([await registered(await teacher('Рассмотров Олег Ильич'), 'teacher')]);
  const partnerId = await papers.partner('Завод «Пример»');
  const interviewId = newId();
  school.house.db.$client
    .prepare(
      `INSERT INTO interviews (id, mentor_id, held_on, place, present, scores, notes, conclusion, recorded_at)
       VALUES (?, ?, '2022-05-10', 'каб. 12', '["Иванова М. П."]', '{"motivation":2}', 'Готов', 'recommended', '2022-05-10T08:00:00Z')`,
    )
    .run(interviewId, mentorId);
  const on = await openPairs(school);
  const pairOrder = async (type: 'order_pairs' | 'order_pairs_change') => {
    const { menteeId } = on.pool.mentee('Парный Олег');
    const pairIds = [await on.agreed(on.pool.mentor('Парная Анна').mentorId, [menteeId])];
    const base = type === 'order_pairs' ? null : { number: '1', on: '2022-05-16' };
    const body = { type, pairIds, base, since: '2022-05-16', until: '2022-05-31' };
    return (await school.call(contract.pairs.newOrder, curator, { body })).body.id;
  };
  const routes = await openRoutes(school);
  const ownRoute = async () => {
    const { pairId, menteeId } = await routes.pair();
    return (await routes.agreed(pairId, menteeId)).route?.id ?? '';
  };
  const diary = await openDiary(school);
  const meetingPapers = async () => {
    const of = await diary.pair();
    const held = await diary.recorded(curator, diary.entry(of, { topic: 'Законы Ньютона' }));
    return { diary: of.pairId, attendance_sheet: held.id };
  };
  const closing = await openClosing(school);
  const summary = async () => {
    const of = await closing.closing();
    return (await closing.must(closing.write(of, { plans: 'Олимпиада' }))).id;
  };
  const subjects: Record<string, string | null> = {
    order_pairs: await pairOrder('order_pairs'),
    order_pairs_change: await pairOrder('order_pairs_change'),
    order_curator: adult.id,
    mentor_application: mentorId,
    form_mentor: mentorId,
    protocol_review: sittingId,
    protocol_interview: interviewId,
    letter_employer: partnerId,
    agreement: partnerId,
    consent_processing_adult: adult.id,
    consent_processing_guardian: child.id,
    consent_processing_pupil: child.id,
    consent_dissemination: child.id,
    route: await ownRoute(),
    ...(await meetingPapers()),
    completion_summary: await summary(),
  };
  for (const type of DOC_TYPES) {
    const signed = await papers.signed(type, subjects[type] ?? null, '1');
    expect([type, signed.status]).toEqual([type, 'signed']);
    expect(await papers.textOf(signed.id)).not.toMatch(/undefined|null|\[object|\{/);
  }
}, 60_000);
