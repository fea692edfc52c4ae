import type { SittingRow } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { Chip } from '../../ui/signs.tsx';

/** How far a sitting is: a sign and a word. */
export function SittingState({ sitting: { status, decided } }: { sitting: SittingRow }) {
  const t = useT();
  if (status === 'held') return <Chip tone="done">{t.sittings.held}</Chip>;
  return decided > 0 ? <Chip tone="wait">{t.sittings.deciding}</Chip> : <Chip tone="info">{t.sittings.planned}</Chip>;
}
