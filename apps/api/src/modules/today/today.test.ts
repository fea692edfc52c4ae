import { contract } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openPairs } from '../../testing/pairs.ts';
import { openTestSchool, type Person, type TestSchool } from '../../testing/test-school.ts';

const { today, pairs } = contract;
let school: TestSchool;
let on: Awaited<ReturnType<typeof openPairs>>;
let curator: Person;
beforeEach(async () => {
  school = await openTestSchool();
  on = await openPairs(school);
  curator = await school.person('curator');
});
afterEach(() => school.close());

/** A pair that everybody agreed to and an order of `day` names. */
async function orderedPair(day: string, accounts: { mentor?: Person } = {}): Promise<string> {
  const mentee = on.pool.mentee('Орлов Кирилл');
  const mentor = on.pool.mentor('Петров Дмитрий', accounts.mentor ? { account: accounts.mentor } : {});
  const pairId = await on.propose(mentor.mentorId, [mentee.menteeId]);
  await on.allAgree(pairId);
  const read = async () => (await school.call(pairs.read, curator, { params: { pairId } })).body;
  await school.call(pairs.setGoal, curator, {
    params: { pairId, menteeId: mentee.menteeId },
    body: { version: (await read()).version, goal: 'Решать задачи' },
  });
  await school.call(pairs.approve, curator, { params: { pairId }, body: { version: (await read()).version } });
  const ordered = await school.call(pairs.act, curator, {
    params: { pairId },
    body: { act: 'order', version: (await read()).version, order: { number: '155', on: day, until: null } },
  });
  expect(ordered.status).toBe(200);
  return pairId;
}
const kinds = async (as: Person = curator) =>
  (await school.call(today.read, as)).body.groups.map(({ kind, total }) => `${kind} ${total}`);

describe('the list of a day', () => {
  it('shows a pair that has not met since its order, to the curator alone', async () => {
    await orderedPair('2022-05-02');
    expect(await kinds()).toContain('first_meeting_late 1');
    expect(await kinds(await school.person('administration'))).not.toContain('first_meeting_late 1');
    expect((await school.call(today.read, await school.person('administration'))).body.programme).toBeNull();
  });

  it('is put off with a reason for all who lead pairs, comes back by itself, and by hand; the log knows', async () => {
    const subjectId = await orderedPair('2022-05-02');
    const line = { kind: 'first_meeting_late' as const, subjectId };
    const late = { ...line, until: '2022-05-16', reason: 'болеет' };
    const refused = await school.call(today.snooze, curator, { body: late });
    expect([refused.status, (refused.body as never as { reason: string }).reason]).toEqual([422, 'later-day-required']);
    const off = await school.call(today.snooze, curator, { body: { ...late, until: '2022-05-20' } });
    expect(off.body.snoozed.map(({ reason, until }) => [reason, until])).toEqual([['болеет', '2022-05-20']]);
    expect(await kinds(await school.person('curator'))).not.toContain('first_meeting_late 1');
    const back = await school.call(today.unsnooze, curator, { body: line });
    expect(back.body.groups.map(({ kind }) => kind)).toContain('first_meeting_late');
    await school.call(today.snooze, curator, { body: { ...late, until: '2022-05-20' } });
    school.setNow('2022-05-20T06:00:00Z');
    expect(await kinds()).toContain('first_meeting_late 1');
    const acts = school.house.db.$client
      .prepare(`SELECT act FROM audit_entries WHERE entity = 'worklist' ORDER BY seq`)
      .pluck()
      .all();
    expect(acts).toEqual(['line-snoozed', 'line-unsnoozed', 'line-snoozed']);
  });

  it('never puts a call for help off', async () => {
    const body = { kind: 'help_asked' as const, subjectId: newId(), until: '2022-06-01', reason: 'потом' };
    const { status, body: problem } = await school.call(today.snooze, curator, { body });
    expect([status, (problem as never as { reason: string }).reason]).toEqual([422, 'never-snoozed']);
  });

  it('reminds whoever has an account, names whoever has none, and cannot remind of what is the curator’s own', async () => {
    const mentor = await school.person('mentor');
    const subjectId = await orderedPair('2022-05-02', { mentor });
    const { body } = await school.call(today.remind, curator, { body: { kind: 'first_meeting_late', subjectId } });
    expect([body.told, body.silent.length]).toEqual([1, 1]);
    const inbox = await school.call(contract.notices.list, mentor, { query: {} });
    expect(inbox.body.notices.map(({ kind }) => kind)).toContain('meeting_wanted');
    const refused = await school.call(today.remind, curator, { body: { kind: 'pair_decision', subjectId } });
    expect(refused.status).toBe(422);
    const unknown = await school.call(today.remind, curator, { body: { kind: 'meeting_gap', subjectId: newId() } });
    expect(unknown.status).toBe(404);
    expect((await school.call(today.remind, mentor, { body: { kind: 'meeting_gap', subjectId } })).status).toBe(403);
  });

  it('goes quiet once the pair has met, and asks for a report that nobody wrote', async () => {
    const pairId = await orderedPair('2022-05-02');
    const { meetings } = contract;
    const members = (await school.call(pairs.read, curator, { params: { pairId } })).body.members;
    const met = {
      id: newId(),
      pairId,
      kind: 'introductory' as const,
      heldOn: '2022-05-16',
      durationMinutes: 40,
      format: 'in_person' as const,
      attendance: members.map(({ menteeId }) => ({ menteeId, present: true })),
      introduction: { curatorPresent: true, mutualInterest: 'yes' as const },
    };
    const said = await school.call(meetings.record, curator, { body: met });
    expect([said.status, said.body]).toMatchObject([200, { kept: null }]);
    school.setNow('2022-05-20T06:00:00Z');
    const now = await kinds();
    expect(now).not.toContain('first_meeting_late 1');
    expect(now).toContain('report_missing 1');
    expect(now).toContain('route_missing 1');
  });
});
