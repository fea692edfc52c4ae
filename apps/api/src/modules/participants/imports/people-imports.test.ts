import { contract, type PersonCard } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listImporter, longList } from '../../../testing/people-lists.ts';
import { openRegister } from '../../../testing/school-people.ts';
import { openTestSchool, type TestSchool } from '../../../testing/test-school.ts';

let school: TestSchool;
let register: Awaited<ReturnType<typeof openRegister>>;
let importer: ReturnType<typeof listImporter>;
beforeEach(async () => {
  school = await openTestSchool();
  register = await openRegister(school);
  importer = listImporter(school, register.curator);
});
afterEach(() => school.close());

const HEAD = 'ФИО;Дата рождения;Класс;Телефон;ФИО матери;Телефон матери';
const MARIA = 'Иванова Мария Петровна;15.03.2008;10А;8 912 345-67-89;Иванова Ольга Ильинична;8 912 000-00-01';
const PETR = 'Иванов Пётр Петрович;02.11.2010;8Б;;Иванова Ольга Ильинична;8 912 000-00-01';
const list = (...lines: string[]) => [HEAD, ...lines].join('\n');

async function card(name: string): Promise<PersonCard> {
  const { body } = await school.call(contract.people.search, register.curator, { body: { text: name } });
  const [found] = body.people;
  if (!found) throw new Error(`nobody is called ${name}`);
  return (await school.call(contract.people.read, register.curator, { params: { personId: found.id } })).body;
}
const countOf = (table: string): number =>
  school.house.db.$client.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? -1;
const counted = () => ['people', 'enrolments', 'guardianships', 'school_classes'].map(countOf);

