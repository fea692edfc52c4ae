import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyMeetingStep,
  isOverdue,
  mayChangeResponse,
  mayCorrect,
  mayVoid,
  MEETING_ACTS,
  MEETING_STATUSES,
  meetingActs,
  type MeetingState,
  type MeetingStep,
  meetingTotals,
  wasHeld,
} from './index.ts';

const today = '2022-05-16';
const planned: MeetingState = {
  status: 'scheduled',
  on: '2022-05-16',
  reported: false,
  present: [],
  responded: [],
  closed: false,
};
const go = (meeting: MeetingState, ...steps: MeetingStep[]): MeetingState =>
  steps.reduce((one, step) => {
    const result = applyMeetingStep(one, step, today);
    if (!result.ok) throw new Error(`${step.act}: ${result.reason}`);
    return result.meeting;
  }, meeting);
const hold: MeetingStep = { act: 'hold', on: today, present: ['anna', 'boris'], reported: true };

describe('the way of a meeting', () => {
  it('is complete when the mentor reported and everybody who was there answered', () => {
    const fact = go(planned, { ...hold, reported: false });
    expect(fact.status).toBe('held');
    const reported = go(fact, { act: 'report' });
    expect(reported.status).toBe('feedback_due');
    const one = go(reported, { act: 'respond', menteeId: 'anna' });
    expect(one.status).toBe('feedback_due');
    expect(go(one, { act: 'respond', menteeId: 'boris' }).status).toBe('complete');
  });

  it('waits for nobody who was not there', () => {
    expect(go(planned, { ...hold, present: ['anna'] }, { act: 'respond', menteeId: 'anna' }).status).toBe('complete');
    const early = go(planned, { ...hold, reported: false }, { act: 'respond', menteeId: 'anna' });
    const corrected = go(early, { act: 'report' }, { act: 'correct', on: today, present: ['anna'] });
    expect(corrected.status).toBe('complete');
  });

  it('is closed by the curator without feedback', () => {
    expect(go(planned, hold, { act: 'close_without_feedback' }).status).toBe('complete');
  });

  it.each([
    ['respond', { act: 'respond', menteeId: 'vera' }, 'not-there'],
    ['correct', { act: 'correct', on: '2022-05-17', present: ['anna'] }, 'day-in-future'],
    ['correct', { act: 'correct', on: today, present: [] }, 'nobody-came'],
    ['move', { act: 'move' }, 'not-from-this-status'],
  ] as [string, MeetingStep, string][])('held: %s is refused: %#', (_, step, reason) => {
    expect(applyMeetingStep(go(planned, hold), step, today)).toEqual({ ok: false, reason });
  });

  it('nobody can be absent from a meeting that is still to come', () => {
    const tomorrow = { ...planned, on: '2022-05-17' };
    expect(applyMeetingStep(tomorrow, { act: 'no_show' }, today)).toEqual({ ok: false, reason: 'not-yet' });
    expect(go(planned, { act: 'no_show' }).status).toBe('no_show');
  });

  it.each([
    ['scheduled', 'hold move cancel no_show void'],
    ['held', 'report respond close_without_feedback correct void'],
    ['feedback_due', 'respond close_without_feedback correct void'],
    ['complete', 'respond correct void'],
    ['rescheduled', ''],
    ['cancelled', 'void'],
    ['no_show', 'void'],
    ['void', ''],
  ] as const)('%s: %s', (status, acts) => {
    expect(meetingActs(status).join(' ')).toBe(acts);
  });
});

const people = ['anna', 'boris', 'vera'];
const some = fc.subarray(people);
const day = fc.constantFrom('2022-05-10', today, '2022-05-18');
const anyStep: fc.Arbitrary<MeetingStep> = fc.oneof(
  fc.record({ act: fc.constant('hold' as const), on: day, present: some, reported: fc.boolean() }),
  fc.record({ act: fc.constant('correct' as const), on: day, present: some }),
  { weight: 3, arbitrary: fc.record({ act: fc.constant('respond' as const), menteeId: fc.constantFrom(...people) }) },
  fc.constantFrom(
    { act: 'report' } as const,
    { act: 'close_without_feedback' } as const,
    { act: 'move' } as const,
    { act: 'cancel' } as const,
    { act: 'no_show' } as const,
    { act: 'void' } as const,
  ),
);

describe('any way of a meeting', () => {
  it('never forgets who answered while they count, is complete only when nobody is waited for, and stops at its ends', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), day, (steps, on) => {
        let meeting: MeetingState = { ...planned, on };
        for (const step of steps) {
          const before = meeting;
          const result = applyMeetingStep(before, step, today);
          if (!result.ok) continue;
          meeting = result.meeting;
          expect(MEETING_STATUSES).toContain(meeting.status);
          expect(MEETING_ACTS).toContain(step.act);
          expect(meetingActs(before.status)).toContain(step.act);
          if (wasHeld(meeting.status)) {
            expect(meeting.on <= today && meeting.present.length > 0).toBe(true);
            expect(meeting.responded.every((id) => meeting.present.includes(id))).toBe(true);
            const waited = meeting.present.filter((id) => !meeting.responded.includes(id));
            expect(meeting.status === 'complete').toBe(meeting.closed || (meeting.reported && waited.length === 0));
            const stay = before.responded.filter((id) => meeting.present.includes(id));
            expect(stay.every((id) => meeting.responded.includes(id))).toBe(true);
          }
          expect(['rescheduled', 'void']).not.toContain(before.status);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('until when', () => {
  it.each([
    ['feedback_due', '2022-05-13', false],
    ['feedback_due', '2022-05-12', true],
    ['held', '2022-05-12', true],
    ['complete', '2022-05-01', false],
    ['scheduled', '2022-05-01', false],
  ] as const)('%s, entered on %s: late is %s', (status, entered, late) => {
    expect(isOverdue(status, entered, today, 3)).toBe(late);
  });
  it('a mentor corrects for two weeks, the curator always', () => {
    expect([mayCorrect('mentor', '2022-05-02', today), mayCorrect('mentor', '2022-05-01', today)]).toEqual([
      true,
      false,
    ]);
    expect(mayCorrect('curator', '2021-09-01', today)).toBe(true);
  });
  it('an answer is changed for three days, a mistake taken back within a day', () => {
    expect([mayChangeResponse('2022-05-13', today), mayChangeResponse('2022-05-12', today)]).toEqual([true, false]);
    const at = new Date('2022-05-15T06:00:00Z');
    expect([mayVoid(at, new Date('2022-05-16T06:00:00Z')), mayVoid(at, new Date('2022-05-16T06:00:01Z'))]).toEqual([
      true,
      false,
    ]);
  });
  it('counts what was held, and not what was only planned', () => {
    const one = { kind: 'regular', durationMinutes: 45, on: '2022-05-10' } as const;
    const totals = meetingTotals([
      { ...one, status: 'complete' },
      { ...one, status: 'feedback_due', on: '2022-05-03', kind: 'trial' },
      { ...one, status: 'scheduled', durationMinutes: null },
      { ...one, status: 'no_show' },
      { ...one, status: 'void' },
    ]);
    expect(totals).toEqual({
      held: 2,
      minutes: 90,
      byKind: [
        { kind: 'regular', held: 1, minutes: 45 },
        { kind: 'trial', held: 1, minutes: 45 },
      ],
      noShow: 1,
      cancelled: 0,
      firstOn: '2022-05-03',
      lastOn: '2022-05-10',
    });
  });
});
