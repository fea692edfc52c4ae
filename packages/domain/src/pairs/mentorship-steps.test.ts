import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyMentorshipStep,
  BEFORE_CLOSING,
  DISSOLVE_REASONS,
  FINAL_MENTORSHIP_STATUSES,
  GOALS_AGREED,
  type Mentorship,
  MENTORSHIP_ACTS,
  MENTORSHIP_STATUSES,
  mentorshipActs,
  type MentorshipStatus,
  type MentorshipStep,
  newMentorship,
  presentMembers,
  withdrawnFrom,
  withGoal,
} from './index.ts';

const today = '2026-11-02';
const order = { number: '187-од', on: '2026-10-15' };

function made(kind: 'pair' | 'group', menteeIds: string[], endsOn: string | null = '2027-05-31'): Mentorship {
  const result = newMentorship({
    id: 'm',
    kind,
    mentorId: 'ivanov',
    menteeIds,
    endsOn,
    previousId: null,
    on: '2026-10-01',
  });
  if (!result.ok) throw new Error(result.reason);
  return result.mentorship;
}
const pair = () => made('pair', ['anna']);
const group = () => made('group', ['anna', 'boris']);
function withGoals(mentorship: Mentorship): Mentorship {
  return presentMembers(mentorship).reduce((one, { menteeId }) => {
    const result = withGoal(one, menteeId, 'Сдать зачёт по механике');
    if (!result.ok) throw new Error(result.reason);
    return result.mentorship;
  }, mentorship);
}

const WAY: [MentorshipStep, MentorshipStatus][] = [
  [{ act: 'agree', approved: ['anna', 'boris'] }, 'agreed'],
  [{ act: 'order', order }, 'ordered'],
  [{ act: 'introduce', heldOn: '2026-10-20' }, 'introduced'],
  [{ act: 'plan', routes: ['anna', 'boris'] }, 'planned'],
  [{ act: 'start' }, 'active'],
  [{ act: 'pause', reason: 'exams', until: '2027-01-11' }, 'paused'],
  [{ act: 'resume' }, 'active'],
  [{ act: 'begin_closing', finalMeetingOn: '2026-11-01' }, 'closing'],
  [
    { act: 'complete', finalMeetingOn: '2026-11-01', exitSurveysSent: true, summarised: ['anna', 'boris'] },
    'completed',
  ],
];
function inStatus(status: MentorshipStatus, from: Mentorship = pair()): Mentorship {
  let mentorship = withGoals(from);
  for (const [step] of WAY) {
    if (mentorship.status === status) break;
    const result = applyMentorshipStep(mentorship, step, today);
    if (!result.ok) throw new Error(`${step.act}: ${result.reason}`);
    mentorship = result.mentorship;
  }
  return mentorship;
}
const step = (status: MentorshipStatus, one: MentorshipStep, from: Mentorship = pair()) =>
  applyMentorshipStep(inStatus(status, from), one, today);
const dissolve = (reason: string, more: object = {}) =>
  ({ act: 'dissolve', reason, side: null, exitReason: null, ...more }) as MentorshipStep;
const leave = (menteeId: string, reason: string, exitReason: string | null = null) =>
  ({ act: 'leave', menteeId, reason, exitReason }) as MentorshipStep;

describe('what can be done with a pair', () => {
  it.each([
    ['proposed', 'agree dissolve'],
    ['agreed', 'order dissolve'],
    ['ordered', 'introduce dissolve'],
    ['introduced', 'plan dissolve'],
    ['planned', 'start dissolve'],
    ['active', 'pause begin_closing dissolve'],
    ['paused', 'resume dissolve'],
    ['closing', 'complete'],
    ['completed', ''],
    ['dissolved', ''],
  ] as [MentorshipStatus, string][])('%s: %s', (status, acts) => {
    expect(mentorshipActs(status).join(' ')).toBe(acts);
  });

  it('is, in a group before its closing, also to join and to leave', () => {
    for (const status of MENTORSHIP_STATUSES) {
      const more = mentorshipActs(status, 'group').filter((act) => !mentorshipActs(status).includes(act));
      expect(more).toEqual((BEFORE_CLOSING as readonly string[]).includes(status) ? ['join', 'leave'] : []);
    }
  });

  it('leaves no dead end but the two ends', () => {
    const silent = MENTORSHIP_STATUSES.filter((status) => mentorshipActs(status).length === 0);
    expect(silent).toEqual(FINAL_MENTORSHIP_STATUSES);
  });
});