describe('applying', () => {
  it('makes people, their class of this year and one mother for both children', async () => {
    register.schoolClass(10, 'А');
    const preview = await importer.text('pupils', list(MARIA, PETR));
    expect(preview.classes).toEqual([{ name: '8Б', pupils: 1 }]);
    expect(preview.counts).toEqual({ create: 1, update: 0, skip: 0, blocked: 1 });
    const { status, body } = await importer.apply(await importer.decide(preview.id, { createClasses: true }));
    expect([status, body.status, body.counts]).toEqual([200, 'applied', { create: 2, update: 0, skip: 0, blocked: 0 }]);

    const [maria, petr] = [await card('Иванова Мария'), await card('Иванов Пётр')];
    expect(maria).toMatchObject({ kind: 'pupil', birthOn: '2008-03-15', phone: '+7 912 345-67-89' });
    expect([maria.schoolClass?.name, petr.schoolClass?.name]).toEqual(['10А', '8Б']);
    expect(maria.guardians?.[0]).toMatchObject({ relation: 'mother', phone: '+7 912 000-00-01' });
    expect(maria.guardians?.[0]?.personId).toBe(petr.guardians?.[0]?.personId);
    expect(school.house.audit.ofBatch(preview.id).map(({ act }) => act)).toEqual(Array(4).fill('imported'));
  });

  it('leaves the list itself nowhere', async () => {
    const { body } = await importer.through('pupils', list(MARIA));
    const row = school.house.db.$client
      .prepare('SELECT grid, mapping, decisions, outcome FROM people_imports WHERE id = ?')
      .get(body.id) as Record<string, string>;
    expect(row).toMatchObject({ grid: '', mapping: '', decisions: '{}' });
    expect(row['outcome']).not.toMatch(/[А-Яа-я]/);
  });

  it('gives staff their position and people from outside their organisation', async () => {
    await importer.through(
      'staff',
      'ФИО;Должность;Стаж с\nКузнецова Анна Ильинична;учитель физики;01.09.2015\nОрлов Олег Ильич;;',
    );
    await importer.through('mentors_external', 'ФИО;Место работы;Должность\nПанин Илья Ильич;ООО «Заря»;инженер');
    expect(await card('Кузнецова Анна')).toMatchObject({ kind: 'staff', position: 'учитель физики' });
    expect(await card('Орлов Олег')).toMatchObject({ kind: 'staff', position: 'должность не указана' });
    expect(await card('Панин Илья')).toMatchObject({ kind: 'external', workplace: 'ООО «Заря»', position: 'инженер' });
  });

  it('adds what is new about somebody known, and overwrites only what was decided', async () => {
    const classId = register.schoolClass(9, 'А');
    const known = await register.person('Иванова Мария Петровна', { birthOn: '2008-03-15', classId, sex: 'male' });
    const preview = await importer.text('pupils', `${HEAD};Пол\n${MARIA};ж`);
    const [row] = (await importer.decide(preview.id, { createClasses: true })).rows;
    expect(row).toMatchObject({
      action: 'update',
      match: { verdict: 'same', person: { id: known.id, className: '9А' } },
    });
    expect(row?.conflicts.map(({ field }) => field)).toEqual(['sex']);
    const decided = await importer.decide(preview.id, { rows: [{ line: 2, overwrite: ['sex'] }] });
    await importer.apply(decided);
    const now = await card('Иванова Мария');
    expect(now).toMatchObject({ id: known.id, sex: 'female', phone: '+7 912 345-67-89', schoolClass: { name: '10А' } });
    expect(now.guardians).toHaveLength(1);
  });

  it('writes nothing about somebody whose consent was withdrawn', async () => {
    const known = await register.person('Иванова Мария Петровна', { birthOn: '2008-03-15' });
    school.house.db.$client
      .prepare(`UPDATE people SET hidden_at = '2022-05-01', hidden_reason = 'consent-withdrawn' WHERE id = ?`)
      .run(known.id);
    const { rows, counts } = await importer.text('pupils', list(MARIA));
    expect([counts.skip, rows[0]?.why, rows[0]?.match?.person?.hidden]).toEqual([1, 'hidden', true]);
  });

  it('is refused while rows wait, unless they are to stay out', async () => {
    const preview = await importer.text('pupils', list(MARIA, 'Ёлкин Пётр;35.13.2008;10А;;;'));
    const decided = await importer.decide(preview.id, { createClasses: true });
    expect(decided.counts).toMatchObject({ create: 1, blocked: 1 });
    const refused = await importer.apply(decided);
    expect([refused.status, refused.body]).toMatchObject([422, { slug: 'step-refused', reason: 'rows-wait' }]);
    expect((await importer.apply(decided, true)).body.counts).toMatchObject({ create: 1, blocked: 1 });
    expect(countOf('people')).toBe(3);
  });

  it('writes nothing at all when one row fails', async () => {
    school.house.db.$client.exec(
      `CREATE TRIGGER no_orlov BEFORE INSERT ON people WHEN new.family_name = 'Орлов' BEGIN SELECT raise(ABORT, 'no'); END`,
    );
    const before = counted();
    const { id } = await importer.text('pupils', list(MARIA, PETR, 'Орлов Олег Ильич;01.02.2008;11В;;;'));
    const decided = await importer.decide(id, { createClasses: true });
    expect((await importer.apply(decided)).status).toBe(500);
    expect(counted()).toEqual(before);
    school.house.db.$client.exec('DROP TRIGGER no_orlov');
    expect((await importer.apply(decided)).status).toBe(200);
    expect(countOf('enrolments')).toBe(3);
  });

  it('never makes what a card could not show', async () => {
    const long = `${'Оченьдлинно'.repeat(20)} Мария Петровна;15.03.2008;10А;;;`;
    const { id } = await importer.text('pupils', list(MARIA, long));
    const { rows } = await importer.decide(id, { createClasses: true });
    expect(rows.find(({ line }) => line === 3)).toMatchObject({ action: 'blocked', why: 'unfit' });
  });
});

