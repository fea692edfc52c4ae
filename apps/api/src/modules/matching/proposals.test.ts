import { contract, type MatchingBoard, type Proposal, type ProposalRequest } from '@tandem/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillSchool } from '../../testing/filled-school.ts';
import { openPairs } from '../../testing/pairs.ts';
import { finished } from '../../testing/plausible-matching.ts';
import { openTestSchool, type TestSchool } from '../../testing/test-school.ts';

let school: TestSchool;
let on: Awaited<ReturnType<typeof openPairs>>;
beforeEach(async () => {
  school = await openTestSchool();
  on = await openPairs(school);
});
afterEach(() => school.close());

const { matching } = contract;
const FORM = 'teacher_pupil';
const MONDAY = [{ day: 1 as const, from: '15:00', to: '16:00' }];

const board = async (): Promise<MatchingBoard> =>
  (await school.call(matching.board, on.curator, { query: { form: FORM } })).body;
async function place(placements: { menteeId: string; mentorId: string | null; locked?: boolean }[]) {
  const { version } = (await board()).draft;
  return school.call(matching.place, on.curator, { body: { form: FORM, version, placements } });
}
const begin = async (more: Partial<ProposalRequest> = {}) =>
  (await school.call(matching.propose, on.curator, { body: { form: FORM, ...more } })).body;
async function propose(more: Partial<ProposalRequest> = {}): Promise<Proposal> {
  const proposalId = await finished(school, on.curator, (await begin(more)).id);
  return (await school.call(matching.proposal, on.curator, { params: { proposalId } })).body;
}
async function decide(proposalId: string, menteeIds: string[] | null) {
  const { version } = (await board()).draft;
  return school.call(matching.accept, on.curator, { params: { proposalId }, body: { version, menteeIds } });
}
async function failed(more: Partial<ProposalRequest> = {}): Promise<string | null> {
  const { id } = await begin(more);
  for (;;) {
    const { body } = await school.call(matching.job, on.curator, { params: { jobId: id } });
    if (body.state !== 'running') return body.fault;
    await new Promise((done) => setTimeout(done, 10));
  }
}

