import { contract, type MentorCard } from '@tandem/contracts';
import { DEFAULT_MATRIX, MENTOR_CATEGORIES } from '@tandem/domain/participants';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const teacher = async () => way.candidate(await way.personFor('teacher'), 'teacher');
const actsOf = (card: MentorCard) => Object.fromEntries(card.acts.map(({ act, missing }) => [act, missing]));
const steps = (id: string) =>
  school.house.db.$client
    .prepare(`SELECT act FROM status_changes WHERE subject = 'mentor' AND subject_id = ? ORDER BY seq`)
    .pluck()
    .all(id);

describe('the whole way', () => {
  it.each(MENTOR_CATEGORIES.map((category) => [category]))(
    'leads a %s from a draft into the base',
    async (category) => {
      const { mentorId, card } = await way.inPool(category);
      expect(card).toMatchObject({ status: 'in_pool', since: '2022-05-16', suspension: null });
      const onlyShown = card.requirements.filter(({ requirement }) => card.checklist.missing.includes(requirement));
      expect(onlyShown.map(({ level }) => level)).not.toContain('blocking');
      expect(steps(mentorId)).toEqual([
        'create',
        'submit',
        'register',
        'put_on_agenda',
        'approve',
        'schedule_interview',
        'recommend',
        'admit',
      ]);
      const acts = school.house.audit.ofEntity('mentor', mentorId).map(({ act }) => act);
      for (const act of steps(mentorId).slice(1)) expect(acts).toContain(act);
    },
  );

  it('needs no interview for an own teacher, and needs one for an employee', async () => {
    const own = await way.approved('teacher', await way.personFor('teacher'));
    expect((await way.act(own, 'skip_interview')).body).toMatchObject({ status: 'vetting' });
    const outside = await way.approved('employer', await way.personFor('employer'));
    expect((await way.act(outside, 'skip_interview')).body).toMatchObject({ reason: 'interview-required' });
  });
});

describe('what the school has decided', () => {
  const decideOn = async (body: object) => {
    const { status } = await school.send(contract.programme.change, curator, { body });
    expect(status).toBe(200);
  };

  it('about interviews leads its teachers past them at once', async () => {
    const teachers = { ...DEFAULT_MATRIX.teacher, interview: 'none' };
    await decideOn({ section: 'requirements', version: 1, value: { ...DEFAULT_MATRIX, teacher: teachers } });
    const id = await way.approved('teacher', await way.personFor('teacher'));
    const card = await way.read(id);
    expect(card.status).toBe('vetting');
    expect(card.requirements.find(({ requirement }) => requirement === 'interview')).toMatchObject({
      level: 'none',
      state: 'not_needed',
    });
  });

  it('about silence of partners holds for their status', async () => {
    await decideOn({ section: 'noReplyDays', version: 1, value: 3 });
    const partnerId = await way.partner('Завод');
    const { body } = await way.partnerAct(partnerId, 'send_letter', { number: '1', on: '2022-05-10' });
    expect(body).toMatchObject({ status: 'no_reply' });
  });
});

