import { describe, expect, it } from 'vitest';
import { MENTORSHIP_STATUSES } from '../pairs/index.ts';
import {
  NO_WORDS,
  type OutcomeFacts,
  possibleOutcomes,
  refuseOutcome,
  refuseSummary,
  SUMMARY_HANDS,
  SUMMARY_LACKS,
  SUMMARY_PARTS,
  summaryLacks,
  type SummaryWords,
  writableParts,
} from './index.ts';

const closing = { status: 'closing', left: false, signed: false } as const;
const WRITTEN: SummaryWords = {
  goalReached: 'partly',
  achievements: '',
  difficulties: '',
  plans: '',
  mentorConclusion: 'Научился сам разбирать условие',
  menteeConclusion: 'Теперь не боюсь задач',
  curatorConclusion: 'Пара работала ровно',
  recommendation: 'become_mentor',
  awardProposal: '',
};

describe('who writes what into a summary', () => {
  it('the curator writes everything, the mentor and the mentee their own words', () => {
    expect(writableParts(closing, 'curator')).toEqual(SUMMARY_PARTS);
    expect(writableParts(closing, 'mentee')).toEqual(['menteeConclusion']);
    expect(writableParts(closing, 'mentor')).toContain('mentorConclusion');
    for (const alien of ['menteeConclusion', 'curatorConclusion', 'recommendation', 'awardProposal'] as const)
      expect(writableParts(closing, 'mentor')).not.toContain(alien);
  });

  it('nobody changes a word under signatures', () => {
    for (const hand of SUMMARY_HANDS)
      for (const status of ['closing', 'completed', 'dissolved'] as const)
        expect(refuseSummary({ status, left: false, signed: true }, hand)).toBe('signed-already');
  });

  it('there is no summary of a pair that still works', () => {
    const early = MENTORSHIP_STATUSES.filter((status) => !['closing', 'completed', 'dissolved'].includes(status));
    expect(early).toHaveLength(7);
    for (const status of early)
      expect(refuseSummary({ status, left: false, signed: false }, 'curator')).toBe('not-closing-yet');
  });

  it('when the pair is over the curator alone adds what is missing', () => {
    const over = { status: 'completed', left: false, signed: false } as const;
    expect(refuseSummary(over, 'curator')).toBeNull();
    expect(refuseSummary(over, 'mentor')).toBe('pair-over');
    expect(refuseSummary(over, 'mentee')).toBe('pair-over');
  });

  it('whoever left a group early has none, unless the group was dissolved', () => {
    expect(refuseSummary({ ...closing, left: true }, 'curator')).toBe('left-early');
    expect(refuseSummary({ status: 'dissolved', left: true, signed: false }, 'curator')).toBeNull();
  });
});

describe('what is missing before the signatures', () => {
  it('is everything at first and nothing when all was said', () => {
    expect(summaryLacks(NO_WORDS, null)).toEqual(SUMMARY_LACKS);
    expect(summaryLacks(WRITTEN, '2022-05-12')).toEqual([]);
  });
  it('a space is no conclusion', () => {
    expect(summaryLacks({ ...WRITTEN, menteeConclusion: '  \n' }, '2022-05-12')).toEqual(['mentee_conclusion']);
  });
  it('without a final meeting it says so', () => {
    expect(summaryLacks(WRITTEN, null)).toEqual(['final_meeting']);
  });
});

describe('what may follow', () => {
  const done: OutcomeFacts = {
    status: 'completed',
    kind: 'pair',
    left: false,
    startYear: 2021,
    yearNow: 2021,
    wentOn: false,
    isMentor: false,
  };
  it('after a completed pair everything is open', () => {
    expect(possibleOutcomes(done)).toEqual(['new_cycle', 'back_to_base', 'become_mentor']);
  });
  it('nothing before the end, and nothing for who left', () => {
    expect(possibleOutcomes({ ...done, status: 'closing' })).toEqual([]);
    expect(possibleOutcomes({ ...done, left: true })).toEqual([]);
  });
  it('a group goes on through the matching', () => {
    expect(refuseOutcome('new_cycle', { ...done, kind: 'group' })).toBe('group-goes-through-matching');
    expect(possibleOutcomes({ ...done, kind: 'group' })).toEqual(['back_to_base', 'become_mentor']);
  });
  it('nobody goes on twice, but may still become a mentor', () => {
    expect(possibleOutcomes({ ...done, wentOn: true })).toEqual(['become_mentor']);
    expect(possibleOutcomes({ ...done, isMentor: true })).toEqual(['new_cycle', 'back_to_base']);
  });
  it('in the next academic year the mentee is nominated anew, and may become a mentor', () => {
    expect(refuseOutcome('new_cycle', { ...done, yearNow: 2022 })).toBe('other-year');
    expect(possibleOutcomes({ ...done, yearNow: 2022 })).toEqual(['become_mentor']);
  });
});
