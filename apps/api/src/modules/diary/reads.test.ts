import { contract } from '@tandem/contracts';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openDiary } from '../../testing/diary.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let on: Awaited<ReturnType<typeof openDiary>>;
let mentor: Person;
let mentee: Person;
beforeEach(async () => {
  school = await openTestSchool();
  on = await openDiary(school);
  mentor = await school.person('mentor');
  mentee = await school.person('mentee');
});
afterEach(() => school.close());

const { diary, meetings, reflections } = contract;
const found = async (as: Person, body: object = {}) => (await school.call(meetings.search, as, { body })).body;

describe('feedback', () => {
  it('is late after as many days as the school gives', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const meeting = await on.recorded(mentor, on.entry(of));
    school.setNow('2022-05-21T08:00:00Z');
    const overdue = async () =>
      (await school.call(meetings.read, mentor, { params: { meetingId: meeting.id } })).body.overdue;
    const late = async () => (await found(mentor, { overdue: true })).total;
    expect([await overdue(), await late()]).toEqual([true, 1]);
    const body = { section: 'feedbackDays' as const, version: 1, value: 7 };
    expect((await school.call(contract.programme.change, on.curator, { body })).status).toBe(200);
    expect([await overdue(), await late()]).toEqual([false, 0]);
  });
});

describe('the home page of a diary', () => {
  it('of a mentor remembers the last time, the agreement and what is not filled in', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const empty = (await school.call(diary.home, mentor)).body;
    expect(empty.pairs).toMatchObject([
      {
        as: 'mentor',
        defaults: { durationMinutes: 45, format: 'in_person' },
        lastHeld: null,
        nextMeeting: null,
        heldCount: 0,
      },
    ]);
    expect(empty.pairs[0]?.kinds).toContain('regular');
    const report = { goalAchieved: 'yes' as const, agreedTask: 'Решить задачи', taskDueOn: '2022-05-20' };
    const nextMeeting = { id: newId(), on: '2022-05-20', time: '15:30' };
    const meeting = await on.recorded(
      mentor,
      on.entry(of, { durationMinutes: 60, format: 'online', report, nextMeeting }),
    );
    await on.recorded(on.curator, on.entry(of, { heldOn: '2022-05-10', report: null }));
    const home = (await school.call(diary.home, mentor)).body;
    expect(home).toMatchObject({
      today: '2022-05-16',
      pairs: [
        {
          defaults: { durationMinutes: 60, format: 'online' },
          lastHeld: { id: meeting.id, on: '2022-05-13' },
          lastAgreement: { task: 'Решить задачи', dueOn: '2022-05-20' },
          nextMeeting: { id: nextMeeting.id, on: '2022-05-20', time: '15:30' },
          heldCount: 2,
        },
      ],
      toFill: [{ what: 'report', on: '2022-05-10', overdue: false }],
    });
    const own = (await school.call(diary.home, mentee)).body;
    expect(own.pairs).toMatchObject([{ as: 'mentee', kinds: [], lastAgreement: { task: 'Решить задачи' } }]);
    expect(own.toFill.map(({ what }) => what)).toEqual(['response', 'response']);
    school.setNow('2022-05-21T06:00:00Z');
    const passed = (await school.call(diary.home, mentor)).body.toFill;
    expect(passed.map(({ what, overdue }) => [what, overdue])).toEqual([
      ['report', true],
      ['scheduled_passed', false],
    ]);
  });
});

