import { contract, type MentorSearch } from '@tandem/contracts';
import { MENTOR_CATEGORIES } from '@tandem/domain/participants';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openMentorWay } from '../../testing/mentor-way.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { mentors } = contract;

let school: TestSchool;
let way: Awaited<ReturnType<typeof openMentorWay>>;
let curator: Person;
beforeEach(async () => {
  school = await openTestSchool();
  way = await openMentorWay(school);
  ({ curator } = way);
});
afterEach(() => school.close());

const audit = (id: string) => school.house.audit.ofEntity('mentor', id);
const rowOf = (id: string) =>
  school.house.db.$client.prepare('SELECT * FROM mentors WHERE id = ?').get(id) as Record<string, unknown>;

describe('a new candidate', () => {
  const create = (body: object, as: Person | null = curator) => school.send(mentors.create, as, { body });

  it('has a category that fits: a pupil is no teacher, and a teacher no pupil', async () => {
    const wrong = { errors: [{ pointer: '/category', code: 'category-does-not-fit' }] };
    const pupil = await way.personFor('pupil');
    const teacher = await way.personFor('teacher');
    for (const category of MENTOR_CATEGORIES.filter((one) => one !== 'pupil')) {
      expect((await create({ personId: pupil.id, category })).body).toMatchObject(wrong);
    }
    for (const category of ['pupil', 'employer']) {
      expect((await create({ personId: teacher.id, category })).body).toMatchObject(wrong);
    }
    expect((await create({ personId: 'x', category: 'nobody' })).body).toMatchObject({
      errors: [{ pointer: '/personId' }, { pointer: '/category' }],
    });
  });

  it('is somebody of the register who is not hidden', async () => {
    const { id: personId } = await way.personFor('teacher');
    await school.call(contract.people.hide, curator, { params: { personId } });
    expect((await create({ personId, category: 'teacher' })).status).toBe(404);
    expect((await create({ personId: newId(), category: 'teacher' })).status).toBe(404);
  });

  it('begins once in an academic year, the same id sent again being the same candidate', async () => {
    const { id: personId } = await way.personFor('teacher');
    const body = { id: newId(), personId, category: 'teacher' };
    const [first, again] = [await create(body), await create(body)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect((await create({ ...body, id: newId() })).status).toBe(409);
    school.setNow('2022-09-01T06:00:00Z');
    const later = await school.person('curator');
    expect((await create({ ...body, id: newId() }, later)).status).toBe(201);
  });

  it('stands in the base as a draft, with a line of history and of audit', async () => {
    const { id: personId } = await way.personFor('teacher');
    const id = await way.candidate({ id: personId }, 'teacher');
    const card = await way.read(id);
    expect(card).toMatchObject({ status: 'draft', category: 'teacher', startYear: 2021, capacity: 1, version: 1 });
    expect(card.steps).toMatchObject([{ act: 'create', from: null, to: 'draft', by: { givenName: 'Анна' } }]);
    expect(card.checklist).toMatchObject({ done: 0, expiring: [] });
    expect(rowOf(id)).toMatchObject({ person_id: personId, status: 'draft', status_since: '2022-05-16' });
    expect(audit(id)).toMatchObject([{ act: 'created', after: { personId, category: 'teacher' } }]);
  });
});

describe('the base', () => {
  const find = async (filter: Partial<MentorSearch>, as: Person = curator) =>
    (await school.call(mentors.search, as, { body: filter })).body;
  const names = async (filter: Partial<MentorSearch>, as: Person = curator) =>
    (await find(filter, as)).mentors.map(({ name }) => name.familyName);

  async function threeMentors() {
    const { register, candidate, fillIn } = way;
    const ivanov = await candidate(await register.person('Семёнов Пётр', { position: 'учитель' }), 'teacher');
    const clerk = await candidate(await register.person('Абрамова Ольга', { workplace: 'ИжГТУ' }), 'student');
    const parent = await candidate(await register.person('Ёлкин Семён'), 'parent');
    await fillIn(ivanov, { competences: ['mathematics'] });
    await fillIn(clerk);
    await way.act(clerk, 'submit');
    return { ivanov, clerk, parent };
  }

  it('refuses a filter that means nothing', async () => {
    const { body } = await school.send(mentors.search, curator, { body: { statuses: ['lost'], limit: 0 } });
    expect(body).toMatchObject({ errors: [{ pointer: '/statuses/0' }, { pointer: '/limit' }] });
  });

  it('stands in the order of the register, counted by status whatever statuses are asked for', async () => {
    await threeMentors();
    expect(await names({})).toEqual(['Абрамова', 'Ёлкин', 'Семёнов']);
    expect(await names({ offset: 1, limit: 1 })).toEqual(['Ёлкин']);
    const { mentors: found, total, counts } = await find({ statuses: ['submitted'] });
    expect([found.length, total, counts.draft, counts.submitted, counts.archived]).toEqual([1, 1, 2, 1, 0]);
  });

  it('is filtered by name with slips, category, form, competence and what is missing', async () => {
    await threeMentors();
    expect(await names({ text: 'семенов' })).toEqual(['Семёнов']);
    expect(await names({ text: 'Симёнов' })).toEqual(['Семёнов']);
    expect(await names({ text: 'никого такого' })).toEqual([]);
    expect(await names({ category: 'parent' })).toEqual(['Ёлкин']);
    expect(await names({ form: 'teacher_teacher' })).toEqual(['Семёнов']);
    expect(await names({ competence: 'engineering' })).toEqual(['Абрамова']);
    expect(await names({ missing: 'questionnaire' })).toEqual(['Ёлкин']);
  });

  it('shows a mentor nobody but themselves', async () => {
    const { clerk } = await threeMentors();
    const mentor = await school.person('mentor');
    expect((await find({}, mentor)).total).toBe(0);
    await way.candidate(await way.register.own(mentor), 'teacher');
    expect((await find({}, mentor)).total).toBe(1);
    expect((await school.call(mentors.read, mentor, { params: { mentorId: clerk } })).status).toBe(404);
  });

  it('does not show people whose consent was withdrawn or who were entered by mistake', async () => {
    const { id: personId } = await way.personFor('teacher');
    await way.candidate({ id: personId }, 'teacher');
    await school.call(contract.people.hide, curator, { params: { personId } });
    expect((await find({})).total).toBe(0);
  });

  it('is summed up for everybody without names', async () => {
    await threeMentors();
    await way.inPool('teacher');
    const mentee = await school.person('mentee');
    const { body } = await school.call(mentors.summary, mentee);
    expect(body).toEqual({ inPool: 1, underCheck: 1, suspended: 0 });
  });
});

describe('a card', () => {
  it('tells the methodist nothing of the application, the certificates and the reasons', async () => {
    const { mentorId } = await way.inPool('employer');
    const methodist = await school.person('methodist');
    const { body } = await school.call(mentors.read, methodist, { params: { mentorId } });
    const hidden = { application: null, interviews: null, reviews: null, steps: null, reason: null, interviewOn: null };
    expect(body).toMatchObject({ ...hidden, status: 'in_pool', acts: [], mayFillIn: false });
    const shown = body.requirements.map(({ requirement }) => requirement);
    expect(shown).toEqual(['consent', 'questionnaire', 'portfolio', 'agreement', 'training', 'expectations_survey']);
    const { body: page } = await school.call(mentors.search, methodist, { body: { missing: 'medical' } });
    expect(page.total).toBe(0);
    expect(JSON.stringify(body)).not.toMatch(/criminal_record|medical|каб\. 12/);
  });

  it('shows administration the whole way and lets it change nothing', async () => {
    const { mentorId } = await way.inPool('employer');
    const director = await school.person('administration');
    const { body } = await school.call(mentors.read, director, { params: { mentorId } });
    expect(body).toMatchObject({ application: { number: '12', on: '2022-04-04' }, acts: [], mayFillIn: false });
    expect(body.interviews).toMatchObject([{ conclusion: 'recommended', place: 'каб. 12' }]);
    expect(body.reviews).toMatchObject([{ number: '3', heldOn: '2022-05-10', outcome: 'approve' }]);
    expect(body.requirements.every(({ state }) => state !== 'expired')).toBe(true);
  });

  it('of a pupil leaves a line in the audit log when somebody reads it', async () => {
    const person = await way.personFor('pupil');
    const mentorId = await way.candidate(person, 'pupil');
    const readings = () => school.house.audit.ofEntity('person', person.id).filter(({ act }) => act === 'read');
    const director = await school.person('administration');
    const before = readings().length;
    await school.call(mentors.read, director, { params: { mentorId } });
    await school.call(mentors.read, director, { params: { mentorId } });
    expect(readings()).toHaveLength(before + 1);
  });
});
