import { describe, expect, it } from 'vitest';
import { MENTORSHIP_STATUSES } from '../pairs/index.ts';
import {
  fateOfMeeting,
  hasDiary,
  MEETING_KINDS,
  type MeetingKind,
  meetingKindsFor,
  type PairForMeeting,
  refuseKind,
} from './index.ts';

const pair = (more: Partial<PairForMeeting> = {}): PairForMeeting => ({
  kind: 'pair',
  status: 'active',
  orderOn: '2021-10-15',
  endedOn: null,
  teachers: false,
  introduced: true,
  finished: false,
  ...more,
});

describe('which meeting fits which pair', () => {
  const TABLE: Record<string, string> = {
    proposed: '',
    agreed: '',
    ordered: 'introductory',
    introduced: 'regular trial planning online excursion',
    planned: 'regular trial planning online excursion',
    active: 'regular trial planning online excursion final',
    paused: 'regular trial planning online excursion final',
    closing: 'regular trial planning online excursion final',
  };
  it.each(Object.entries(TABLE))('%s: %s', (status, kinds) => {
    const introduced = !['proposed', 'agreed', 'ordered'].includes(status);
    const of = pair({
      status: status as PairForMeeting['status'],
      introduced,
      orderOn: status === 'proposed' || status === 'agreed' ? null : '2021-10-15',
    });
    expect(meetingKindsFor(of).join(' ')).toBe(kinds);
  });

  it.each([
    ['a group', pair({ kind: 'group' }), 'group_reflection', null],
    ['a pair', pair(), 'group_reflection', 'only-groups'],
    ['teachers', pair({ teachers: true }), 'lesson_visit', null],
    ['a child', pair(), 'lesson_visit', 'only-teachers'],
    ['anybody', pair({ kind: 'group' }), 'group_final', 'not-for-one-pair'],
    ['a pair that was led on by hand', pair({ introduced: false }), 'introductory', null],
    ['a pair that knows each other', pair(), 'introductory', 'introduced-already'],
    ['a pair that said good-bye', pair({ finished: true }), 'final', 'final-already'],
    ['a pair that has no plan yet', pair({ status: 'introduced' }), 'final', 'not-at-work'],
    ['a pair without an order', pair({ orderOn: null }), 'regular', 'no-order'],
  ] as [string, PairForMeeting, MeetingKind, string | null][])('%s: %#', (_, of, kind, reason) => {
    expect(refuseKind(kind, of)).toBe(reason);
  });

  it('offers nothing once the pair is over', () => {
    expect(meetingKindsFor(pair({ status: 'completed', endedOn: '2022-05-01' }))).toEqual([]);
  });

  it('offers nothing that it would refuse, whatever the pair', () => {
    for (const status of MENTORSHIP_STATUSES)
      for (const kind of ['pair', 'group'] as const)
        for (const introduced of [true, false]) {
          const of = pair({ status, kind, introduced });
          const offered = meetingKindsFor(of);
          for (const one of MEETING_KINDS) expect(offered.includes(one)).toBe(refuseKind(one, of) === null);
        }
  });
});

describe('what becomes of an entry', () => {
  const here = { offline: false, mayWrite: true };
  const closed = pair({ status: 'dissolved', endedOn: '2022-05-10' });
  it.each([
    ['on the day of the order', pair(), '2021-10-15', here, 'take'],
    ['before the order', pair(), '2021-10-14', here, 'refuse before-order'],
    ['before the order, from a phone', pair(), '2021-10-14', { ...here, offline: true }, 'refuse before-order'],
    ['held while the pair went on, sent after its end', closed, '2022-05-10', here, 'keep pair_closed'],
    ['after the end', closed, '2022-05-11', here, 'refuse after-pair-end'],
    [
      'after the end, which the phone did not know',
      closed,
      '2022-05-11',
      { ...here, offline: true },
      'keep after_pair_end',
    ],
    ['of a pair that no order ever named', { ...closed, orderOn: null }, '2022-05-09', here, 'refuse pair-over'],
    ['by whoever has lost the role since', pair(), '2022-05-09', { ...here, mayWrite: false }, 'keep no_longer_mentor'],
  ] as [string, PairForMeeting, string, typeof here, string][])('%s', (_, of, heldOn, how, expected) => {
    const fate = fateOfMeeting(of, { kind: 'regular', heldOn }, how);
    expect(fate.fate === 'take' ? 'take' : `${fate.fate} ${fate.reason}`).toBe(expected);
  });

  it('a diary begins with the order and stays after the end', () => {
    expect(hasDiary(pair({ status: 'ordered' }))).toBe(true);
    expect(hasDiary(closed)).toBe(true);
    expect(hasDiary(pair({ status: 'agreed', orderOn: null }))).toBe(false);
    expect(hasDiary({ ...closed, orderOn: null })).toBe(false);
  });
});
