import { checkGroups, type GroupProblem } from '@tandem/domain/matching';
import { describe, expect, it } from 'vitest';
import { solveGroupsInWorker } from './solve-groups.ts';

/** Groups of three to eight, at most two from a class, scores without any pattern. */
function school(mentees: number, mentors: number): GroupProblem {
  const score = (mentee: number, mentor: number) => (mentee * 7919 + mentor * 104_729 + mentee * mentor * 31) % 1001;
  return {
    mentees: Array.from({ length: mentees }, (_, index) => ({ id: `child-${index}`, classId: `7-${index % 12}` })),
    mentors: Array.from({ length: mentors }, (_, index) => ({ id: `mentor-${index}`, capacity: 8, minGroup: 3 })),
    edges: Array.from({ length: mentees * mentors }, (_, index) => {
      const [mentee, mentor] = [Math.floor(index / mentors), index % mentors];
      return [`child-${mentee}`, `mentor-${mentor}`, score(mentee, mentor)] as const;
    }),
    maxFromClass: 2,
  };
}

describe('groups solved in a thread', () => {
  it('come back with totals that hold and bounds that are reached', async () => {
    const problem = school(40, 6);
    const answer = await solveGroupsInWorker(problem);
    if (answer.status !== 'solved') throw new Error(answer.status);
    expect(checkGroups(problem, answer.pairs, answer.certificate)).toMatchObject({ valid: true, matched: 40 });
  });

  it('are refused with the faults of the problem', async () => {
    const problem = { ...school(2, 1), maxFromClass: 0 };
    expect(await solveGroupsInWorker(problem)).toMatchObject({
      status: 'faulty',
      faults: [{ path: '/maxFromClass', code: 'out-of-range' }],
    });
  });

  it('stop when the time is over', async () => {
    const answer = await solveGroupsInWorker(school(300, 40), { timeLimitMs: 1 });
    expect(answer).toMatchObject({ status: 'out-of-time' });
  });

  it('stop at once when nobody waits for them any more', async () => {
    const start = performance.now();
    const answer = await solveGroupsInWorker(school(300, 40), { signal: AbortSignal.timeout(100) });
    expect(answer).toEqual({ status: 'cancelled' });
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(await solveGroupsInWorker(school(2, 1), { signal: AbortSignal.abort() })).toEqual({ status: 'cancelled' });
  });
});
