import { type CallOf, contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openMentorWay } from '../../testing/mentor-way.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { sittings } = contract;
type Decision = CallOf<typeof sittings.decide>['body']['decisions'][number];

let school: TestSchool;
let way: Awaited<ReturnType<typeof openMentorWay>>;
let curator: Person;
beforeEach(async () => {
  school = await openTestSchool();
  way = await openMentorWay(school);
  ({ curator } = way);
});
afterEach(() => school.close());

const MEETING = {
  heldOn: '2022-05-10',
  place: 'каб. 12',
  chair: 'Орлова Г. С.',
  secretary: 'Зайцева Т. В.',
  members: ['Орлова Г. С.', 'Волков С. Ю.', 'Ким А. А.'],
};
const candidates = async (count: number) => {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(await way.registered(await way.personFor('teacher'), 'teacher'));
  return ids;
};
const statusOf = async (mentorId: string) => (await way.read(mentorId)).status;
const create = (body: object, as: Person | null = curator) => school.send(sittings.create, as, { body });
const read = async (sittingId: string, as: Person = curator) =>
  (await school.call(sittings.read, as, { params: { sittingId } })).body;
const audit = (id: string) => school.house.audit.ofEntity('sitting', id).map(({ act }) => act);
const yes = (mentorId: string, more: Partial<Decision> = {}): Decision => ({
  mentorId,
  outcome: 'approve',
  votes: { for: 3, against: 0, abstained: 0 },
  ...more,
});
const decide = async (sittingId: string, decisions: Decision[], more: object = {}) => {
  const { version } = await read(sittingId);
  const body = { version, membersPresent: 3, decisions, ...more };
  return school.send(sittings.decide, curator, { params: { sittingId }, body });
};

