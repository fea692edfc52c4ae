import type { Messages } from '../../lib/i18n/index.tsx';
import { labelOf } from '../../lib/programme.ts';
import type { Programme } from '@tandem/contracts';
import type { Decision } from './decision-draft.ts';

/** «включить · за 4, против 1, воздержались 0 · Не совпадает время» */
export function decisionWords(
  { outcome, votes, reason, condition }: Omit<Decision, 'mentorId'>,
  programme: Programme | null,
  t: Messages,
): string {
  return [
    t.sittings.outcomes[outcome],
    t.sittings.saidVotes(votes.for, votes.against, votes.abstained),
    reason ? labelOf(programme?.rejectionReasons.value, reason) : '',
    condition ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
}
