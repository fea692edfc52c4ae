import { describe, expect, it } from 'vitest';
import {
  applyMentorshipStep,
  earlierOutcome,
  type Mentorship,
  mentorshipHistory,
  type MentorshipStep,
  newMentorship,
  rematch,
} from './index.ts';

const today = '2026-11-02';
function made(id: string, menteeIds: string[], status: Mentorship['status'] = 'active'): Mentorship {
  const kind = menteeIds.length === 1 ? 'pair' : 'group';
  const result = newMentorship({ id, kind, mentorId: 'ivanov', menteeIds, endsOn: null, previousId: null, on: today });
  if (!result.ok) throw new Error(result.reason);
  return { ...result.mentorship, status };
}
const ended = (mentorship: Mentorship, step: object): Mentorship => {
  const result = applyMentorshipStep(mentorship, { side: null, exitReason: null, ...step } as MentorshipStep, today);
  if (!result.ok) throw new Error(result.reason);
  return result.mentorship;
};
const wanted = (more: object = {}) => ({
  id: 'new',
  mentorId: 'petrova',
  menteeIds: ['anna'],
  endsOn: null,
  on: today,
  ...more,
});

describe('what a mentorship says about the two for later', () => {
  it.each([
    ['completed', 'worked_well'],
    ['active', null],
    ['closing', null],
  ] as const)('%s: %s', (status, outcome) => {
    expect(earlierOutcome(made('old', ['anna'], status), 'anna')).toBe(outcome);
  });

  it.each([
    ['conflict', 'failed'],
    ['no_contact', 'failed'],
    ['mentor_left', null],
    ['other', null],
  ])('dissolved for «%s»: %s', (reason, outcome) => {
    expect(earlierOutcome(ended(made('old', ['anna']), { act: 'dissolve', reason }), 'anna')).toBe(outcome);
  });

  it('is of each in a group apart', () => {
    const group = ended(made('old', ['anna', 'boris']), { act: 'leave', menteeId: 'anna', reason: 'conflict' });
    const completed = { ...group, status: 'completed' } as const;
    expect(['anna', 'boris', 'vera'].map((id) => earlierOutcome(completed, id))).toEqual([
      'failed',
      'worked_well',
      null,
    ]);
  });
});

describe('a rematch', () => {
  const over = ended(made('old', ['anna', 'boris']), { act: 'dissolve', reason: 'conflict' });

  it('starts anew with another mentor, points at the old one and leaves it as it was', () => {
    const before = JSON.stringify(over);
    const result = rematch(over, wanted());
    expect(result).toMatchObject({
      ok: true,
      mentorship: { status: 'proposed', kind: 'pair', previousId: 'old', order: null },
    });
    expect(JSON.stringify(over)).toBe(before);
  });

  it('makes a group of several', () => {
    expect(rematch(over, wanted({ menteeIds: ['anna', 'boris'] }))).toMatchObject({
      ok: true,
      mentorship: { kind: 'group' },
    });
  });

  it('is for one who left a group that goes on, and not for one who is in it', () => {
    const group = ended(made('old', ['anna', 'boris']), { act: 'leave', menteeId: 'anna', reason: 'other' });
    expect(rematch(group, wanted())).toMatchObject({ ok: true });
    expect(rematch(group, wanted({ menteeIds: ['boris'] }))).toEqual({ ok: false, reason: 'still-open' });
  });

  it('is not for a stranger, for nobody, or with the mentor it failed with', () => {
    expect(rematch(over, wanted({ menteeIds: ['vera'] }))).toEqual({ ok: false, reason: 'not-a-member' });
    expect(rematch(over, wanted({ menteeIds: [] }))).toEqual({ ok: false, reason: 'mentee-required' });
    expect(rematch(over, wanted({ mentorId: 'ivanov' }))).toEqual({ ok: false, reason: 'same-mentor-failed' });
    expect(rematch(made('old', ['anna'], 'completed'), wanted({ mentorId: 'ivanov' }))).toMatchObject({ ok: true });
  });
});

describe('the history of a mentorship', () => {
  const chain = (id: string, previousId: string | null) => ({ ...made(id, ['anna']), previousId });
  it.each([
    ['3', ['3', '2', '1']],
    ['1', ['1']],
    ['gap', ['gap']],
    ['circle', ['circle']],
    ['nobody', []],
  ])('of %s: %j', (id, ids) => {
    const all = [chain('1', null), chain('2', '1'), chain('3', '2'), chain('gap', 'lost'), chain('circle', 'circle')];
    expect(mentorshipHistory(id, all).map((one) => one.id)).toEqual(ids);
  });
});
