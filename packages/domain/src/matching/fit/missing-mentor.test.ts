import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availabilityText, overlapMinutes } from '../../participants/index.ts';
import { gainOfMentor, openSolution, readProblem, solveMatching } from '../index.ts';
import {
  asNewMentor,
  buildEdges,
  DEFAULT_FIT_SETTINGS,
  defaultWeights,
  type FitSettings,
  type MenteeProfile,
  type MentorProfile,
  type MissingMentor,
  missingMentor,
  refusals,
} from './index.ts';
import { anyMentee, formOf, mentee, mentor, week } from './testing/profiles.ts';

const form = formOf('pupil_pupil');
const ask = (
  mentees: MenteeProfile[],
  places = 1,
  mentors: MentorProfile[] = [],
  settings: FitSettings = DEFAULT_FIT_SETTINGS,
) =>
  missingMentor(
    mentees.map(({ id }) => id),
    mentees,
    mentors,
    form,
    settings,
    defaultWeights('pupil_pupil'),
    places,
  );
const told = (found: ReturnType<typeof ask>) =>
  found.wanted.map(
    ({ count, competence, time }) =>
      `${count} × ${competence ?? 'любая'} ${time ? availabilityText([time]) : 'любое время'}`,
  );

describe('mentors who are missing', () => {
  it('are one when one would do for everybody', () => {
    const asking = [
      mentee({ id: '1', requestCategory: 'time_management', freeTime: week('вт 15:00–17:00') }),
      mentee({ id: '2', requestCategory: 'subject', freeTime: week('вт 15:00–16:00', 'чт 15:00–16:00') }),
    ];
    expect(told(ask(asking, 2))).toEqual(['1 × exam_preparation вт 15:00–16:00']);
    expect(told(ask(asking, 1))).toEqual(['2 × exam_preparation вт 15:00–16:00']);
  });

  it('are named by the competence the analysis of needs names too', () => {
    const asking = [mentee({ requestCategory: 'subject', wantedCompetences: ['sport', 'geography'] })];
    expect(told(ask(asking))).toEqual(['1 × geography любое время']);
  });

  it('may be anybody at any time when nobody said what for', () => {
    expect(told(ask([mentee()]))).toEqual(['1 × любая любое время']);
    expect(told(ask([mentee({ requestCategory: 'other' })]))).toEqual(['1 × любая любое время']);
  });

  it('are not sought by the hour where the school does not ask for common time', () => {
    const settings: FitSettings = {
      ...DEFAULT_FIT_SETTINGS,
      commonTime: { level: 'warn', when: 'always', minutes: 30 },
    };
    const asking = [
      mentee({ id: '1', requestCategory: 'time_management', freeTime: week('вт 15:00–17:00') }),
      mentee({ id: '2', requestCategory: 'time_management', freeTime: week('ср 15:00–17:00') }),
    ];
    expect(told(ask(asking, 2, [], settings))).toEqual(['1 × exam_preparation любое время']);
  });

  it('would not help whoever has no consent, another form or no time', () => {
    const found = ask([
      mentee({ id: 'consent', consent: 'missing' }),
      mentee({ id: 'teacher', kind: 'teacher' }),
      mentee({ id: 'busy', freeTime: [] }),
    ]);
    expect(found.wanted).toEqual([]);
    expect(found.beyondHelp.map(({ menteeId, refusals }) => [menteeId, refusals[0]?.code])).toEqual([
      ['busy', 'no-common-time'],
      ['consent', 'mentee-consent'],
      ['teacher', 'form-does-not-fit'],
    ]);
  });

  it('are no more than needed: what a later one can take, an earlier one need not', () => {
    // Most wait for Monday, but Tuesday and Wednesday are needed anyway and take everybody.
    const at = (id: string, ...days: string[]) =>
      mentee({
        id,
        requestCategory: 'time_management',
        wantedCompetences: ['planning'],
        freeTime: week(...days.map((day) => `${day} 15:00–16:00`)),
      });
    const asking = [
      at('1', 'пн', 'вт'),
      at('2', 'пн', 'вт'),
      at('3', 'пн', 'ср'),
      at('4', 'пн', 'ср'),
      at('5', 'вт'),
      at('6', 'ср'),
    ];
    expect(told(ask(asking, 4)).sort()).toEqual(['1 × planning вт 15:00–16:00', '1 × planning ср 15:00–16:00']);
  });

  it('bring the edges they would have with the whole round', () => {
    const asking = mentee({ id: 'alone', requestCategory: 'time_management', freeTime: week('вт 15:00–17:00') });
    const paired = mentee({ id: 'paired', requestCategory: 'time_management', freeTime: week('вт 15:00–16:00') });
    const away = mentee({ id: 'away', freeTime: week('пн 15:00–16:00') });
    const { wanted } = missingMentor(
      ['alone'],
      [asking, paired, away],
      [mentor({ competences: ['planning'] })],
      form,
      DEFAULT_FIT_SETTINGS,
      defaultWeights('pupil_pupil'),
      3,
    );
    expect(wanted.map(({ helps, mentor: { id, capacity } }) => [helps, id, capacity])).toEqual([
      [['alone'], 'missing-1', 3],
    ]);
    expect(wanted[0]?.edges.map(([menteeId, mentorId]) => [menteeId, mentorId])).toEqual([
      ['alone', 'missing-1'],
      ['paired', 'missing-1'],
    ]);
    expect(wanted[0]?.edges[0]?.[2]).toBeGreaterThan(500);
  });

  it('are priced by the optimum they would join', () => {
    const at = (id: string, time: string) =>
      mentee({ id, requestCategory: 'time_management', wantedCompetences: ['planning'], freeTime: week(time) });
    const round = [at('1', 'пн 15:00–16:00'), at('2', 'вт 15:00–16:00'), at('3', 'вт 15:00–17:00')];
    const there = [mentor({ competences: ['planning'], freeTime: week('пн 15:00–16:00') })];
    const { edges } = buildEdges(round, there, form, DEFAULT_FIT_SETTINGS, defaultWeights('pupil_pupil'));
    const read = readProblem({
      mentees: round.map(({ id }) => ({ id })),
      mentors: [{ id: 'mentor', capacity: 1 }],
      edges,
    });
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const solved = solveMatching(read.graph);
    if (solved.status !== 'solved') throw new Error(solved.status);
    const unmatched = solved.solution.unmatched.map(({ id }) => id);
    const { wanted } = missingMentor(
      unmatched,
      round,
      there,
      form,
      DEFAULT_FIT_SETTINGS,
      defaultWeights('pupil_pupil'),
      2,
    );
    expect(told({ wanted, beyondHelp: [] })).toEqual(['1 × planning вт 15:00–16:00']);
    const gain = gainOfMentor(openSolution(read.graph, solved.solution), asNewMentor(wanted[0] as MissingMentor));
    expect(gain).toMatchObject({ ok: true, gain: { matched: 2 }, comers: ['2', '3'] });
  });

  it('take everybody who can be helped, each once, at hours that suit, and none of them is superfluous', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyMentee, { maxLength: 7, selector: ({ id }) => id }),
        fc.integer({ min: 1, max: 3 }),
        (mentees, places) => {
          const { wanted, beyondHelp } = ask(mentees, places);
          const helped = wanted.flatMap(({ helps }) => helps);
          expect([...helped, ...beyondHelp.map(({ menteeId }) => menteeId)].sort()).toEqual(
            mentees.map(({ id }) => id).sort(),
          );
          for (const { helps, count, mentor: one, edges, time } of wanted) {
            expect(helps.length).toBeLessThanOrEqual(count * places);
            expect(helps.length).toBeGreaterThan((count - 1) * places);
            for (const id of helps) {
              const own = mentees.find((mentee) => mentee.id === id) as MenteeProfile;
              expect(refusals(own, one, form, DEFAULT_FIT_SETTINGS)).toEqual([]);
              expect(edges.map(([menteeId]) => menteeId)).toContain(id);
              if (time && own.freeTime) expect(overlapMinutes(own.freeTime, [time])).toBeGreaterThanOrEqual(30);
            }
          }
          expect(ask(mentees.toReversed(), places)).toEqual(expect.objectContaining({ beyondHelp }));
          expect(told(ask(mentees.toReversed(), places))).toEqual(told({ wanted, beyondHelp }));
        },
      ),
      { numRuns: 300 },
    );
  });
});