describe('a step', () => {
  it('that is not in the contract is pointed at', async () => {
    const params = { mentorId: await teacher() };
    for (const act of ['approve', 'recommend', 'pair', 'fly']) {
      const { body } = await school.send(mentors.act, curator, { params, body: { act, version: 1 } });
      expect(body).toMatchObject({ status: 400, errors: [{ pointer: '/act' }] });
    }
    const unknown = { act: 'withdraw', version: 1, reason: 'whatever' };
    expect((await school.send(mentors.act, curator, { params, body: unknown })).body).toMatchObject({
      errors: [{ pointer: '/reason', code: 'not-in-dictionary' }],
    });
  });

  it('of somebody else is not found by a mentor, and refused to whoever only reads', async () => {
    const params = { mentorId: await teacher() };
    const body = { act: 'submit' as const, version: 1 };
    expect((await school.call(mentors.act, await school.person('mentor'), { params, body })).status).toBe(404);
    expect((await school.call(mentors.act, await school.person('methodist'), { params, body })).status).toBe(403);
    expect((await way.read(params.mentorId)).status).toBe('draft');
  });

  it('is taken on the version that was seen', async () => {
    const params = { mentorId: await teacher() };
    await way.act(params.mentorId, 'submit');
    const { status, body } = await school.call(mentors.act, curator, { params, body: { act: 'withdraw', version: 1 } });
    expect([status, body]).toMatchObject([409, { slug: 'stale-version', current: { status: 'submitted' } }]);
  });

  it('is refused with the reason and what is missing, and then nothing is written', async () => {
    const id = await teacher();
    expect((await way.act(id, 'admit')).body).toMatchObject({ slug: 'step-refused', reason: 'not-from-this-status' });
    await way.act(id, 'submit');
    expect((await way.act(id, 'register', { number: '1' })).body).toMatchObject({ reason: 'number-and-date-required' });
    expect((await way.act(id, 'register', { number: '1', on: '2022-06-01' })).body).toMatchObject({
      errors: [{ pointer: '/on' }],
    });
    await way.act(id, 'register', { number: '1', on: '2022-05-01' });
    await way.approve(await way.sitting([id]), [id]);
    const before = steps(id);
    const { status, body } = await way.act(id, 'schedule_interview', { on: '2022-05-20' });
    expect([status, body]).toMatchObject([422, { reason: 'requirements-missing', missing: ['questionnaire'] }]);
    expect(actsOf(await way.read(id))).toMatchObject({ schedule_interview: ['questionnaire'], skip_interview: [] });
    expect(steps(id)).toEqual(before);
  });

  it('into the base names every paper that is missing', async () => {
    const employee = await way.personFor('employer', await way.partner('Завод без соглашения'));
    const id = await way.approved('employer', employee);
    await way.act(id, 'schedule_interview', { on: '2022-05-12' });
    await way.interview(id);
    const { body } = await way.act(id, 'admit');
    expect(body).toMatchObject({ missing: ['consent', 'criminal_record', 'medical', 'agreement'] });
  });

  it('lets a candidate hand in and take back their own application, and nothing more', async () => {
    const mentor = await school.person('mentor');
    const mentorId = await way.candidate(await way.register.own(mentor), 'teacher');
    const own = (act: 'submit' | 'register' | 'withdraw', version: number) =>
      school.call(mentors.act, mentor, { params: { mentorId }, body: { act, version, number: '1', on: '2022-05-01' } });
    expect((await own('submit', 1)).body).toMatchObject({ status: 'submitted' });
    expect((await own('register', 2)).status).toBe(403);
    const { body } = await own('withdraw', 2);
    expect(body).toMatchObject({ status: 'withdrawn', acts: [], mayFillIn: false });
  });

  it('back after no show names another day', async () => {
    const id = await way.approved('parent', await way.personFor('parent'));
    await way.act(id, 'schedule_interview', { on: '2022-05-20' });
    expect((await way.act(id, 'no_show')).body).toMatchObject({ status: 'interview_scheduled', interviewOn: null });
    expect((await way.act(id, 'schedule_interview', { on: '2022-05-25' })).body).toMatchObject({
      interviewOn: '2022-05-25',
    });
  });
});

