import { contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMentorWay } from '../../testing/mentor-way.ts';
import { openTestSchool, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let way: Awaited<ReturnType<typeof openMentorWay>>;
beforeEach(async () => {
  school = await openTestSchool();
  way = await openMentorWay(school);
});
afterEach(() => school.close());

const suspensions = () => school.house.participants.mentorBase.suspensions;
const bring = (personId: string, validUntil: string) =>
  school.call(contract.consents.addClearance, way.curator, {
    params: { personId },
    body: { type: 'medical', issuedOn: '2022-06-01', checkedOn: '2022-06-01', validUntil },
  });

describe('a certificate that runs out', () => {
  it('keeps the mentor away from the day after, and a new one brings them back at once', async () => {
    const { mentorId, person } = await way.inPool('employer', { medicalUntil: '2022-05-31' });
    school.setNow('2022-05-31T06:00:00Z');
    expect(await suspensions().reviewAll(school.now())).toBe(0);
    expect((await way.read(mentorId)).checklist.expiring).toContain('medical');

    school.setNow('2022-06-01T06:00:00Z');
    expect(await suspensions().reviewAll(school.now())).toBe(1);
    expect(await suspensions().reviewAll(school.now())).toBe(0);
    const away = await way.read(mentorId);
    expect(away).toMatchObject({ status: 'suspended', suspension: { byHand: false, because: ['medical'] } });
    expect(away.steps?.[0]).toMatchObject({ act: 'suspend', from: 'in_pool', by: null, reason: 'medical' });
    expect(away.acts.find(({ act }) => act === 'renew')).toMatchObject({ missing: ['medical'] });
    expect((await way.act(mentorId, 'renew')).body).toMatchObject({ slug: 'step-refused', missing: ['medical'] });

    await bring(person.id, '2023-06-01');
    const back = await way.read(mentorId);
    expect(back).toMatchObject({ status: 'in_pool', suspension: null });
    expect(back.steps?.[0]).toMatchObject({ act: 'renew', from: 'suspended', to: 'in_pool', by: null });
    expect(school.house.audit.ofEntity('mentor', mentorId)[0]).toMatchObject({ act: 'renew', actorId: null });
  });

  it('keeps nobody away whose school only asks for it', async () => {
    const { mentorId } = await way.inPool('parent', { medicalUntil: '2022-05-31' });
    school.setNow('2022-06-01T06:00:00Z');
    expect(await suspensions().reviewAll(school.now())).toBe(0);
    expect((await way.read(mentorId)).status).toBe('in_pool');
  });

  it('that was entered by mistake and taken away brings nobody back', async () => {
    const { mentorId, person } = await way.inPool('employer', { medicalUntil: '2022-05-31' });
    school.setNow('2022-06-01T06:00:00Z');
    await suspensions().reviewOnceADay(school.now());
    const { body } = await bring(person.id, '2023-06-01');
    expect((await way.read(mentorId)).status).toBe('in_pool');
    await school.call(contract.consents.cancelClearance, way.curator, {
      params: { personId: person.id, clearanceId: body.clearances?.[0]?.id ?? '' },
    });
    expect((await way.read(mentorId)).status).toBe('suspended');
  });

  it('was the only one and is taken away: the mentor is kept away too', async () => {
    const { mentorId, person } = await way.inPool('employer');
    const params = { personId: person.id };
    const { body } = await school.call(contract.consents.ofPerson, way.curator, { params });
    const medical = body.clearances?.find(({ type }) => type === 'medical')?.id ?? '';
    await school.call(contract.consents.cancelClearance, way.curator, {
      params: { ...params, clearanceId: medical },
    });
    expect(await way.read(mentorId)).toMatchObject({ status: 'suspended', suspension: { because: ['medical'] } });
    const draft = await way.candidate(await way.personFor('employer'), 'employer');
    const item = (await way.read(draft)).requirements.find(({ requirement }) => requirement === 'medical');
    expect(item).toMatchObject({ state: 'missing' });
  });

  it('is looked at once a day', async () => {
    const { mentorId } = await way.inPool('employer', { medicalUntil: '2022-05-31' });
    for (const now of ['2022-05-31T21:00:00Z', '2022-06-01T10:00:00Z']) {
      school.setNow(now);
      await suspensions().reviewOnceADay(school.now());
      expect((await way.read(mentorId)).status).toBe('suspended');
    }
    expect((await way.read(mentorId)).steps?.filter(({ act }) => act === 'suspend')).toHaveLength(1);
  });
});

describe('a suspension by hand', () => {
  it('needs a reason, and ends by hand', async () => {
    const { mentorId, person } = await way.inPool('employer');
    expect((await way.act(mentorId, 'suspend')).body).toMatchObject({ reason: 'reason-required' });
    const { body } = await way.act(mentorId, 'suspend', { reason: 'schedule' });
    expect(body).toMatchObject({ status: 'suspended', reason: 'schedule', suspension: { byHand: true, because: [] } });
    await bring(person.id, '2023-06-01');
    expect(await suspensions().reviewAll(school.now())).toBe(0);
    expect((await way.read(mentorId)).status).toBe('suspended');
    expect((await way.act(mentorId, 'renew')).body).toMatchObject({ status: 'in_pool', reason: null });
  });
});

describe('an agreement that ends', () => {
  it('keeps all mentors of the partner away from the day after its last, and a longer one brings them back', async () => {
    const partnerId = await way.signedPartner('2022-05-20');
    const mentorIds: string[] = [];
    for (const person of [await way.personFor('employer', partnerId), await way.personFor('employer', partnerId)])
      mentorIds.push((await way.inPool('employer', { person })).mentorId);
    const elsewhere = (await way.inPool('employer')).mentorId;
    const statuses = async () => {
      const cards = await Promise.all([...mentorIds, elsewhere].map((id) => way.read(id)));
      return cards.map(({ status }) => status);
    };
    school.setNow('2022-05-21T06:00:00Z');
    expect(await suspensions().reviewAll(school.now())).toBe(2);
    expect(await statuses()).toEqual(['suspended', 'suspended', 'in_pool']);
    expect((await way.read(mentorIds[0] ?? '')).suspension).toMatchObject({ because: ['agreement'] });
    await way.partnerAct(partnerId, 'prolong', { number: '3', on: '2022-05-21', validUntil: '2022-08-31' });
    expect(await statuses()).toEqual(['in_pool', 'in_pool', 'in_pool']);
    await way.partnerAct(partnerId, 'terminate');
    expect(await statuses()).toEqual(['suspended', 'suspended', 'in_pool']);
  });
});

describe('a consent that is withdrawn', () => {
  it('ends the way at once, whatever stage it is at, and takes the candidate off the agenda', async () => {
    const person = await way.personFor('pupil');
    const mentorId = await way.registered(person, 'pupil');
    const other = await way.registered(await way.personFor('teacher'), 'teacher');
    const sittingId = await way.sitting([mentorId, other]);
    const { body } = await way.register.consent(person.id, person.guardians?.[0]?.personId ?? '');
    await school.call(contract.consents.withdraw, way.curator, {
      params: { personId: person.id, consentId: body.consents?.[0]?.id ?? '' },
      body: { on: '2022-05-16' },
    });
    const card = await way.read(mentorId);
    expect(card).toMatchObject({ status: 'withdrawn', reason: 'consent_withdrawn', acts: [] });
    const sitting = await way.approve(sittingId, [other]);
    expect(sitting.agenda.map((item) => item.mentorId)).toEqual([other]);
    expect(sitting.complete).toBe(true);
    expect(school.house.audit.ofEntity('sitting', sittingId).map(({ act }) => act)).toContain('candidate-left');
    const director = await school.person('administration');
    expect((await school.call(contract.mentors.read, director, { params: { mentorId } })).status).toBe(404);
  });
});
