import type { MenteeRow } from '@tandem/contracts';
import { type Role } from '@tandem/domain/access';
import { MENTEE_STATUSES } from '@tandem/domain/participants';
import { describe, expect, it } from 'vitest';
import { actsByHand, ENDED, LANES, nextStep } from './pipeline.ts';

const row = (fields: Partial<MenteeRow>): MenteeRow => ({
  id: 'm',
  personId: 'p',
  shownName: 'Орлов Кирилл',
  schoolClass: null,
  position: null,
  kind: 'pupil',
  status: 'request_open',
  since: '2022-05-01',
  waitingDays: null,
  source: 'homeroom_teacher',
  requestCategory: null,
  hasGoal: false,
  consent: 'in_force',
  version: 1,
  ...fields,
});
const as = (...roles: Role[]) => ({ accountId: 'a', roles });

describe('the board', () => {
  it('has a place for every status, and one only', () => {
    const placed = [...LANES.flatMap(({ stages }) => stages), ...ENDED].flatMap(({ statuses }) => statuses);
    expect([...placed].sort()).toEqual([...MENTEE_STATUSES].sort());
  });
});

describe('the next step', () => {
  it.each([
    [{ status: 'identified', consent: 'missing' }, 'curator', { kind: 'act', act: 'invite' }],
    [{ status: 'consent_pending', consent: 'missing' }, 'curator', { kind: 'papers', personId: 'p' }],
    [{ status: 'consent_pending', consent: 'missing' }, 'homeroom_teacher', { kind: 'wait', for: 'consent' }],
    [{ status: 'request_open' }, 'homeroom_teacher', { kind: 'write', part: 'request' }],
    [{ status: 'request_open' }, 'psychologist', { kind: 'wait', for: 'request' }],
    [{ status: 'request_open', consent: 'expired' }, 'curator', { kind: 'papers', personId: 'p' }],
    [{ status: 'needs_analysis' }, 'psychologist', { kind: 'write', part: 'needs' }],
    [{ status: 'needs_analysis' }, 'methodist', { kind: 'wait', for: 'needs' }],
    [{ status: 'in_pool' }, 'curator', { kind: 'write', part: 'goal' }],
    [{ status: 'in_pool', hasGoal: true }, 'curator', { kind: 'wait', for: 'pairing' }],
    [{ status: 'waiting' }, 'curator', { kind: 'act', act: 'return_to_pool' }],
    [{ status: 'waiting', consent: 'withdrawn' }, 'psychologist', { kind: 'wait', for: 'consentLost' }],
    [{ status: 'declined', personId: null }, 'curator', { kind: 'wait', for: 'ended' }],
  ] as const)('of %o for a %s is %o', (fields, role, step) => {
    expect(nextStep(row(fields), as(role))).toEqual(step);
  });
  it('never offers by hand what happens by itself or belongs to a pair', () => {
    const offered = new Set(MENTEE_STATUSES.flatMap(actsByHand));
    expect([...offered].sort()).toEqual([
      'conclude_needs',
      'decline',
      'invite',
      'leave_early',
      'return_to_pool',
      'wait',
    ]);
  });
});
