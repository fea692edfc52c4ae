import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { menteeActs, type MenteeStatus } from '../participants/index.ts';
import {
  applyMentorshipStep,
  type FollowUp,
  followUps,
  type Mentorship,
  type MentorshipStep,
  newMentorship,
  presentMembers,
  withdrawnFrom,
  withGoal,
} from './index.ts';

const today = '2026-11-02';
const order = { number: '187-од', on: '2026-10-15' };
function made(menteeIds: string[]): Mentorship {
  const kind = menteeIds.length === 1 ? 'pair' : 'group';
  const result = newMentorship({
    id: 'm',
    kind,
    mentorId: 'ivanov',
    menteeIds,
    endsOn: null,
    previousId: null,
    on: today,
  });
  if (!result.ok) throw new Error(result.reason);
  return menteeIds.reduce((one, id) => {
    const goal = withGoal(one, id, 'Проект');
    return goal.ok ? goal.mentorship : one;
  }, result.mentorship);
}
const next = (mentorship: Mentorship, step: MentorshipStep): Mentorship => {
  const result = applyMentorshipStep(mentorship, step, today);
  if (!result.ok) throw new Error(result.reason);
  return result.mentorship;
};
const all = ['anna', 'boris', 'vera'];
const WAY: MentorshipStep[] = [
  { act: 'agree', approved: all },
  { act: 'order', order },
  { act: 'introduce', heldOn: today },
  { act: 'plan', routes: all },
  { act: 'start' },
  { act: 'begin_closing', finalMeetingOn: today },
  { act: 'complete', finalMeetingOn: today, exitSurveysSent: true, summarised: all },
];
const upTo = (status: string, menteeIds = ['anna']): Mentorship =>
  WAY.reduce((one, step) => (one.status === status ? one : next(one, step)), made(menteeIds));
/** «anna propose; mentor pair» */
const told = (list: FollowUp[]): string =>
  list
    .map((one) =>
      one.subject === 'mentor' ? `mentor ${one.act}` : [one.menteeId, one.act, one.reason].filter(Boolean).join(' '),
    )
    .join('; ');
const dissolve = (reason: string, more: object = {}) =>
  ({ act: 'dissolve', reason, side: null, exitReason: null, ...more }) as MentorshipStep;
const leave = (menteeId: string, reason: string, exitReason: string | null = null) =>
  ({ act: 'leave', menteeId, reason, exitReason }) as MentorshipStep;

