import type { MenteeRow } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { Chip } from '../../ui/signs.tsx';

const TONE = {
  in_force: 'done',
  expiring: 'wait',
  own_signature_missing: 'wait',
  expired: 'late',
  withdrawn: 'late',
  missing: 'wait',
} as const satisfies Record<MenteeRow['consent'], 'done' | 'wait' | 'late'>;

/** How the consent stands, in words that say what they are about. */
export function ConsentMark({ state }: { state: MenteeRow['consent'] }) {
  const t = useT();
  return <Chip tone={TONE[state]}>{t.mentees.consents[state]}</Chip>;
}
