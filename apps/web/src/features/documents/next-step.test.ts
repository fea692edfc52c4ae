import type { Actor } from '@tandem/domain/access';
import { describe, expect, it } from 'vitest';
import { nextStep } from './next-step.ts';

const actor = (role: Actor['roles'][number]): Actor => ({ accountId: 'one', roles: [role] });

describe('the next step of a document', () => {
  it('leads the curator from the draft to the scan', () => {
    const curator = actor('curator');
    expect(nextStep(curator, 'order_pairs', 'draft')).toBe('print');
    expect(nextStep(curator, 'order_pairs', 'printed')).toBe('sign');
    expect(nextStep(curator, 'order_pairs', 'signed')).toBe('attach_scan');
  });

  it('is for the secretary the signature and the scan, never the draft', () => {
    const secretary = actor('secretary');
    expect(nextStep(secretary, 'order_pairs', 'draft')).toBeNull();
    expect(nextStep(secretary, 'order_pairs', 'printed')).toBe('sign');
    expect(nextStep(secretary, 'order_pairs', 'signed')).toBe('attach_scan');
  });

  it('is nobody’s once the way is over, and never of those who only read', () => {
    for (const status of ['scanned', 'cancelled', 'superseded'] as const)
      expect(nextStep(actor('curator'), 'agreement', status)).toBeNull();
    expect(nextStep(actor('methodist'), 'agreement', 'printed')).toBeNull();
  });
});
