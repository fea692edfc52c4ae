import type { MentorCard } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { Chip } from '../../ui/signs.tsx';

type Line = MentorCard['requirements'][number];
const TONE = {
  missing: 'plain',
  fulfilled: 'done',
  expiring: 'wait',
  expired: 'late',
  not_needed: 'plain',
} as const satisfies Record<Line['state'], 'plain' | 'done' | 'wait' | 'late'>;

/** How a requirement stands: a sign and a word. */
export function RequirementSign({ state }: Pick<Line, 'state'>) {
  const t = useT();
  const words = t.mentorCard.states[state];
  return <Chip tone={TONE[state]}>{state === 'missing' ? `○ ${words}` : words}</Chip>;
}
