import type { MentorRow } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { useT } from '../../lib/i18n/index.tsx';
import { lineCss } from '../../ui/lines.ts';
import type { Picks } from './picks.ts';

type Props = { row: MentorRow; picks: Picks; onPick: (rows: readonly MentorRow[], on: boolean) => void };

export function MentorTick({ row, picks, onPick }: Props) {
  const t = useT();
  return (
    <label className={lineCss['tick']}>
      <input
        type="checkbox"
        aria-label={t.mentors.pick(fullName(row.name))}
        checked={picks.has(row.id)}
        onChange={(event) => onPick([row], event.target.checked)}
      />
    </label>
  );
}