describe('lists of meetings', () => {
  it('offers the open steps of the route as topics, and keeps which of them a meeting was about', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const { routes } = contract;
    const place = { pairId: of.pairId, menteeId: of.menteeId };
    const [template] = (await school.call(routes.templates, on.curator)).body.templates;
    const body = { id: newId(), templateId: template?.id ?? null, startsOn: '2022-02-01', endsOn: '2022-05-31' };
    const { route } = await on.must(school.call(routes.begin, on.curator, { params: place, body }));
    const steps = (await school.call(diary.home, mentor)).body.pairs[0]?.steps ?? [];
    const open = route?.steps.filter(({ state }) => state === 'planned' || state === 'in_progress') ?? [];
    expect(steps).toEqual(open.map(({ id, content }) => ({ id, content })));
    expect(steps.length).toBeGreaterThan(0);
    expect((await school.call(diary.home, mentee)).body.pairs[0]?.steps).toEqual([]);
    const about = await on.recorded(mentor, on.entry(of, { routeStepId: steps[0]?.id ?? null }));
    expect(about.routeStepId).toBe(steps[0]?.id);
    // A step that went out of the route meanwhile takes no meeting with it.
    const gone = await on.recorded(mentor, on.entry(of, { heldOn: '2022-05-12', routeStepId: newId() }));
    expect(gone.routeStepId).toBeNull();
  });

  it('are found by pair, people, days, kind, state and words, each within the own pairs', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const other = await on.pair('active', {});
    const one = await on.recorded(mentor, on.entry(of, { topic: 'Разбор задач олимпиады' }));
    const two = await on.recorded(
      mentor,
      on.entry(of, {
        kind: 'excursion',
        heldOn: '2022-04-10',
        report: { goalAchieved: 'yes', whatWasDone: 'Видели станки' },
      }),
    );
    const three = await on.recorded(on.curator, on.entry(other, { heldOn: '2022-05-01' }));
    const ids = async (body: object, as = on.curator) => (await found(as, body)).meetings.map(({ id }) => id);
    expect(await ids({})).toEqual([one.id, three.id, two.id]);
    expect(await ids({}, mentor)).toEqual([one.id, two.id]);
    expect(await ids({ pairId: other.pairId }, mentor)).toEqual([]);
    expect(await ids({ from: '2022-05-01', to: '2022-05-10' })).toEqual([three.id]);
    expect(await ids({ kinds: ['excursion'] })).toEqual([two.id]);
    expect(await ids({ text: 'задачами олимпиад' })).toEqual([one.id]);
    expect(await ids({ text: 'станками' })).toEqual([two.id]);
    expect(await ids({ text: 'экскурсия' })).toEqual([]);
    expect(await ids({ text: 'станки' })).toEqual([two.id]);
    // A word of a report is found by nobody who may not read reports.
    expect(await ids({ text: 'станки' }, await school.person('administration'))).toEqual([]);
    expect(await ids({ text: 'станки' }, mentee)).toEqual([]);
    expect(await ids({ text: '"; DROP' })).toEqual([]);
    expect(await ids({ limit: 1, offset: 1 })).toEqual([three.id]);
    expect(await found(on.curator)).toMatchObject({ total: 3, minutes: 135 });
    const month = await school.call(diary.month, mentor, { query: { month: '2022-05' } });
    expect(month.body.meetings.map(({ id }) => id)).toEqual([one.id]);
    expect((await school.call(diary.month, mentor, { query: { month: '2022-13' } })).status).toBe(400);
  });

  it('of one pair come with totals, and with contacts for the curator', async () => {
    const of = await on.pair('active', { mentor, mentee });
    await on.recorded(mentor, on.entry(of));
    await on.recorded(mentor, on.entry(of, { kind: 'online', heldOn: '2022-05-06', durationMinutes: 30 }));
    const params = { pairId: of.pairId };
    const contact = {
      id: newId(),
      on: '2022-05-12',
      channel: 'phone' as const,
      with: 'mentor' as const,
      note: 'Всё хорошо',
    };
    const record = (as: Person, body = contact) => school.call(diary.recordContact, as, { params, body });
    expect((await record(mentor)).status).toBe(403);
    await on.must(record(on.curator));
    await on.must(record(on.curator));
    expect((await record(on.curator, { ...contact, note: 'Иначе' })).status).toBe(409);
    expect((await record(on.curator, { ...contact, id: newId(), on: '2022-05-17' })).status).toBe(400);
    expect((await school.call(diary.contacts, on.curator, { params })).body).toMatchObject({ total: 1, lastMonth: 1 });
    expect((await school.call(diary.pair, on.curator, { params })).body).toMatchObject({
      totals: {
        held: 2,
        minutes: 75,
        byKind: [
          { kind: 'regular', held: 1 },
          { kind: 'online', held: 1, minutes: 30 },
        ],
      },
      contacts: 1,
      lastContactOn: '2022-05-12',
    });
    expect((await school.call(diary.pair, mentee, { params })).body).toMatchObject({
      totals: { held: 2 },
      contacts: null,
    });
    expect((await school.call(diary.pair, await school.person('mentor'), { params })).status).toBe(404);
    expect(on.audited(contact.id)).toEqual(['recorded']);
  });

  it('leave as a workbook with what the reader may see', async () => {
    const of = await on.pair('active', { mentor, mentee });
    await on.recorded(
      mentor,
      on.entry(of, {
        topic: '=1+1',
        report: { goalAchieved: 'yes', agreedTask: 'слова задания', whatWasDone: 'слова отчёта' },
      }),
    );
    const cells = async (as: Person) => {
      const { raw } = await school.call(meetings.workbook, as, { body: {} });
      const book = await readXlsx(raw.rawPayload);
      return JSON.stringify(book.sheets[0]?.rows);
    };
    const all = await cells(on.curator);
    expect(all).toContain('слова задания');
    expect(all).toContain("'=1+1");
    expect(all).not.toContain('слова отчёта');
    const facts = await cells(await school.person('administration'));
    expect(facts).not.toContain('слова задания');
    expect(facts).toContain('рабочая встреча');
    const log = school.house.db.$client
      .prepare(`SELECT count(*) FROM audit_entries WHERE act = 'exported'`)
      .pluck()
      .get();
    expect(log).toBe(2);
  });
});