describe('two people at once', () => {
  it('who import the same list make everybody once', async () => {
    const [one, other] = [await importer.text('pupils', list(MARIA)), await importer.text('pupils', list(MARIA))];
    const first = await importer.decide(one.id, { createClasses: true });
    const second = await importer.decide(other.id, { createClasses: true });
    const statuses = (await Promise.all([importer.apply(first), importer.apply(second)])).map(({ status }) => status);
    expect(statuses).toEqual([200, 409]);
    expect(countOf('people')).toBe(3);
    const again = await importer.read(other.id);
    expect(again.rows[0]).toMatchObject({ action: 'skip', why: 'nothing_new', match: { verdict: 'same' } });
  });

  it('who apply the same import do it once', async () => {
    const { id } = await importer.text('pupils', list(MARIA));
    const decided = await importer.decide(id, { createClasses: true });
    const answers = await Promise.all([importer.apply(decided), importer.apply(decided)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    expect(answers[1]?.body).toMatchObject({ slug: 'import-closed' });
  });

  it('one of whom corrects while the other applies: what was not seen is not written', async () => {
    const { id } = await importer.text('pupils', list(MARIA));
    const seen = await importer.decide(id, { createClasses: true });
    await importer.decide(id, { rows: [{ line: 2, cells: { fullName: 'Иванова Марина Петровна' } }] });
    const { status, body } = await importer.apply(seen);
    expect([status, body]).toMatchObject([409, { slug: 'stale-version', current: { rows: [{ line: 2 }] } }]);
  });
});

describe('taking an import back', () => {
  it('puts everything as it was, to the last enrolment', async () => {
    const classId = register.schoolClass(9, 'А');
    const known = await register.person('Иванова Мария Петровна', { birthOn: '2008-03-15', classId });
    const before = counted();
    const { body } = await importer.through('pupils', list(MARIA, PETR));
    expect(body.counts).toMatchObject({ create: 1, update: 1 });
    const undone = await importer.undo(body.id);
    expect([undone.status, undone.body.status]).toEqual([200, 'undone']);
    expect(counted()).toEqual(before);
    expect(await card('Иванова Мария')).toMatchObject({ id: known.id, phone: null, schoolClass: { name: '9А' } });
    expect((await importer.undo(body.id)).status).toBe(409);
    expect((await importer.through('pupils', list(MARIA, PETR))).status).toBe(200);
  });

  it.each<[string, (person: PersonCard) => Promise<unknown>]>([
    [
      'changed',
      ({ id, version }) =>
        school.call(contract.people.change, register.curator, {
          params: { personId: id },
          body: { version, phone: null },
        }),
    ],
    ['given a consent', ({ id, guardians }) => register.consent(id, guardians?.[0]?.personId ?? '')],
    ['taken off', ({ id }) => school.call(contract.people.hide, register.curator, { params: { personId: id } })],
    [
      'put into a base without a line in the log',
      ({ id }) =>
        Promise.resolve(
          school.house.db.$client
            .prepare(
              `INSERT INTO mentees (id, person_id, start_year, kind, status, status_since, source, nominated_at)
               VALUES ('m', ?, 2021, 'pupil', 'identified', '2022-05-16', 'self', '2022-05-16')`,
            )
            .run(id),
        ),
    ],
  ])('is too late once one of its people was %s', async (_, touch) => {
    const { body } = await importer.through('pupils', list(MARIA, PETR));
    await touch(await card('Иванова Мария'));
    const before = counted();
    const { status, body: refused } = await importer.undo(body.id);
    expect([status, refused]).toMatchObject([409, { slug: 'undo-too-late' }]);
    expect(counted()).toEqual(before);
  });

  it('is still possible after somebody has only looked', async () => {
    const { body } = await importer.through('pupils', list(MARIA));
    await card('Иванова Мария');
    expect((await importer.undo(body.id)).status).toBe(200);
  });
});

describe('a list of a whole city school', () => {
  it('is previewed by the page and applied in seconds', async () => {
    const preview = await importer.text('pupils', longList(5_000));
    expect(preview.filters.all).toBe(5_000);
    expect(JSON.stringify(preview).length).toBeLessThan(150_000);
    const page = await importer.decide(preview.id, { createClasses: true }, { offset: 4_990, limit: 50 });
    expect(page.rows).toHaveLength(10);
    const started = performance.now();
    expect((await importer.apply(page)).body.counts.create).toBe(5_000);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(countOf('enrolments')).toBe(5_000);
    const again = await importer.text('pupils', longList(5_000));
    expect(again.counts).toEqual({ create: 0, update: 0, skip: 5_000, blocked: 0 });
  });
});
