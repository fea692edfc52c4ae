import { describe, expect, it } from 'vitest';
import { MATCHING_LIMITS, MOST_FAULTS, readProblem } from './index.ts';

const sound = {
  mentees: [{ id: 'anna', priority: 2 }, { id: 'boris' }],
  mentors: [
    { id: 'maria', capacity: 1 },
    { id: 'pavel', capacity: 0 },
  ],
  edges: [
    ['anna', 'maria', 1000],
    ['boris', 'maria', 0],
    ['boris', 'pavel', 500],
  ],
  locked: [['anna', 'maria']],
  draft: [['boris', 'pavel']],
};

/** The faults of the sound problem with something else in it, as «pointer code». */
function faultsOf(change: object): string[] {
  const read = readProblem({ ...sound, ...change });
  return read.ok ? [] : read.faults.map(({ path, code }) => `${path} ${code}`);
}

describe('a problem', () => {
  it('is read when it is sound, with nothing in it as well', () => {
    expect(faultsOf({})).toEqual([]);
    expect(readProblem({ mentees: [], mentors: [], edges: [] })).toMatchObject({ ok: true });
    expect(faultsOf({ objective: { badBelow: 0, plain: true }, remark: 'ignored' })).toEqual([]);
  });

  it.each([
    ['no object', null, ' not-an-object'],
    ['a list', [], ' not-an-object'],
    ['words', 'mentees', ' not-an-object'],
    ['nothing in it', {}, '/mentees missing'],
  ])('says so when it is %s', (_, value, fault) => {
    const read = readProblem(value);
    expect(read.ok ? [] : read.faults.map(({ path, code }) => `${path} ${code}`)).toContain(fault);
  });

  it.each<[string, object, string[]]>([
    ['mentees that are no list', { mentees: {} }, ['/mentees not-a-list']],
    ['no edges', { edges: undefined }, ['/edges missing']],
    ['a mentee without an id', { mentees: [{}], edges: [], locked: [], draft: [] }, ['/mentees/0/id missing']],
    ['a mentee who is no object', { mentees: [7], edges: [], locked: [], draft: [] }, ['/mentees/0 not-an-object']],
    [
      'an id that is a number',
      { mentors: [{ id: 7, capacity: 1 }], edges: [], locked: [], draft: [] },
      ['/mentors/0/id not-a-text'],
    ],
    [
      'an empty id',
      { mentors: [{ id: '', capacity: 1 }], edges: [], locked: [], draft: [] },
      ['/mentors/0/id not-a-text'],
    ],
    [
      'a mentee twice',
      { mentees: [{ id: 'anna' }, { id: 'boris' }, { id: 'anna' }] },
      ['/mentees/2/id repeated-mentee'],
    ],
    [
      'a mentor twice',
      { mentors: [...sound.mentors, { id: 'pavel', capacity: 3 }] },
      ['/mentors/2/id repeated-mentor'],
    ],
    ['no capacity', { mentors: [{ id: 'maria' }, { id: 'pavel', capacity: 1 }] }, ['/mentors/0/capacity missing']],
    [
      'half a place',
      {
        mentors: [
          { id: 'maria', capacity: 1.5 },
          { id: 'pavel', capacity: 1 },
        ],
      },
      ['/mentors/0/capacity not-an-integer'],
    ],
    [
      'fewer than no places',
      {
        mentors: [
          { id: 'maria', capacity: 1 },
          { id: 'pavel', capacity: -1 },
        ],
      },
      ['/mentors/1/capacity out-of-range'],
    ],
    [
      'too many places',
      {
        mentors: [
          { id: 'maria', capacity: 1e9 },
          { id: 'pavel', capacity: 1 },
        ],
      },
      ['/mentors/0/capacity out-of-range'],
    ],
    [
      'a priority below zero',
      { mentees: [{ id: 'anna', priority: -1 }, { id: 'boris' }] },
      ['/mentees/0/priority out-of-range'],
    ],
    [
      'a priority beyond a million',
      { mentees: [{ id: 'anna', priority: 1_000_001 }, { id: 'boris' }] },
      ['/mentees/0/priority out-of-range'],
    ],
    [
      'a priority in words',
      { mentees: [{ id: 'anna', priority: 'high' }, { id: 'boris' }] },
      ['/mentees/0/priority not-an-integer'],
    ],
    ['an edge that is no list', { edges: [...sound.edges, { mentee: 'anna' }] }, ['/edges/3 not-a-list']],
    ['an edge without a score', { edges: [...sound.edges, ['anna', 'pavel']] }, ['/edges/3 wrong-length']],
    ['an edge from nobody', { edges: [...sound.edges, ['vera', 'pavel', 1]] }, ['/edges/3/0 unknown-mentee']],
    ['an edge to nobody', { edges: [...sound.edges, ['anna', 'vera', 1]] }, ['/edges/3/1 unknown-mentor']],
    ['an edge from a number', { edges: [...sound.edges, [1, 'pavel', 1]] }, ['/edges/3/0 not-a-text']],
    ['a score over 1000', { edges: [...sound.edges, ['anna', 'pavel', 1001]] }, ['/edges/3/2 out-of-range']],
    ['a score below zero', { edges: [...sound.edges, ['anna', 'pavel', -1]] }, ['/edges/3/2 out-of-range']],
    ['a share for a score', { edges: [...sound.edges, ['anna', 'pavel', 0.7]] }, ['/edges/3/2 not-an-integer']],
    [
      'a score that is no number',
      { edges: [...sound.edges, ['anna', 'pavel', Number.NaN]] },
      ['/edges/3/2 not-an-integer'],
    ],
    [
      'everything wrong in an edge',
      { edges: [...sound.edges, ['x', 'y', 'z']] },
      ['/edges/3/0 unknown-mentee', '/edges/3/1 unknown-mentor', '/edges/3/2 not-an-integer'],
    ],
    ['an edge twice', { edges: [...sound.edges, ['anna', 'maria', 7]] }, ['/edges/3 repeated-edge']],
    ['a lock on somebody unknown', { locked: [['vera', 'maria']] }, ['/locked/0/0 unknown-mentee']],
    ['a lock without an edge', { locked: [['anna', 'pavel']] }, ['/locked/0 lock-without-edge']],
    [
      'a mentee locked twice',
      {
        locked: [
          ['boris', 'maria'],
          ['boris', 'pavel'],
        ],
      },
      ['/locked/1 locked-twice'],
    ],
    [
      'more locks than places',
      {
        locked: [
          ['anna', 'maria'],
          ['boris', 'maria'],
        ],
      },
      ['/locked/1 locks-over-capacity'],
    ],
    ['a lock where there are no places', { locked: [['boris', 'pavel']] }, ['/locked/0 locks-over-capacity']],
    ['locks that are no list', { locked: 'anna' }, ['/locked not-a-list']],
    [
      'a draft with somebody twice',
      {
        draft: [
          ['anna', 'maria'],
          ['anna', 'pavel'],
        ],
      },
      ['/draft/1 drafted-twice'],
    ],
    ['a draft of one', { draft: [['anna']] }, ['/draft/0 wrong-length']],
    ['a wrong threshold', { objective: { badBelow: 1001 } }, ['/objective/badBelow out-of-range']],
    ['«plain» that is no yes or no', { objective: { plain: 'yes' } }, ['/objective/plain not-a-boolean']],
    ['an objective that is a word', { objective: 'plain' }, ['/objective not-an-object']],
  ])('names the place of %s', (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it('may have a draft with a pair that the rules forbid by now', () => {
    expect(faultsOf({ draft: [['anna', 'pavel']] })).toEqual([]);
  });

  it('tells the first faults and not a thousand of them', () => {
    const edges = Array.from({ length: 1_000 }, () => ['nobody', 'maria', 1]);
    expect(faultsOf({ edges })).toHaveLength(MOST_FAULTS);
  });

  it('is refused when its numbers could not be added without rounding', () => {
    const most = MATCHING_LIMITS.mentees;
    const mentees = Array.from({ length: most }, (_, index) => ({ id: `child-${index}`, priority: 0 }));
    const mentors = mentees.map((_, index) => ({ id: `mentor-${index}`, capacity: most }));
    const edges = mentees.map(({ id }) => [id, 'mentor-0', 500]);
    const locked: never[] = [];
    expect(faultsOf({ mentees, mentors, edges, locked, draft: [] })).toEqual([]);
    const draft = [['child-1', 'mentor-1']];
    expect(faultsOf({ mentees, mentors, edges, locked, draft })).toEqual([]);
    mentees.push({ ...mentees.pop(), id: 'last', priority: MATCHING_LIMITS.priority });
    expect(faultsOf({ mentees, mentors, edges: edges.slice(0, -1), locked, draft })).toEqual([' too-large']);
    expect(faultsOf({ mentees: [...mentees, { id: 'one more' }] })).toEqual(['/mentees too-many']);
  });
});