describe('papers', () => {
  it('the journal has a line for each meeting that was held, the sheet empty lines for those nobody expected', async () => {
    const of = await on.pair('active', { mentor, mentee });
    const report = { goalAchieved: 'partly' as const, agreedTask: 'Задачи 5–9', taskDueOn: '2022-05-20' };
    const meeting = await on.recorded(mentor, on.entry(of, { topic: 'Законы Ньютона', report }));
    await on.recorded(mentor, on.entry(of, { kind: 'online', heldOn: '2022-05-06', durationMinutes: 90 }));
    await on.must(on.plan(mentor, of));
    const { papers } = school.house.diary;
    const context = { ...on.curator.context, now: school.now() };
    expect(papers.diary(context, of.pairId)?.values).toMatchObject({
      meetings: [
        { number: '1', date: '06.05.2022', topic: 'онлайн-встреча', task: '—', feedback: 'ожидается' },
        { number: '2', topic: 'Законы Ньютона', result: 'цель достигнута: частично', task: 'Задачи 5–9 до 20.05.2022' },
      ],
      total: '2',
      hours: '2 ч 15 мин',
    });
    const people = papers.attendance_sheet(context, meeting.id)?.values['people'] as unknown as { name?: string }[];
    expect(people.map(({ name }) => name !== undefined)).toEqual([
      true,
      true,
      ...Array.from({ length: 8 }, () => false),
    ]);
    expect(papers.diary(context, newId())).toBeNull();
    expect(papers.attendance_sheet(context, newId())).toBeNull();
  });
});

describe('a session of reflection', () => {
  it('keeps words and moods so that nobody is found in them', async () => {
    const of = await on.pair('active', { mentor, mentee }, 3);
    const people = school.house.db.$client
      .prepare<[string], string>('SELECT person_id FROM mentorship_members WHERE mentorship_id = ?')
      .pluck()
      .all(of.pairId);
    const body = {
      id: newId(),
      kind: 'group_reflection' as const,
      heldOn: '2022-05-12',
      topic: 'Что получилось за год',
      form: 'circle' as const,
      moderator: 'Наставник',
      pairIds: [of.pairId],
      participants: people.map((personId) => ({ personId, present: true })),
      words: [{ question: 'worked' as const, words: ['Я научилась', 'Вместе легче', 'А мне трудно'] }],
      moods: [
        { before: 7, after: 9 },
        { before: 3, after: 8 },
        { before: 5, after: 9 },
      ],
      conclusions: 'Вместе легче',
    };
    const record = (as: Person, more: object = {}) =>
      school.call(reflections.record, as, { body: { ...body, ...more } });
    expect((await record(mentee)).status).toBe(403);
    const made = await on.must(record(mentor));
    expect(made.words).toEqual([{ question: 'worked', words: ['А мне трудно', 'Вместе легче', 'Я научилась'] }]);
    expect(made.moods?.map(({ before }) => before)).toEqual([3, 5, 7]);
    expect(made.mood).toEqual({ people: 3, beforeTenths: 50, afterTenths: 87 });
    expect((await record(mentor)).status).toBe(200);
    expect((await record(mentor, { topic: 'Другая' })).status).toBe(409);
    const other = on.pool.mentee('Чужая Вера');
    const foreign = { id: newId(), participants: [{ personId: other.personId, present: true }], moods: [] };
    expect((await record(mentor, foreign)).status).toBe(404);
    expect((await record(on.curator, foreign)).status).toBe(200);
    expect((await record(mentor, { id: newId(), moods: [...body.moods, ...body.moods] })).status).toBe(400);

    const params = { sessionId: made.id };
    const own = (await school.call(reflections.read, mentee, { params })).body;
    expect(own).toMatchObject({ words: null, moods: null, conclusions: 'Вместе легче', canChange: false });
    const methodist = (await school.call(reflections.read, await school.person('methodist'), { params })).body;
    expect(methodist).toMatchObject({ words: null, conclusions: '', mood: { people: 3 } });
    expect((await school.call(reflections.read, await school.person('mentor'), { params })).status).toBe(404);
    expect((await school.call(reflections.list, mentee)).body.sessions).toHaveLength(1);

    const { id: _id, ...content } = body;
    const change = (as: Person, version: number) =>
      school.call(reflections.change, as, { params, body: { ...content, version, topic: 'Итоги' } });
    expect((await change(mentee, 1)).status).toBe(403);
    expect(await on.must(change(mentor, 1))).toMatchObject({ topic: 'Итоги', version: 2 });
    expect((await change(mentor, 1)).status).toBe(409);
    school.setNow('2022-06-10T06:00:00Z');
    expect((await change(mentor, 2)).body).toMatchObject({ reason: 'too-late' });
    expect(on.audited(made.id)).toEqual(['recorded', 'changed']);
  });
});

