import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildEdges,
  DEFAULT_FIT_SETTINGS,
  defaultWeights,
  freePlaces,
  refusals,
  scoreParts,
  warnings,
} from './index.ts';
import { anyMentee, anyMentor, anySettings, anyWeights, formOf, mentee, mentor, week } from './testing/profiles.ts';

const round = fc.record({
  mentees: fc.uniqueArray(anyMentee, { maxLength: 6, selector: ({ id }) => id }),
  mentors: fc.uniqueArray(anyMentor, { maxLength: 5, selector: ({ id }) => id }),
  form: fc.constantFrom(formOf('pupil_pupil'), formOf('student_pupil'), formOf('teacher_teacher')),
  settings: anySettings,
  weights: anyWeights,
});

describe('the edges of a round', () => {
  it('are exactly the pairs nothing refuses, each with the score that is explained', () => {
    fc.assert(
      fc.property(round, ({ mentees, mentors, form, settings, weights }) => {
        const fit = buildEdges(mentees, mentors, form, settings, weights);
        const expected = mentees.flatMap((one) =>
          mentors.flatMap((other) =>
            refusals(one, other, form, settings).length === 0
              ? [[one.id, other.id, scoreParts(one, other, fit.context).score]]
              : [],
          ),
        );
        expect(fit.edges).toEqual(expected);
        for (const one of mentees)
          for (const other of mentors) {
            expect(fit.refusalsOf(one.id, other.id)).toEqual(refusals(one, other, form, settings));
            expect(fit.warningsOf(one.id, other.id)).toEqual(warnings(one, other, form, settings));
            expect(fit.scoreOf(one.id, other.id)).toEqual(scoreParts(one, other, fit.context));
          }
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order of the lists', () => {
    fc.assert(
      fc.property(round, ({ mentees, mentors, form, settings, weights }) => {
        const sorted = (edges: readonly (readonly unknown[])[]) => edges.map((edge) => edge.join(' ')).sort();
        const there = buildEdges(mentees, mentors, form, settings, weights).edges;
        const back = buildEdges(mentees.toReversed(), mentors.toReversed(), form, settings, weights).edges;
        expect(sorted(back)).toEqual(sorted(there));
      }),
    );
  });

  it('know nothing of somebody who is not in the round', () => {
    const fit = buildEdges(
      [mentee()],
      [mentor()],
      formOf('pupil_pupil'),
      DEFAULT_FIT_SETTINGS,
      defaultWeights('pupil_pupil'),
    );
    expect(fit.edges).toEqual([['mentee', 'mentor', 500]]);
    expect([fit.refusalsOf('nobody', 'mentor'), fit.scoreOf('mentee', 'nobody')]).toEqual([[], null]);
  });

  it('put the mentor who answers before the one who does not', () => {
    const asks = mentee({ requestCategory: 'time_management', freeTime: week('ср 15:00–16:00'), grade: 7 });
    const answers = mentor({ id: 'answers', competences: ['planning'], freeTime: week('ср 15:00–16:00'), grade: 9 });
    const silent = mentor({ id: 'silent' });
    const other = mentor({ id: 'other', competences: ['sport'], freeTime: week('ср 15:30–16:00'), grade: 6 });
    const { edges } = buildEdges(
      [asks],
      [other, silent, answers],
      formOf('pupil_pupil'),
      DEFAULT_FIT_SETTINGS,
      defaultWeights('pupil_pupil'),
    );
    expect([...edges].sort((a, b) => b[2] - a[2]).map(([, id]) => id)).toEqual(['answers', 'silent', 'other']);
  });
});

describe('free places', () => {
  it.each([
    [3, 1, 2],
    [null, 0, 1],
    [1, 4, 0],
    [0, 0, 0],
  ])('of a mentor with capacity %s and %i open pairs: %i', (capacity, openLoad, places) => {
    expect(freePlaces({ capacity, openLoad })).toBe(places);
  });
});