describe('the way of a pair, sentence by sentence', () => {
  it('goes from a proposal to a completed mentorship', () => {
    let mentorship = withGoals(pair());
    for (const [one, status] of WAY) {
      const result = applyMentorshipStep(mentorship, one, today);
      expect(result).toMatchObject({ ok: true, mentorship: { status } });
      if (result.ok) mentorship = result.mentorship;
    }
    expect(mentorship).toMatchObject({ order, introducedOn: '2026-10-20', pause: null, dissolved: null });
  });

  it.each([
    [
      'nobody approved it',
      'proposed',
      { act: 'agree', approved: [] },
      'answers-missing',
      [{ what: 'answers', menteeId: 'anna' }],
    ],
    [
      'the order has no number',
      'agreed',
      { act: 'order', order: { number: ' ', on: '2026-10-15' } },
      'number-and-date-required',
      [],
    ],
    [
      'the order has no date',
      'agreed',
      { act: 'order', order: { number: '187-од', on: '' } },
      'number-and-date-required',
      [],
    ],
    ['there is no order', 'agreed', { act: 'order', order: null }, 'number-and-date-required', []],
    ['they have not met', 'ordered', { act: 'introduce', heldOn: null }, 'meeting-required', []],
    ['they meet tomorrow', 'ordered', { act: 'introduce', heldOn: '2026-11-03' }, 'day-in-future', []],
    [
      'the route is not agreed',
      'introduced',
      { act: 'plan', routes: [] },
      'plan-incomplete',
      [{ what: 'route', menteeId: 'anna' }],
    ],
    ['nobody says why it rests', 'active', { act: 'pause', reason: '', until: '2027-01-11' }, 'reason-required', []],
    ['the pause ends today', 'active', { act: 'pause', reason: 'exams', until: today }, 'later-day-required', []],
    [
      'neither the last meeting nor the last day has come',
      'active',
      { act: 'begin_closing', finalMeetingOn: null },
      'not-over-yet',
      [
        { what: 'final_meeting', menteeId: null },
        { what: 'end_date', menteeId: null },
      ],
    ],
    [
      'the last meeting is tomorrow',
      'active',
      { act: 'begin_closing', finalMeetingOn: '2026-11-03' },
      'day-in-future',
      [],
    ],
    [
      'nothing was summed up',
      'closing',
      { act: 'complete', finalMeetingOn: null, exitSurveysSent: false, summarised: [] },
      'completion-incomplete',
      [
        { what: 'final_meeting', menteeId: null },
        { what: 'exit_surveys', menteeId: null },
        { what: 'completion_summary', menteeId: 'anna' },
      ],
    ],
    ['nobody says why it ends', 'active', dissolve(''), 'reason-required', []],
    ['nobody says whose consent it was', 'active', dissolve('consent_withdrawn'), 'side-required', []],
    ['nobody says why the child left', 'active', dissolve('mentee_left'), 'exit-reason-required', []],
    ['it is closing already', 'closing', dissolve('conflict'), 'not-from-this-status', []],
    ['it rests', 'paused', { act: 'begin_closing', finalMeetingOn: today }, 'not-from-this-status', []],
    [
      'a pair has no second mentee',
      'active',
      { act: 'join', menteeId: 'boris', goal: 'x', approved: true, order },
      'pair-has-one-mentee',
      [],
    ],
    ['a pair is dissolved, not left', 'active', leave('anna', 'other'), 'pair-has-one-mentee', []],
  ] as [string, MentorshipStatus, MentorshipStep, string, object[]][])(
    'stops when %s',
    (_, status, one, reason, missing) => {
      expect(step(status, one)).toEqual({ ok: false, reason, missing });
    },
  );

  it('has no plan without a goal of each', () => {
    const planned = applyMentorshipStep({ ...group(), status: 'introduced' }, { act: 'plan', routes: ['anna'] }, today);
    expect(planned).toEqual({
      ok: false,
      reason: 'plan-incomplete',
      missing: [
        { what: 'goal', menteeId: 'anna' },
        { what: 'goal', menteeId: 'boris' },
        { what: 'route', menteeId: 'boris' },
      ],
    });
  });

  it('closes by itself on its last day', () => {
    const ending = { ...inStatus('active'), endsOn: today };
    expect(applyMentorshipStep(ending, { act: 'begin_closing', finalMeetingOn: null }, today)).toMatchObject({
      ok: true,
    });
  });

  it('may be dissolved from everywhere before the closing, for every reason, and forgets the pause', () => {
    for (const status of BEFORE_CLOSING)
      for (const { code } of DISSOLVE_REASONS) {
        const result = step(status, dissolve(code, { side: 'mentor', exitReason: 'workload' }));
        expect(result).toMatchObject({
          ok: true,
          mentorship: { status: 'dissolved', pause: null, dissolved: { reason: code, on: today } },
        });
      }
  });

  it('blames nobody in its reasons', () => {
    for (const { label } of DISSOLVE_REASONS) expect(label).not.toMatch(/конфликт|вин|наруш|плох|отказ/iu);
  });
});