describe('what is ticked off', () => {
  const mark = (mentorId: string, body: object, as: Person = curator) =>
    school.send(mentors.markRequirement, as, { params: { mentorId }, body });
  const unmark = (mentorId: string, requirement: string) =>
    school.send(mentors.unmarkRequirement, curator, { params: { mentorId }, query: { requirement } });
  const training = { requirement: 'training', fulfilledOn: '2022-05-01', validUntil: null };

  it('is none of the papers that the system knows itself, and not of tomorrow', async () => {
    const id = await teacher();
    for (const requirement of ['consent', 'review', 'criminal_record', 'interview']) {
      expect((await mark(id, { ...training, requirement })).body).toMatchObject({
        errors: [{ pointer: '/requirement' }],
      });
    }
    expect((await mark(id, { ...training, fulfilledOn: '2022-05-17' })).body).toMatchObject({
      errors: [{ pointer: '/fulfilledOn' }],
    });
    expect((await mark(id, { ...training, validUntil: '2022-04-01' })).body).toMatchObject({
      errors: [{ pointer: '/validUntil' }],
    });
  });

  it('stands on the card until it is taken back', async () => {
    const id = await teacher();
    expect((await unmark(id, 'training')).status).toBe(404);
    await mark(id, training);
    const { body } = await mark(id, { ...training, fulfilledOn: '2022-05-02', note: 'свидетельство № 7' });
    expect((body as MentorCard).requirements.find(({ requirement }) => requirement === 'training')).toMatchObject({
      state: 'fulfilled',
      fulfilledOn: '2022-05-02',
      mark: { note: 'свидетельство № 7' },
    });
    expect((body as MentorCard).checklist.missing).not.toContain('training');
    expect(((await unmark(id, 'training')).body as MentorCard).checklist.missing).toContain('training');
    expect(school.house.audit.ofEntity('mentor', id).map(({ act }) => act)).toEqual([
      'requirement-unmarked',
      'requirement-marked',
      'requirement-marked',
      'created',
    ]);
  });

  it('may be a questionnaire on paper', async () => {
    const id = await teacher();
    const { body } = await mark(id, { ...training, requirement: 'questionnaire' });
    expect((body as MentorCard).checklist.missing).not.toContain('questionnaire');
  });

  it('is not ticked off after the way has ended', async () => {
    const id = await teacher();
    await way.act(id, 'withdraw');
    expect((await mark(id, training)).body).toMatchObject({ slug: 'step-refused' });
  });
});

describe('an interview', () => {
  async function scheduled() {
    const id = await way.approved('parent', await way.personFor('parent'));
    await way.act(id, 'schedule_interview', { on: '2022-05-12' });
    return id;
  }

  it('has a protocol that says everything its conclusion needs', async () => {
    const id = await scheduled();
    const pointer = async (more: object) => {
      const { body } = await way.interview(id, more);
      return (body as { errors?: { pointer: string }[] }).errors?.[0]?.pointer;
    };
    expect(await pointer({ scores: { motivation: 2 } })).toBe('/scores');
    expect(await pointer({ conclusion: 'conditional' })).toBe('/condition');
    expect(await pointer({ conclusion: 'not_recommended' })).toBe('/reason');
    expect(await pointer({ conclusion: 'not_recommended', reason: 'whatever' })).toBe('/reason');
    expect(await pointer({ heldOn: '2022-05-17' })).toBe('/heldOn');
    expect(await pointer({ scores: { motivation: 7 } })).toBe('/scores/motivation');
    expect((await way.read(id)).interviews).toEqual([]);
  });

  it('is held only after a day was named, and on the version that was seen', async () => {
    const id = await teacher();
    expect((await way.interview(id)).body).toMatchObject({ slug: 'step-refused', reason: 'not-from-this-status' });
    expect((await way.interview(await scheduled(), { version: 1 })).status).toBe(409);
  });

  it('that recommends leads on, its protocol on the card', async () => {
    const id = await scheduled();
    const { status, body } = await way.interview(id, {
      conclusion: 'conditional',
      condition: 'пройти обучение',
      number: '5',
    });
    expect([status, body]).toMatchObject([
      201,
      {
        status: 'vetting',
        interviews: [{ number: '5', conclusion: 'conditional', condition: 'пройти обучение', heldOn: '2022-05-12' }],
      },
    ]);
    expect(school.house.audit.ofEntity('mentor', id).map(({ act }) => act)).toContain('interview-recorded');
  });

  it('that does not recommend ends the way, for a reason the candidate may read', async () => {
    const id = await scheduled();
    const { body } = await way.interview(id, { conclusion: 'not_recommended', reason: 'schedule', scores: {} });
    expect(body).toMatchObject({ status: 'rejected', reason: 'schedule', acts: [] });
  });
});
