import { contract, type MatchingTotals } from '@tandem/contracts';
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

async function pricesOf(menteeId: string) {
  const { status, body } = await school.call(matching.prices, on.curator, { body: { form: FORM, menteeId } });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}
async function place(placements: { menteeId: string; mentorId: string | null; locked?: boolean }[]) {
  const { draft } = (await school.call(matching.board, on.curator, { query: { form: FORM } })).body;
  const { status, body } = await school.call(matching.place, on.curator, {
    body: { form: FORM, version: draft.version, placements },
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}
/** The best whole with what is locked now, worked out anew in another thread. */
async function bestWhole(): Promise<MatchingTotals> {
  const { body } = await school.call(matching.propose, on.curator, { body: { form: FORM } });
  const proposalId = await finished(school, on.curator, body.id);
  return (await school.call(matching.proposal, on.curator, { params: { proposalId } })).body.totals;
}
const minus = (one: MatchingTotals, other: MatchingTotals): MatchingTotals => ({
  matched: one.matched - other.matched,
  urgency: one.urgency - other.urgency,
  tail: one.tail - other.tail,
  total: one.total - other.total,
});

describe('the price of a drag', () => {
  it('is what the best whole loses when the pair is locked and everything is worked out again', async () => {
    const people = fillSchool(on.pool, 14, 6, 11);
    const [first] = people.mentees;
    const easy = (await pricesOf(first?.menteeId ?? '')).mentors.find(({ change }) => change !== null);
    await place([{ menteeId: first?.menteeId ?? '', mentorId: easy?.mentorId ?? '', locked: true }]);
    const best = await bestWhole();
    let looked = 0;
    for (const { menteeId } of people.mentees.slice(1, 6)) {
      const answer = await pricesOf(menteeId);
      expect(answer.best).toEqual(best);
      const possible = answer.mentors.filter(({ change }) => change !== null);
      for (const { mentorId, change, moves } of possible.slice(0, 2)) {
        const { undo } = await place([{ menteeId, mentorId, locked: true }]);
        expect(minus(await bestWhole(), best)).toEqual(change);
        expect(moves.every((move) => move.menteeId !== menteeId)).toBe(true);
        await place(undo as never);
        looked++;
      }
    }
    expect(looked).toBeGreaterThan(3);
  }, 60_000);

  it('says what is impossible, what speaks against, how it fits and what is known', async () => {
    const { menteeId } = on.pool.mentee('Орлов Кирилл');
    const fits = on.pool.mentor('Петров Дмитрий');
    const never = on.pool.mentor('Занятый Пётр', { availability: [{ day: 6, from: '10:00', to: '11:00' }] });
    const other = on.pool.mentor('Химик Анна', { competences: ['chemistry_biology'] });
    const { mentors, best, version } = await pricesOf(menteeId);
    const of = (mentorId: string) => mentors.find((one) => one.mentorId === mentorId);
    expect(of(fits.mentorId)).toMatchObject({
      refusals: [],
      change: { matched: 0, tail: 0, total: 0 },
      fit: { known: { known: 4 } },
      full: false,
    });
    expect(of(fits.mentorId)?.facts.length).toBeLessThanOrEqual(3);
    expect(of(never.mentorId)).toMatchObject({ refusals: [{ code: 'no-common-time' }], change: null, fit: null });
    expect(of(other.mentorId)?.change?.total).toBeLessThan(0);
    expect([best.matched, version]).toEqual([1, 0]);
  });

  it('tells who would have to move', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис', { category: 'career' })];
    const one = on.pool.mentor('Петров Дмитрий', { capacity: 1 });
    const two = on.pool.mentor('Гусева Полина', { capacity: 1, competences: ['profession'] });
    const { mentors } = await pricesOf(boris.menteeId);
    const dragged = mentors.find(({ mentorId }) => mentorId === one.mentorId);
    expect(dragged?.moves).toEqual([{ menteeId: anna.menteeId, from: one.mentorId, to: two.mentorId }]);
    expect(dragged?.change).toMatchObject({ matched: 0 });
  });

  it('a locked mentee who is carried may go anywhere; places that are locked away are told', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    const one = on.pool.mentor('Петров Дмитрий', { capacity: 1 });
    const two = on.pool.mentor('Гусева Полина', { capacity: 1 });
    await place([{ menteeId: anna.menteeId, mentorId: one.mentorId, locked: true }]);
    const carried = await pricesOf(anna.menteeId);
    expect(carried.mentors.every(({ change }) => change !== null)).toBe(true);
    const other = await pricesOf(boris.menteeId);
    const of = (mentorId: string) => other.mentors.find((mentor) => mentor.mentorId === mentorId);
    expect(of(one.mentorId)).toMatchObject({ change: null, full: true, refusals: [] });
    expect(of(two.mentorId)).toMatchObject({ change: { matched: 0 }, full: false });
  });

  it('a locked pair that is impossible by now stays and takes its place', async () => {
    const [anna, boris] = [on.pool.mentee('Анина Анна'), on.pool.mentee('Борисов Борис')];
    const { mentorId, personId } = on.pool.mentor('Петров Дмитрий', { capacity: 1 });
    await place([{ menteeId: anna.menteeId, mentorId, locked: true }]);
    await school.call(matching.changeMenteeFacts, on.curator, {
      params: { menteeId: anna.menteeId },
      body: { version: 0, avoids: [personId] },
    });
    const { mentors, best } = await pricesOf(boris.menteeId);
    expect([best.matched, mentors[0]?.change]).toEqual([0, null]);
  });

  it('somebody else’s or nobody’s mentee has no price', async () => {
    const adult = on.pool.mentee('Взрослая Анна', { adult: true });
    const { status } = await school.call(matching.prices, on.curator, {
      body: { form: FORM, menteeId: adult.menteeId },
    });
    expect(status).toBe(404);
  });

  it('of a whole parallel comes in one answer of a sensible size', async () => {
    const { mentees } = fillSchool(on.pool, 300, 100, 3);
    const { mentors } = await pricesOf(mentees[17]?.menteeId ?? '');
    expect(mentors).toHaveLength(100);
    expect(mentors.filter(({ change }) => change !== null).length).toBeGreaterThan(20);
    const { raw } = await school.call(matching.prices, on.curator, {
      body: { form: FORM, menteeId: mentees[18]?.menteeId ?? '' },
    });
    expect(raw.body.length).toBeLessThan(300_000);
    const board = await school.call(matching.board, on.curator, { query: { form: FORM } });
    expect([board.body.mentees.length, board.body.mentors.length]).toEqual([300, 100]);
    expect(board.raw.body.length).toBeLessThan(400_000);
  }, 60_000);
});
