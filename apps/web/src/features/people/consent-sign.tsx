import type { PersonRow } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { Chip } from '../../ui/signs.tsx';

type State = NonNullable<PersonRow['consent']>;
const TONE = {
  in_force: 'done',
  expiring: 'wait',
  own_signature_missing: 'wait',
  expired: 'late',
  withdrawn: 'late',
  missing: 'plain',
} as const satisfies Record<State, 'done' | 'wait' | 'late' | 'plain'>;

/** How a consent stands: a sign and a word, never a colour alone. */
export function ConsentSign({ state }: { state: State }) {
  const t = useT();
  return (
    <Chip tone={TONE[state]}>{state === 'missing' ? `○ ${t.papers.states.missing}` : t.papers.states[state]}</Chip>
  );
}