describe('the best variant', () => {
  it('stands beside the draft with its proof, and who would change', async () => {
    const physicist = on.pool.mentee('Анина Анна');
    const engineer = on.pool.mentee('Борисов Борис', { category: 'career', competences: ['engineering'] });
    const one = on.pool.mentor('Петров Дмитрий', { capacity: 1 });
    const two = on.pool.mentor('Гусева Полина', { capacity: 1, competences: ['engineering'] });
    await place([{ menteeId: physicist.menteeId, mentorId: two.mentorId }]);
    const proposal = await propose();
    expect(proposal).toMatchObject({
      state: 'open',
      draftVersion: 1,
      people: { mentees: 2, mentors: 2, places: 2 },
      totals: { matched: 2, tail: 0 },
      current: { matched: 1 },
      unmatched: [],
      certificate: { valid: true, proof: 'independent', fault: null, checked: { edges: 4, mentees: 2, mentors: 2 } },
    });
    expect(proposal.certificate.bound).toEqual({ matched: 2, total: proposal.totals.total });
    expect(proposal.greedy?.total).toBeLessThanOrEqual(proposal.totals.total);
    expect(proposal.changes).toEqual(
      [
        { menteeId: physicist.menteeId, from: two.mentorId, to: one.mentorId },
        { menteeId: engineer.menteeId, from: null, to: two.mentorId },
      ].sort((a, b) => (a.menteeId < b.menteeId ? -1 : 1)),
    );
    expect(proposal.pairs.every(({ inEveryBest }) => inEveryBest)).toBe(true);
    expect((await board()).draft.version).toBe(1);
  });

  it('is the same for the same school, and keeps what is locked', async () => {
    const { mentees, mentors } = fillSchool(on.pool, 30, 9, 5);
    const [one, two] = [await propose(), await propose()];
    expect(two.pairs).toEqual(one.pairs);
    const worst = one.pairs.find(({ locked }) => !locked);
    const { mentors: prices } = (
      await school.call(matching.prices, on.curator, { body: { form: FORM, menteeId: worst?.menteeId ?? '' } })
    ).body;
    const other = prices.find(({ mentorId, change }) => change !== null && mentorId !== worst?.mentorId);
    await place([{ menteeId: worst?.menteeId ?? '', mentorId: other?.mentorId ?? '', locked: true }]);
    const third = await propose();
    expect(third.pairs.find(({ menteeId }) => menteeId === worst?.menteeId)).toMatchObject({
      mentorId: other?.mentorId,
      locked: true,
    });
    expect(third.certificate.valid).toBe(true);
    expect([mentees.length, mentors.length]).toEqual([30, 9]);
  }, 30_000);

  it('tells of each who is left why, and the smallest change that would help', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна', { since: '2022-04-01' }), on.pool.mentee('Борисов Борис')];
    const monday = on.pool.mentee('Понедельников Пётр', { availability: MONDAY });
    const unready = on.pool.mentee('Неготовый Олег');
    school.house.db.$client.prepare(`UPDATE mentees SET request_category = NULL WHERE id = ?`).run(unready.menteeId);
    const { mentorId } = on.pool.mentor('Петров Дмитрий', { capacity: 1 });
    const { pairs, unmatched, helps } = await propose();
    expect(pairs.map(({ menteeId }) => menteeId)).toEqual([anna.menteeId]);
    const of = (menteeId: string) => unmatched.find((one) => one.menteeId === menteeId);
    expect(of(boris.menteeId)).toMatchObject({
      reason: 'outbid',
      suitable: 1,
      blockedBy: [anna.menteeId],
      helps: [
        { kind: 'place', mentorId, gain: { matched: 1 } },
        { kind: 'mentor', count: 1, competence: 'physics' },
      ],
    });
    expect(of(monday.menteeId)).toMatchObject({
      reason: 'no-edges',
      suitable: 0,
      refusals: [{ code: 'no-common-time', mentors: 1 }],
      helps: [
        { kind: 'mentor', competence: 'physics', time: { day: 1, from: '15:00', to: '16:00' }, gain: { matched: 1 } },
      ],
    });
    expect(of(unready.menteeId)).toMatchObject({ reason: 'own-side', helps: [] });
    expect(helps[0]).toMatchObject({ kind: 'place', mentorId, gain: { matched: 1 } });
    school.house.db.$client.prepare('UPDATE mentors SET capacity = 2 WHERE id = ?').run(mentorId);
    const after = await propose();
    expect(after.totals.matched).toBe(2);
  });

  it('for some people only leaves the others where they are', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    const one = on.pool.mentor('Петров Дмитрий', { capacity: 1 });
    const two = on.pool.mentor('Гусева Полина', { capacity: 1 });
    await place([{ menteeId: anna.menteeId, mentorId: one.mentorId }]);
    const { pairs, people, changes } = await propose({ menteeIds: [boris.menteeId] });
    expect(people).toEqual({ mentees: 1, mentors: 2, places: 1 });
    expect(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]).sort()).toEqual(
      [
        [anna.menteeId, one.mentorId],
        [boris.menteeId, two.mentorId],
      ].sort(),
    );
    expect(changes).toEqual([{ menteeId: boris.menteeId, from: null, to: two.mentorId }]);
  });

  it('when nobody can be paired, or nobody is there, says so plainly', async () => {
    expect(await failed()).toBe('nobody-to-match');
    const { menteeId } = on.pool.mentee('Орлов Кирилл', { availability: MONDAY });
    expect(await failed()).toBe('no-mentors');
    on.pool.mentor('Петров Дмитрий');
    const { pairs, unmatched, certificate } = await propose();
    expect([pairs, certificate.valid]).toEqual([[], true]);
    expect(unmatched).toMatchObject([{ menteeId, reason: 'no-edges' }]);
  });

  it('is stopped when nobody waits for it any more', async () => {
    fillSchool(on.pool, 200, 60, 9);
    const { id, state } = await begin();
    const cancelled = await school.call(matching.cancelJob, on.curator, { params: { jobId: id } });
    expect([state, cancelled.body.state]).toEqual(['running', 'cancelled']);
    const later = await school.call(matching.job, on.curator, { params: { jobId: id } });
    expect(later.body).toMatchObject({ state: 'cancelled', proposalId: null });
    const again = await begin();
    await begin();
    const first = await school.call(matching.job, on.curator, { params: { jobId: again.id } });
    expect(first.body.state).toBe('cancelled');
  });

  it('a group keeps its size and does not come from one class', async () => {
    const people = ['Анина Анна', 'Борисов Борис', 'Викторов Виктор', 'Глебов Глеб'].map((name, index) =>
      on.pool.mentee(name, { letter: index < 3 ? 'А' : 'Б' }),
    );
    const { mentorId } = on.pool.mentor('Петров Дмитрий', { capacity: 4 });
    on.pool.mentor('Гусева Полина', { capacity: 1 });
    const proposal = await propose({ groups: { minSize: 2, mostOfClass: 1 } });
    expect(proposal.certificate).toMatchObject({ valid: true, proof: 'solver' });
    expect(proposal.pairs.map((pair) => pair.mentorId)).toEqual([mentorId, mentorId]);
    expect(proposal.pairs.map(({ menteeId }) => menteeId)).toContain(people[3]?.menteeId);
    expect(proposal.unmatched.map(({ reason }) => reason)).toEqual(['group-rules', 'group-rules']);
    const checked = await school.call(matching.recheck, on.curator, { params: { proposalId: proposal.id } });
    expect(checked.body).toMatchObject({ same: true, certificate: { valid: true } });
  }, 30_000);
});

