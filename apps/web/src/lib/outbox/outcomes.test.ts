import { describe, expect, it } from 'vitest';
import { pauseMs, stateAfter, whoseFault } from './outcomes.ts';

const problem = (status: number) => ({ type: '', slug: '', title: '', status });

describe('an entry that was sent', () => {
  it.each([
    ['saved', null, 'gone'],
    ['already', null, 'gone'],
    ['kept', null, 'kept'],
    ['refused', problem(422), 'refused'],
    ['refused', problem(404), 'refused'],
    ['refused', problem(500), 'waiting'],
    ['refused', null, 'waiting'],
  ] as const)('%s (%j) is then %s', (outcome, said, state) => {
    expect(stateAfter({ outcome, problem: said })).toBe(state);
  });

  it('is tried ever more rarely, at most every five minutes, and never all phones at once', () => {
    const pauses = [1, 2, 3, 4, 20].map((attempts) => pauseMs(attempts, 1));
    expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 300_000]);
    expect(pauseMs(20, 0)).toBe(150_000);
    expect(pauseMs(3, 0.3)).not.toBe(pauseMs(3, 0.9));
  });

  it.each([
    ['no answer', null, 'nobody'],
    ['a server that is down', 503, 'nobody'],
    ['a full disk', 507, 'nobody'],
    ['408', 408, 'nobody'],
    ['425', 425, 'nobody'],
    ['too many at once', 429, 'nobody'],
    ['a school of yesterday without this door', 404, 'nobody'],
    ['a session that has ended', 401, 'session'],
    ['somebody else’s session', 403, 'session'],
    ['a request that cannot be read', 400, 'request'],
    ['too much of it', 413, 'request'],
  ] as const)('is not blamed for %s', (_, status, fault) => {
    expect(whoseFault(status)).toBe(fault);
  });
});
