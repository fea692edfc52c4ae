import type { MentorshipRow } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { Chip } from '../../ui/signs.tsx';
import type { PairStatus } from './pair-filters.ts';

const TONE: Record<PairStatus, 'plain' | 'done' | 'wait' | 'late' | 'info'> = {
  proposed: 'wait',
  agreed: 'info',
  ordered: 'info',
  introduced: 'info',
  planned: 'info',
  active: 'done',
  paused: 'wait',
  closing: 'wait',
  completed: 'done',
  dissolved: 'plain',
};

/** Where a pair stands: a sign and a word; what needs a decision comes before it. */
export function PairStatusSign({ pair }: { pair: Pick<MentorshipRow, 'status' | 'decisions'> }) {
  const t = useT();
  return (
    <>
      <Chip tone={TONE[pair.status]}>{t.pairs.statuses[pair.status]}</Chip>
      {pair.decisions.length > 0 ? <Chip tone="late">{t.pairs.decide}</Chip> : null}
    </>
  );
}
