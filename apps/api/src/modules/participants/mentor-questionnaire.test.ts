import { contract, type MentorSheetChange } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMentorWay } from '../../testing/mentor-way.ts';
import { FULL_SHEET } from '../../testing/plausible-mentors.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { mentors } = contract;

let school: TestSchool;
let way: Awaited<ReturnType<typeof openMentorWay>>;
beforeEach(async () => {
  school = await openTestSchool();
  way = await openMentorWay(school);
});
afterEach(() => school.close());

const save = (mentorId: string, body: Partial<MentorSheetChange> = {}, as: Person = way.curator) =>
  school.call(mentors.saveQuestionnaire, as, {
    params: { mentorId },
    body: { ...FULL_SHEET, forms: ['teacher_teacher'], version: 1, ...body },
  });
const teacher = async () => way.candidate(await way.personFor('teacher'), 'teacher');

describe('the questionnaire', () => {
  it('points at what is not in the school’s dictionary, or does not fit the mentor', async () => {
    const id = await teacher();
    const wrong = { forms: ['pupil_pupil'], roleModels: ['peer_peer'], competences: ['mathematics', 'witchcraft'] };
    const { status, body } = await save(id, wrong);
    expect([status, body]).toMatchObject([
      400,
      {
        errors: [
          { pointer: '/forms/0', code: 'not-in-dictionary' },
          { pointer: '/roleModels/0', code: 'not-in-dictionary' },
          { pointer: '/competences/1', code: 'not-in-dictionary' },
        ],
      },
    ]);
    const untimely = { availability: [{ day: 2 as const, from: '16:00', to: '15:00' }] };
    expect((await save(id, untimely)).body).toMatchObject({ errors: [{ pointer: '/availability' }] });
    expect((await save(id, { capacity: 0 })).body).toMatchObject({ errors: [{ pointer: '/capacity' }] });
  });

  it('is filled in by the mentor alone for themselves, and by nobody else’s hand but the curator’s', async () => {
    const mentor = await school.person('mentor');
    const own = await way.candidate(await way.register.own(mentor), 'teacher');
    const others = await teacher();
    expect((await save(others, {}, mentor)).status).toBe(404);
    expect((await save(own, {}, await school.person('administration'))).status).toBe(403);
    const { status, body } = await save(own, {}, mentor);
    expect([status, body.version, body.gaps, body.mayFillIn]).toEqual([200, 2, [], true]);
  });

  it('is closed once the way has ended', async () => {
    const id = await teacher();
    await way.act(id, 'withdraw');
    const { status, body } = await save(id, { version: 2 });
    expect([status, body]).toMatchObject([422, { slug: 'step-refused', reason: 'not-from-this-status' }]);
  });

  it('edited by two people: the second one sees what the first has written', async () => {
    const id = await teacher();
    expect((await save(id, { motivation: 'Первый' })).status).toBe(200);
    const { status, body } = await save(id, { motivation: 'Второй' });
    expect([status, body]).toMatchObject([
      409,
      { slug: 'stale-version', current: { version: 2, sheet: { motivation: 'Первый' } } },
    ]);
    expect((await way.read(id)).sheet.motivation).toBe('Первый');
  });

  it('at the same moment: one of twenty writers wins', async () => {
    const id = await teacher();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => save(id, { motivation: `Хочу ${n}` })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  });

  it('is kept with free time put in order, and audited by what differs', async () => {
    const id = await teacher();
    const availability = [
      { day: 3 as const, from: '15:00', to: '16:00' },
      { day: 1 as const, from: '10:00', to: '11:00' },
      { day: 3 as const, from: '16:00', to: '17:30' },
    ];
    const { body } = await save(id, { availability, capacity: 3, competences: ['physics', 'physics'] });
    expect(body).toMatchObject({ capacity: 3, competences: ['physics'], forms: ['teacher_teacher'] });
    expect(body.sheet.availability).toEqual([
      { day: 1, from: '10:00', to: '11:00' },
      { day: 3, from: '15:00', to: '17:30' },
    ]);
    const [entry] = school.house.audit.ofEntity('mentor', id);
    expect(entry).toMatchObject({ act: 'questionnaire-saved', after: { capacity: 3 } });
    await save(id, { ...body.sheet, version: 2, motivation: 'Иначе' });
    expect(Object.keys(school.house.audit.ofEntity('mentor', id)[0]?.after ?? {})).toEqual(['motivation']);
    expect((await save(id, { ...body.sheet, version: 3, motivation: 'Иначе' })).body.version).toBe(3);
  });

  it('counts as fulfilled from the day nothing is empty, and not while something is', async () => {
    const id = await teacher();
    await save(id, { experience: null });
    const line = async () => (await way.read(id)).requirements.find((one) => one.requirement === 'questionnaire');
    expect((await way.read(id)).gaps).toEqual(['experience']);
    expect(await line()).toMatchObject({ state: 'missing' });
    await save(id, { version: 2 });
    expect(await line()).toMatchObject({ state: 'fulfilled', fulfilledOn: '2022-05-16' });
  });
});
