import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ISSUE_VISIBILITIES,
  issueActs,
  issueAfter,
  type IssueVisibility,
  moodOf,
  ownAverage,
  reachesCurator,
  seesIssue,
} from './index.ts';

const nobody = { curator: false, psychologist: false, inPair: false, own: false };

describe('who reads an issue', () => {
  it.each([
    ['pair', 'curator own inPair'],
    ['pair_and_curator', 'curator own inPair'],
    ['curator', 'curator own'],
    ['curator_and_psychologist', 'curator own psychologist'],
  ] as [IssueVisibility, string][])('%s: %s', (visibility, readers) => {
    const seen = (['curator', 'own', 'inPair', 'psychologist'] as const).filter((one) =>
      seesIssue(visibility, { ...nobody, [one]: true }),
    );
    expect(seen.join(' ')).toBe(readers);
    expect(seesIssue(visibility, nobody)).toBe(false);
  });

  it('only what stays in the pair does not reach the curator’s list by itself', () => {
    expect(ISSUE_VISIBILITIES.filter((one) => !reachesCurator(one))).toEqual(['pair']);
  });

  it('handed to the psychologist it leaves the pair’s sight, and is handed over once', () => {
    const issue = { status: 'open', visibility: 'pair_and_curator' } as const;
    expect(issueActs(issue, 'curator')).toEqual(['take', 'note', 'escalate', 'close']);
    const handed = issueAfter(issue, 'escalate');
    expect(handed).toEqual({ status: 'taken', visibility: 'curator_and_psychologist' });
    expect(seesIssue(handed.visibility, { ...nobody, inPair: true })).toBe(false);
    expect(issueActs(handed, 'curator')).toEqual(['note', 'close']);
    expect(issueActs(handed, 'psychologist')).toEqual(['note', 'close']);
    expect(issueActs(issueAfter(handed, 'close'), 'curator')).toEqual(['note']);
  });
});

const score = fc.integer({ min: 1, max: 5 });
const answer = fc.record({ useful: score, comfortable: score });

describe('what a mentor may know of the answers', () => {
  it.each([
    [4, null],
    [5, { answers: 5, useful: 46, comfortable: 50 }],
    [9, { answers: 5, useful: 46, comfortable: 50 }],
  ] as const)('%i answers', (count, expected) => {
    const answers = Array.from({ length: count }, (_, index) => ({ useful: index === 1 ? 3 : 5, comfortable: 5 }));
    expect(ownAverage(answers)).toEqual(expected);
  });

  it('changes only with every fifth answer, and is one that somebody could have given', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), answer, (answers, last) => {
        const before = ownAverage(answers);
        const after = ownAverage([...answers, last]);
        if ((answers.length + 1) % 5 > 0) expect(after).toEqual(before);
        if (after) expect(after.useful >= 10 && after.useful <= 50 && after.answers % 5 === 0).toBe(true);
      }),
    );
  });

  it('tells the mood of three people and more', () => {
    const mood = { before: 4, after: 8 };
    expect(moodOf([mood, mood])).toBeNull();
    expect(moodOf([mood, mood, { before: 5, after: 8 }])).toEqual({ people: 3, beforeTenths: 43, afterTenths: 80 });
  });
});