describe('a final meeting of a group', () => {
  it('keeps its programme, presentations, awards and protocol, and nothing of a reflection', async () => {
    const of = await on.pair('active', { mentor, mentee }, 2);
    const people = school.house.db.$client
      .prepare<[string], string>('SELECT person_id FROM mentorship_members WHERE mentorship_id = ?')
      .pluck()
      .all(of.pairId);
    const body = {
      id: newId(),
      kind: 'group_final' as const,
      heldOn: '2022-05-14',
      topic: 'Итоги года: показ пар и награждение',
      moderator: 'Куратор',
      speakers: ['Петров и Орлов'],
      pairIds: [of.pairId],
      participants: people.map((personId) => ({ personId, present: true })),
      decisions: [{ what: 'Благодарность за терпение', who: 'Петров Дмитрий' }],
      conclusions: 'Группа завершила работу',
      photoNote: 'Снимать согласны все',
    };
    const made = await on.must(school.call(reflections.record, on.curator, { body }));
    expect(made).toMatchObject({
      kind: 'group_final',
      form: null,
      words: [],
      mood: null,
      speakers: ['Петров и Орлов'],
      decisions: [{ what: 'Благодарность за терпение', who: 'Петров Дмитрий', until: null }],
    });
    const params = { sessionId: made.id };
    const own = (await school.call(reflections.read, mentee, { params })).body;
    expect(own).toMatchObject({ conclusions: 'Группа завершила работу', words: null });

    const refused = async (more: object) => {
      const answer = await school.call(reflections.record, on.curator, { body: { ...body, id: newId(), ...more } });
      return [answer.status, (answer.body as { errors?: { pointer: string }[] }).errors?.map(({ pointer }) => pointer)];
    };
    expect(await refused({ form: 'circle' })).toEqual([400, ['/form']]);
    expect(await refused({ words: [{ question: 'hard', words: ['Расставаться'] }] })).toEqual([400, ['/words']]);
    expect(await refused({ moods: [{ before: 5, after: 9 }] })).toEqual([400, ['/moods']]);
    expect(await refused({ toAdopt: 'Показ пар' })).toEqual([400, ['/toAdopt']]);
    expect(await refused({ kind: 'experience_exchange', toAdopt: 'Показ пар' })).toEqual([200, undefined]);
  });

  it('put right keeps whoever withdrew the consent since, and a pair that is over', async () => {
    const of = await on.pair('active', { mentor, mentee }, 2);
    const { $client: sqlite } = school.house.db;
    const people = sqlite
      .prepare<[string], string>('SELECT person_id FROM mentorship_members WHERE mentorship_id = ?')
      .pluck()
      .all(of.pairId);
    const content = {
      kind: 'experience_exchange' as const,
      heldOn: '2022-05-13',
      topic: 'Как объяснять',
      moderator: 'Куратор',
      pairIds: [of.pairId],
    };
    const all = people.map((personId) => ({ personId, present: true }));
    const body = { id: newId(), ...content, participants: all };
    const made = await on.must(school.call(reflections.record, mentor, { body }));
    sqlite.prepare(`UPDATE people SET hidden_at = '2022-05-15T05:00:00Z' WHERE id = ?`).run(people[1]);
    await on.over(of.pairId, '2022-05-15');
    const params = { sessionId: made.id };
    const shown = await on.must(school.call(reflections.read, mentor, { params }));
    expect(shown.participants).toHaveLength(1);
    const participants = shown.participants.map(({ personId, present }) => ({ personId, present }));
    const change = { version: shown.version, ...content, topic: 'Как объяснять просто', participants };
    await on.must(school.call(reflections.change, mentor, { params, body: change }));
    const kept = sqlite
      .prepare<[string], string>('SELECT person_id FROM reflection_people WHERE session_id = ?')
      .pluck()
      .all(made.id);
    expect(kept.sort()).toEqual([...people].sort());
  });
});