describe('a pair or a group that is made', () => {
  it.each([
    ['pair', [], 'mentee-required'],
    ['pair', ['anna', 'boris'], 'pair-has-one-mentee'],
    ['group', ['anna'], 'group-needs-two'],
    ['group', ['anna', 'anna'], 'mentee-repeated'],
  ] as const)('%s of %j: %s', (kind, menteeIds, reason) => {
    const wanted = { id: 'm', kind, mentorId: 'ivanov', menteeIds, endsOn: null, previousId: null, on: today };
    expect(newMentorship(wanted)).toEqual({ ok: false, reason });
  });
});

describe('a group', () => {
  it('goes on when one leaves, and keeps the one who left with the reason', () => {
    const result = step('active', leave('anna', 'mentee_left', 'workload'), group());
    if (!result.ok) throw new Error(result.reason);
    expect(result.mentorship.status).toBe('active');
    expect(presentMembers(result.mentorship).map(({ menteeId }) => menteeId)).toEqual(['boris']);
    expect(result.mentorship.members[0]?.left).toEqual({
      on: today,
      reason: 'mentee_left',
      side: null,
      exitReason: 'workload',
    });
  });

  it('ends with the last one who leaves', () => {
    const one = step('active', leave('anna', 'other'), group());
    if (!one.ok) throw new Error(one.reason);
    const nobody = applyMentorshipStep(one.mentorship, leave('boris', 'no_contact'), today);
    expect(nobody).toMatchObject({
      ok: true,
      mentorship: { status: 'dissolved', dissolved: { reason: 'no_contact' } },
    });
  });

  it('is not dissolved because one of several left', () => {
    for (const wrong of [
      dissolve('mentee_left', { exitReason: 'other' }),
      dissolve('consent_withdrawn', { side: 'mentee' }),
    ])
      expect(step('active', wrong, group())).toMatchObject({ ok: false, reason: 'one-leaves-not-all' });
    expect(step('active', dissolve('mentor_left'), group())).toMatchObject({ ok: true });
  });

  it('plans and completes without those who left', () => {
    const left = step('introduced', leave('boris', 'other'), group());
    if (!left.ok) throw new Error(left.reason);
    expect(applyMentorshipStep(left.mentorship, { act: 'plan', routes: ['anna'] }, today)).toMatchObject({ ok: true });
  });

  const joins = (more: object = {}): MentorshipStep => ({
    act: 'join',
    menteeId: 'vera',
    goal: 'Проект',
    approved: true,
    order,
    ...more,
  });
  it.each([
    ['proposed', joins({ approved: false, order: null, goal: null }), null],
    ['agreed', joins({ approved: false, order: null }), 'answers-missing'],
    ['agreed', joins({ order: null, goal: null }), null],
    ['ordered', joins({ order: null }), 'number-and-date-required'],
    ['ordered', joins({ goal: ' ' }), null],
    ['active', joins({ goal: ' ' }), 'plan-incomplete'],
    ['active', joins(), null],
    ['active', joins({ menteeId: 'anna' }), 'member-already'],
    ['closing', joins(), 'not-from-this-status'],
  ] as [MentorshipStatus, MentorshipStep, string | null][])('%s, joined by %j: %s', (status, one, reason) => {
    expect(step(status, one, group())).toMatchObject(reason === null ? { ok: true } : { ok: false, reason });
  });

  it('takes back who left, with a line of its own', () => {
    const left = step('active', leave('anna', 'other'), group());
    if (!left.ok) throw new Error(left.reason);
    const back = applyMentorshipStep(left.mentorship, joins({ menteeId: 'anna' }), today);
    expect(back.ok && back.mentorship.members.map(({ menteeId, left }) => [menteeId, left === null])).toEqual([
      ['anna', false],
      ['boris', true],
      ['anna', true],
    ]);
  });

  it('has a goal for each, and keeps it from the plan on', () => {
    expect(withGoal(pair(), 'boris', 'x')).toEqual({ ok: false, reason: 'not-a-member' });
    expect(withGoal(inStatus('completed'), 'anna', 'x')).toEqual({ ok: false, reason: 'over-already' });
    expect(withGoal(inStatus('active'), 'anna', ' ')).toEqual({ ok: false, reason: 'goal-required' });
    expect(withGoal(inStatus('ordered'), 'anna', null)).toMatchObject({
      ok: true,
      mentorship: { members: [{ goal: null }] },
    });
  });
});