describe('what is decided about it', () => {
  async function offered() {
    const people = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    on.pool.mentor('Петров Дмитрий', { capacity: 2 });
    return { people, proposal: await propose() };
  }
  const decisions = async (as = on.curator) =>
    (await school.call(matching.decisions, as, { query: { form: FORM } })).body.decisions;

  it('all of it goes into the draft, and can be taken back', async () => {
    const { proposal } = await offered();
    const { body } = await decide(proposal.id, null);
    expect(body.draft.pairs).toHaveLength(2);
    const back = await place(body.undo as never);
    expect(back.body.draft.pairs).toEqual([]);
    expect(await decisions(await school.person('administration'))).toMatchObject([
      { id: proposal.id, state: 'accepted', accepted: 2, proposed: 2 },
    ]);
    const again = await decide(proposal.id, null);
    expect([again.status, again.body]).toMatchObject([422, { reason: 'decided-already' }]);
  });

  it('some of it, or nothing', async () => {
    const { people, proposal } = await offered();
    const some = await decide(proposal.id, [people[0]?.menteeId ?? '']);
    expect(some.body.draft.pairs.map(({ menteeId }) => menteeId)).toEqual([people[0]?.menteeId]);
    const second = await propose();
    const none = await decide(second.id, []);
    expect([none.status, none.body.undo]).toEqual([200, []]);
    expect((await decisions()).map(({ state }) => state).sort()).toEqual(['declined', 'partly']);
  });

  it('a draft that somebody changed meanwhile is looked at first', async () => {
    const { people, proposal } = await offered();
    await place([{ menteeId: people[0]?.menteeId ?? '', mentorId: null }]);
    const late = await school.call(matching.accept, on.curator, {
      params: { proposalId: proposal.id },
      body: { version: 0, menteeIds: null },
    });
    expect([late.status, late.body]).toMatchObject([409, { current: { version: 1 } }]);
  });

  it('people who are not to be matched any more are named', async () => {
    const { people, proposal } = await offered();
    const gone = people[0]?.menteeId ?? '';
    const { version } = (await school.call(contract.mentees.read, on.curator, { params: { menteeId: gone } })).body;
    await school.call(contract.mentees.act, on.curator, {
      params: { menteeId: gone },
      body: { act: 'leave_early', reason: 'own_wish', version },
    });
    const refused = await decide(proposal.id, null);
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { current: { faults: [{ menteeId: gone, reason: 'mentee-not-waiting' }] } },
    ]);
    expect((await decide(proposal.id, [people[1]?.menteeId ?? ''])).status).toBe(200);
  });

  it('is checked again later from what was kept, and a forged result is found out', async () => {
    const { people, proposal } = await offered();
    await decide(proposal.id, null);
    const check = async () =>
      (await school.call(matching.recheck, on.curator, { params: { proposalId: proposal.id } })).body;
    expect(await check()).toMatchObject({ same: true, certificate: { valid: true, fault: null } });
    const { $client: sqlite } = school.house.db;
    const row = sqlite
      .prepare<[string], { certificate: string; input: string }>(
        'SELECT certificate, input FROM matching_proposals WHERE id = ?',
      )
      .get(proposal.id);
    const forged = JSON.parse(row?.certificate ?? '') as { pairs: unknown[] };
    forged.pairs.pop();
    sqlite
      .prepare('UPDATE matching_proposals SET certificate = ? WHERE id = ?')
      .run(JSON.stringify(forged), proposal.id);
    expect(await check()).toMatchObject({ same: false, certificate: { valid: false } });
    expect(row?.input).toContain(people[0]?.menteeId);
    expect(row?.input).not.toMatch(/Анина|механику/);
  });
});
