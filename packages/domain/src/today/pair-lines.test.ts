import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MENTORSHIP_STATUSES } from '../pairs/index.ts';
import { addDays } from '../school/index.ts';
import { type PairFacts, pairLines } from './index.ts';

const TODAY = '2022-05-16';
const quiet: PairFacts = {
  pairId: 'pair',
  status: 'active',
  orderedOn: '2021-11-08',
  endsOn: '2022-08-31',
  lastHeldOn: '2022-05-12',
  nextOn: null,
  intervalDays: 14,
  unreportedOn: null,
  unansweredOn: null,
  uncomfortable: null,
  ratings: null,
  lastContactOn: null,
  withoutRoute: 0,
  withoutSummary: 0,
};
const lines = (facts: Partial<PairFacts>, holidays: Parameters<typeof pairLines>[2] = []) =>
  pairLines({ ...quiet, ...facts }, TODAY, holidays, 3).map(({ kind, days, urgent }) =>
    [kind, days, urgent ? '!' : ''].join(' ').trim(),
  );

describe('a pair on the list of the curator', () => {
  it('that meets as agreed is not there', () => expect(lines({})).toEqual([]));

  it.each([
    [9, []],
    [10, ['first_meeting_late 10']],
    [14, ['first_meeting_late 14 !']],
  ])('that has not met %i days after the order: %j', (days, expected) => {
    expect(lines({ status: 'ordered', lastHeldOn: null, orderedOn: addDays(TODAY, -days) })).toEqual(expected);
  });

  it.each([
    [14, 21, []],
    [14, 22, ['meeting_gap 22']],
    [14, 43, ['meeting_gap 43 !']],
    [7, 10, []],
    [7, 11, ['meeting_gap 11']],
  ])('that meets every %i days and met %i days ago: %j', (intervalDays, ago, expected) => {
    expect(lines({ intervalDays, lastHeldOn: addDays(TODAY, -ago) })).toEqual(expected);
  });

  it('is not reminded of holidays, nor of a meeting that is still ahead', () => {
    const lastHeldOn = addDays(TODAY, -24);
    expect(lines({ lastHeldOn }, [{ startsOn: '2022-05-01', endsOn: '2022-05-05' }])).toEqual([]);
    expect(lines({ lastHeldOn, nextOn: '2022-05-18' })).toEqual([]);
    expect(lines({ lastHeldOn, nextOn: '2022-05-14' })).toEqual(['meeting_gap 24']);
  });

  it('that rests or is closed is not asked to meet', () => {
    for (const status of ['proposed', 'agreed', 'paused', 'closing', 'completed', 'dissolved'] as const)
      expect(lines({ status, lastHeldOn: '2022-01-10' })).toEqual([]);
  });

  it('in which somebody was not comfortable is pressing until the curator has talked with it', () => {
    const uncomfortable = { on: '2022-05-10', of5: 2 };
    expect(lines({ uncomfortable })).toEqual(['low_comfort 6 !']);
    expect(lines({ uncomfortable: { ...uncomfortable, of5: 3 } })).toEqual([]);
    expect(lines({ uncomfortable, lastContactOn: '2022-05-09' })).toEqual(['low_comfort 6 !']);
    expect(lines({ uncomfortable, lastContactOn: '2022-05-11' })).toEqual([]);
    expect(lines({ uncomfortable: { on: '2022-04-10', of5: 1 } })).toEqual([]);
  });

  it('whose two sides see a meeting differently is shown from three of ten on', () => {
    const on = '2022-05-12';
    expect(lines({ ratings: { on, mentor: 9, mentee: 5 } })).toEqual(['ratings_apart 4']);
    expect(lines({ ratings: { on, mentor: 5, mentee: 8 } })).toEqual(['ratings_apart 4']);
    expect(lines({ ratings: { on, mentor: 8, mentee: 6 } })).toEqual([]);
    expect(lines({ ratings: { on, mentor: 9, mentee: 5 }, lastContactOn: on })).toEqual([]);
  });

  it('whose meeting is not written down or not answered is shown after three days', () => {
    expect(lines({ unreportedOn: '2022-05-13', unansweredOn: '2022-05-13' })).toEqual([]);
    expect(lines({ unreportedOn: '2022-05-12', unansweredOn: '2022-05-11' })).toEqual([
      'report_missing 4',
      'response_missing 5',
    ]);
  });

  it('without goals, at its end, without a summary', () => {
    expect(lines({ withoutRoute: 2 })).toEqual(['route_missing 2']);
    expect(lines({ status: 'ordered', withoutRoute: 2, orderedOn: TODAY })).toEqual([]);
    expect(lines({ endsOn: '2022-06-15' })).toEqual(['pair_ending 30']);
    expect(lines({ endsOn: '2022-06-16' })).toEqual([]);
    expect(lines({ endsOn: '2022-05-14' })).toEqual(['pair_ending -2 !']);
    expect(lines({ status: 'closing', withoutSummary: 1, endsOn: '2022-05-31' })).toEqual(['summary_missing 1']);
  });

  it('is silent once it is over, whatever was in it, except for how somebody felt', () => {
    const day = fc.integer({ min: -60, max: 0 }).map((ago) => addDays(TODAY, ago));
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom('completed' as const, 'dissolved' as const),
        (lastHeldOn, endsOn, status) => {
          expect(lines({ status, lastHeldOn, endsOn, withoutRoute: 1, withoutSummary: 1 })).toEqual([]);
        },
      ),
    );
  });

  it('never has two lines of one kind', () => {
    const day = fc.option(fc.integer({ min: -400, max: 0 }).map((ago) => addDays(TODAY, ago)));
    const facts = fc.record({
      status: fc.constantFrom(...MENTORSHIP_STATUSES),
      orderedOn: day,
      endsOn: day,
      lastHeldOn: day,
      unreportedOn: day,
      unansweredOn: day,
      withoutRoute: fc.nat(3),
      withoutSummary: fc.nat(3),
    });
    fc.assert(
      fc.property(facts, (some) => {
        const kinds = pairLines({ ...quiet, ...some }, TODAY, [], 3).map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
      }),
    );
  });
});