describe('a withdrawn consent', () => {
  it('of the mentor ends it at once, closing too', () => {
    for (const status of [...BEFORE_CLOSING, 'closing'] as const) {
      const after = withdrawnFrom(inStatus(status, group()), { party: 'mentor' }, today);
      expect(after).toMatchObject({ status: 'dissolved', dissolved: { reason: 'consent_withdrawn', side: 'mentor' } });
      expect(presentMembers(after)).toEqual([]);
    }
  });

  it('of one mentee ends a pair and not a group', () => {
    const anna = { party: 'mentee', menteeId: 'anna' } as const;
    expect(withdrawnFrom(inStatus('closing'), anna, today).status).toBe('dissolved');
    const after = withdrawnFrom(inStatus('closing', group()), anna, today);
    expect([after.status, presentMembers(after).length]).toEqual(['closing', 1]);
  });

  it('changes nothing that is over, and nothing of somebody else', () => {
    for (const status of FINAL_MENTORSHIP_STATUSES) {
      const over = status === 'completed' ? inStatus('completed') : withdrawnFrom(pair(), { party: 'mentor' }, today);
      expect(withdrawnFrom(over, { party: 'mentor' }, '2027-01-01')).toBe(over);
    }
    expect(withdrawnFrom(pair(), { party: 'mentee', menteeId: 'nobody' }, today)).toEqual(pair());
  });
});

const ids = ['anna', 'boris', 'vera'];
const reason = fc.constantFrom(...DISSOLVE_REASONS.map(({ code }) => code));
const someIds = fc.constantFrom(ids, ids, ids, ids.slice(0, 1), []);
const someDay = fc.constantFrom('2026-10-20', '2026-10-20', null, '2027-01-11');
const anyStep: fc.Arbitrary<MentorshipStep> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('agree' as const), approved: someIds }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('order' as const), order: fc.constantFrom(order, order, null) }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('introduce' as const), heldOn: someDay }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('plan' as const), routes: someIds }) },
  { weight: 3, arbitrary: fc.constant({ act: 'start' as const }) },
  fc.record({
    act: fc.constant('pause' as const),
    reason: fc.constant('exams' as const),
    until: fc.constantFrom(today, '2027-01-11'),
  }),
  fc.constant({ act: 'resume' as const }),
  { weight: 2, arbitrary: fc.record({ act: fc.constant('begin_closing' as const), finalMeetingOn: someDay }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('complete' as const),
      finalMeetingOn: someDay,
      exitSurveysSent: fc.boolean(),
      summarised: someIds,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('join' as const),
      menteeId: fc.constantFrom(...ids),
      goal: fc.constantFrom(null, 'Проект'),
      approved: fc.boolean(),
      order: fc.constantFrom(order, null),
    }),
  },
  fc.record({
    act: fc.constant('leave' as const),
    menteeId: fc.constantFrom(...ids),
    reason,
    exitReason: fc.constantFrom(null, 'other'),
  }),
  fc.record({
    act: fc.constant('dissolve' as const),
    reason,
    side: fc.constantFrom(null, 'mentor' as const, 'mentee' as const),
    exitReason: fc.constantFrom(null, 'other'),
  }),
);
const anyMentorship = fc.constantFrom(pair(), group(), withGoals(pair()), withGoals(group()));

describe('any way of a mentorship', () => {
  it('keeps what must be true in every status, and forgets nobody', () => {
    fc.assert(
      fc.property(anyMentorship, fc.array(anyStep, { maxLength: 40 }), (from, steps) => {
        let mentorship = from;
        for (const one of steps) {
          const before = mentorship;
          const result = applyMentorshipStep(before, one, today);
          if (!result.ok) {
            if (!mentorshipActs(before.status, 'group').includes(one.act))
              expect(result.reason).toBe('not-from-this-status');
            continue;
          }
          expect(MENTORSHIP_ACTS).toContain(one.act);
          expect(mentorshipActs(before.status, before.kind)).toContain(one.act);
          mentorship = result.mentorship;
          const { status, members } = mentorship;
          const present = presentMembers(mentorship);
          const rank = MENTORSHIP_STATUSES.indexOf(status);
          if (status !== 'dissolved') {
            expect(present.length).toBeGreaterThan(0);
            expect(mentorship.order === null).toBe(rank < MENTORSHIP_STATUSES.indexOf('ordered'));
            expect(mentorship.introducedOn === null).toBe(rank < MENTORSHIP_STATUSES.indexOf('introduced'));
          } else expect(present).toEqual([]);
          expect(mentorship.pause === null).toBe(status !== 'paused');
          expect(mentorship.dissolved === null).toBe(status !== 'dissolved');
          if (GOALS_AGREED.includes(status)) expect(present.every(({ goal }) => goal !== null)).toBe(true);
          if (mentorship.kind === 'pair') expect(members).toHaveLength(1);
          expect(new Set(present.map(({ menteeId }) => menteeId)).size).toBe(present.length);
          expect(members.slice(0, before.members.length).map(({ menteeId }) => menteeId)).toEqual(
            before.members.map(({ menteeId }) => menteeId),
          );
        }
      }),
      { numRuns: 2000 },
    );
  });
});
