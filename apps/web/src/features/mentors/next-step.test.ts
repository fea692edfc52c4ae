import type { MentorRow } from '@tandem/contracts';
import { DEFAULT_MATRIX, type MentorStatus, type Requirement } from '@tandem/domain/participants';
import { describe, expect, it } from 'vitest';
import { nextStep } from './next-step.ts';

const row = (status: MentorStatus, missing: Requirement[] = [], category: MentorRow['category'] = 'employer') =>
  ({ status, category, checklist: { done: 0, needed: 11, missing, expiring: [] } }) as unknown as MentorRow;
const step = (...given: Parameters<typeof row>) => nextStep(row(...given), DEFAULT_MATRIX, true);

describe('what comes next for a candidate', () => {
  it.each([
    ['draft', [], { kind: 'act', act: 'submit' }],
    ['submitted', [], { kind: 'act', act: 'register' }],
    ['registered', [], { kind: 'sitting' }],
    ['under_review', [], { kind: 'wait', for: 'sitting' }],
    ['approved', ['questionnaire'], { kind: 'part', part: 'sheet' }],
    ['approved', ['medical'], { kind: 'act', act: 'schedule_interview' }],
    ['interview_scheduled', [], { kind: 'part', part: 'interview' }],
    ['vetting', ['portfolio', 'training'], { kind: 'act', act: 'admit' }],
    ['vetting', ['medical', 'portfolio'], { kind: 'papers' }],
    ['vetting', ['medical', 'agreement'], { kind: 'lack', missing: ['medical', 'agreement'], when: 'papers' }],
    ['in_pool', [], { kind: 'wait', for: 'pair' }],
    ['suspended', ['medical'], { kind: 'lack', missing: ['medical'], when: 'suspended' }],
    ['suspended', ['training'], { kind: 'act', act: 'renew' }],
    ['rejected', [], { kind: 'wait', for: 'ended' }],
  ] as const)('%s without %o', (status, missing, next) => {
    expect(step(status, [...missing])).toEqual(next);
  });
  it('a certificate that is only wanted keeps no teacher out', () => {
    expect(step('vetting', ['medical'], 'teacher')).toEqual({ kind: 'act', act: 'admit' });
  });
  it('a reader is told, and never offered a button', () => {
    for (const status of ['draft', 'registered', 'approved', 'vetting', 'suspended'] as const)
      expect(nextStep(row(status), DEFAULT_MATRIX, false).kind).toBe('wait');
  });
});