describe('what follows for the people', () => {
  it('from a proposal, an order and the end', () => {
    const steps = WAY.map((step, index) => {
      const before = WAY.slice(0, index).reduce(next, made(['anna', 'boris']));
      return `${step.act}: ${told(followUps(before, next(before, step), 0))}`;
    });
    expect(told(followUps(null, made(['anna', 'boris']), 0))).toBe('anna propose; boris propose');
    expect(steps).toEqual([
      'agree: ',
      'order: anna pair; boris pair; mentor pair',
      'introduce: ',
      'plan: ',
      'start: ',
      'begin_closing: ',
      'complete: anna complete; boris complete; mentor release',
    ]);
  });

  it.each([
    ['proposed', dissolve('conflict'), 'anna take_back_proposal'],
    ['agreed', dissolve('mentee_left', { exitReason: 'left_school' }), 'anna leave_early left_school'],
    ['ordered', dissolve('no_contact'), 'anna release; mentor release'],
    ['active', dissolve('conflict'), 'anna release; mentor release'],
    ['active', dissolve('mentor_left'), 'anna release; mentor release'],
    ['active', dissolve('mentee_left', { exitReason: 'workload' }), 'anna leave_early workload; mentor release'],
    ['active', dissolve('consent_withdrawn', { side: 'mentee' }), 'anna leave_early consent_withdrawn; mentor release'],
    ['active', dissolve('consent_withdrawn', { side: 'mentor' }), 'anna release; mentor release'],
  ] as [string, MentorshipStep, string][])('when a pair that was %s ends by %j: %s', (status, step, expected) => {
    const before = upTo(status);
    expect(told(followUps(before, next(before, step), 0))).toBe(expected);
  });

  it('lets a mentor with another pair go on', () => {
    const before = upTo('active');
    expect(told(followUps(before, next(before, dissolve('conflict')), 1))).toBe('anna release');
  });

  it('concerns only the one who left or joined a group', () => {
    const before = upTo('active', ['anna', 'boris']);
    const left = next(before, leave('anna', 'other'));
    expect(told(followUps(before, left, 0))).toBe('anna release');
    const joined = next(left, { act: 'join', menteeId: 'vera', goal: 'Проект', approved: true, order });
    expect(told(followUps(left, joined, 0))).toBe('vera propose; vera pair');
    const back = next(joined, { act: 'join', menteeId: 'anna', goal: 'Проект', approved: true, order });
    expect(told(followUps(joined, back, 0))).toBe('anna propose; anna pair');
    const last = next(left, leave('boris', 'no_contact'));
    expect(told(followUps(left, last, 0))).toBe('boris release; mentor release');
  });

  it('comes before the order to a proposal taken back', () => {
    const before = made(['anna', 'boris']);
    expect(told(followUps(before, next(before, leave('anna', 'other')), 0))).toBe('anna take_back_proposal');
  });

  it('comes from a withdrawn consent at once', () => {
    const before = upTo('closing', ['anna', 'boris']);
    const after = withdrawnFrom(before, { party: 'mentee', menteeId: 'boris' }, today);
    expect(told(followUps(before, after, 0))).toBe('boris leave_early consent_withdrawn');
  });
});

describe('any way of a mentorship', () => {
  /** What each act makes of a mentee, by the machine of the base. */
  const TO: Record<string, MenteeStatus> = {
    propose: 'matched',
    take_back_proposal: 'in_pool',
    pair: 'active',
    release: 'in_pool',
    complete: 'completed',
    leave_early: 'left_early',
  };
  const anyStep = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...WAY) },
    fc.constantFrom(
      leave('anna', 'other'),
      leave('boris', 'conflict'),
      { act: 'join', menteeId: 'vera', goal: 'Проект', approved: true, order } as MentorshipStep,
      dissolve('conflict'),
    ),
  );

  it('asks the bases only for what they allow, and leaves nobody behind', () => {
    fc.assert(
      fc.property(
        fc.subarray(['anna', 'boris'], { minLength: 1 }),
        fc.array(anyStep, { maxLength: 30 }),
        (menteeIds, steps) => {
          const statuses = new Map<string, MenteeStatus>(all.map((id) => [id, 'in_pool']));
          let mentor = 'in_pool';
          const apply = (list: FollowUp[]) => {
            for (const one of list) {
              if (one.subject === 'mentor') {
                expect(mentor).toBe(one.act === 'pair' ? 'in_pool' : 'active');
                mentor = one.act === 'pair' ? 'active' : 'in_pool';
                continue;
              }
              expect(menteeActs(statuses.get(one.menteeId) as MenteeStatus)).toContain(one.act);
              statuses.set(one.menteeId, TO[one.act] as MenteeStatus);
            }
          };
          let mentorship = made(menteeIds);
          apply(followUps(null, mentorship, 0));
          for (const step of steps) {
            const result = applyMentorshipStep(mentorship, step, today);
            if (!result.ok) continue;
            apply(followUps(mentorship, result.mentorship, 0));
            mentorship = result.mentorship;
            const running = ['ordered', 'introduced', 'planned', 'active', 'paused', 'closing'].includes(
              mentorship.status,
            );
            const inside = new Set(presentMembers(mentorship).map(({ menteeId }) => menteeId));
            expect(mentor).toBe(running ? 'active' : 'in_pool');
            for (const id of all) {
              const expected = inside.has(id)
                ? running
                  ? 'active'
                  : mentorship.status === 'completed'
                    ? 'completed'
                    : 'matched'
                : 'in_pool';
              expect(statuses.get(id)).toBe(expected);
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