describe('putting candidates on an agenda', () => {
  it('takes a day, people and at least one candidate', async () => {
    const { body } = await create({ ...MEETING, heldOn: '2022-02-30', members: [], mentorIds: [] });
    const pointers = (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect(pointers).toEqual(['/heldOn', '/members', '/mentorIds']);
  });

  it('names those who cannot be considered yet, and then considers nobody', async () => {
    const [ready = ''] = await candidates(1);
    const draft = await way.candidate(await way.register.person('Черновиков Олег'), 'parent');
    const unknown = newId();
    const { status, body } = await create({ ...MEETING, mentorIds: [ready, draft, unknown] });
    expect([status, body]).toMatchObject([
      422,
      {
        slug: 'batch-refused',
        current: {
          faults: [
            { mentorId: draft, name: { familyName: 'Черновиков' }, reason: 'not-from-this-status' },
            { mentorId: unknown, name: null, reason: 'not-found' },
          ],
        },
      },
    ]);
    expect(await statusOf(ready)).toBe('registered');
    expect((await school.call(sittings.list, curator)).body.sittings).toEqual([]);
  });

  it('puts twenty candidates on one agenda, in the order given', async () => {
    const ids = await candidates(20);
    const id = newId();
    const made = await create({ id, ...MEETING, mentorIds: ids });
    const again = await create({ id, ...MEETING, mentorIds: ids });
    expect([made.status, again.status, (await create({ id, ...MEETING, place: 'x', mentorIds: ids })).status]).toEqual([
      201, 201, 409,
    ]);
    const sitting = await read(id);
    expect(sitting.agenda.map(({ mentorId }) => mentorId)).toEqual(ids);
    expect(sitting).toMatchObject({ status: 'planned', candidates: 20, decided: 0, complete: false, number: null });
    expect(await statusOf(ids[19] ?? '')).toBe('under_review');
    expect(audit(id)).toEqual(['created']);
  });

  it('is read by the curator and administration alone', async () => {
    const id = await way.sitting(await candidates(1));
    const director = await school.person('administration');
    expect((await read(id, director)).agenda).toHaveLength(1);
    for (const role of ['methodist', 'mentor'] as const) {
      const person = await school.person(role);
      for (const operation of [sittings.list, sittings.read]) {
        expect((await school.send(operation, person, { params: { sittingId: id } })).status).toBe(403);
      }
    }
  });
});

describe('changing a sitting', () => {
  const change = (sittingId: string, body: object) =>
    school.send(sittings.change, curator, { params: { sittingId }, body });

  it('is done on the version that was seen, and adds more candidates', async () => {
    const [first = '', second = ''] = await candidates(2);
    const id = await way.sitting([first]);
    const { body } = await change(id, { version: 1, place: 'актовый зал', add: [second] });
    expect(body).toMatchObject({ place: 'актовый зал', candidates: 2, version: 2 });
    expect((await change(id, { version: 1, place: 'каб. 1' })).body).toMatchObject({
      slug: 'stale-version',
      current: { place: 'актовый зал' },
    });
    expect((await change(id, { version: 2, add: [second] })).body).toMatchObject({ slug: 'batch-refused' });
    expect(audit(id)).toEqual(['changed', 'created']);
  });
});

describe('decisions', () => {
  it('approve twenty candidates at once, each with a line of history', async () => {
    const ids = await candidates(20);
    const id = await way.sitting(ids);
    const { status, body } = await decide(
      id,
      ids.map((mentorId) => yes(mentorId)),
      { number: '3' },
    );
    expect([status, body]).toMatchObject([200, { decided: 20, membersPresent: 3, number: '3', complete: true }]);
    for (const mentorId of ids) expect(await statusOf(mentorId)).toBe('approved');
    const card = await way.read(ids[0] ?? '');
    expect(card.steps?.[0]).toMatchObject({ act: 'approve', from: 'under_review', to: 'approved' });
    expect(card.checklist.missing).not.toContain('review');
    expect(audit(id)).toEqual(['decided', 'created']);
  });

  it('need a quorum and a day that has come', async () => {
    const [one = ''] = await candidates(1);
    const id = await way.sitting([one]);
    expect((await decide(id, [yes(one)], { membersPresent: 1 })).body).toMatchObject({ reason: 'no-quorum' });
    await school.send(sittings.change, curator, {
      params: { sittingId: id },
      body: { version: 1, heldOn: '2022-05-17' },
    });
    expect((await decide(id, [yes(one)])).body).toMatchObject({ slug: 'step-refused', reason: 'not-held-yet' });
  });

  it('that do not agree with their votes are refused by name, and none of the others is kept', async () => {
    const [good = '', bad = '', worse = ''] = await candidates(3);
    const id = await way.sitting([good, bad, worse]);
    const { body } = await decide(id, [
      yes(good),
      yes(bad, { outcome: 'reject', votes: { for: 0, against: 3, abstained: 0 } }),
      yes(worse, { votes: { for: 1, against: 2, abstained: 0 } }),
    ]);
    expect(body).toMatchObject({
      slug: 'batch-refused',
      current: {
        faults: [
          { mentorId: bad, reason: 'reason-required' },
          { mentorId: worse, reason: 'votes-contradict' },
        ],
      },
    });
    expect(await statusOf(good)).toBe('under_review');
    expect((await read(id)).decided).toBe(0);
  });

  it('are taken once, about those on the agenda', async () => {
    const [one = '', stranger = ''] = await candidates(2);
    const id = await way.sitting([one]);
    await decide(id, [yes(one)]);
    const { body } = await decide(id, [yes(one), yes(stranger)]);
    expect(body).toMatchObject({
      current: { faults: [{ reason: 'decided-already' }, { mentorId: stranger, reason: 'not-on-agenda' }] },
    });
    const twice = await way.sitting([stranger]);
    expect((await decide(twice, [yes(stranger), yes(stranger)])).status).toBe(422);
    expect(await statusOf(stranger)).toBe('under_review');
  });

  it('are written on the version that was seen', async () => {
    const ids = await candidates(2);
    const id = await way.sitting(ids);
    await decide(id, [yes(ids[0] ?? '')]);
    const { status, body } = await decide(id, [yes(ids[1] ?? '')], { version: 1 });
    expect([status, body]).toMatchObject([409, { current: { decided: 1 } }]);
  });

  it('reject for a reason that only curator and administration read', async () => {
    const [one = ''] = await candidates(1);
    const id = await way.sitting([one]);
    const no = yes(one, { outcome: 'reject', votes: { for: 0, against: 3, abstained: 0 }, reason: 'schedule' });
    await decide(id, [no]);
    expect(await way.read(one)).toMatchObject({ status: 'rejected', reason: 'schedule' });
    const params = { mentorId: one };
    const { body } = await school.call(contract.mentors.read, await school.person('methodist'), { params });
    expect(body).toMatchObject({ reason: null, reviews: null });
    expect(JSON.stringify(body)).not.toContain('schedule"');
  });
});

describe('closing the protocol', () => {
  const close = async (sittingId: string, more: object = {}) => {
    const { version } = await read(sittingId);
    return school.send(sittings.close, curator, { params: { sittingId }, body: { version, ...more } });
  };

  it('waits until everybody is decided about and the number is known', async () => {
    const [one = '', two = ''] = await candidates(2);
    const id = await way.sitting([one, two]);
    await decide(id, [yes(one)]);
    expect((await close(id, { number: '3' })).body).toMatchObject({ reason: 'undecided', missing: [two] });
    await decide(id, [yes(two, { outcome: 'approve_with_condition', condition: 'пройти обучение' })]);
    expect((await close(id)).body).toMatchObject({ slug: 'step-refused', reason: 'number-required' });
    expect((await close(id, { version: 1 })).status).toBe(409);
    const { body } = await close(id, { number: '3' });
    expect(body).toMatchObject({ status: 'held', number: '3' });
    expect(audit(id)).toEqual(['closed', 'decided', 'decided', 'created']);
  });

  it('leaves nothing to change afterwards', async () => {
    const ids = await candidates(1);
    const id = await way.sitting(ids);
    await way.approve(id, ids);
    await close(id);
    const { version } = await read(id);
    const params = { sittingId: id };
    const change = await school.send(sittings.change, curator, { params, body: { version, place: 'x' } });
    expect(change.body).toMatchObject({ slug: 'step-refused', reason: 'sitting-held' });
    expect((await close(id)).status).toBe(422);
  });
});
