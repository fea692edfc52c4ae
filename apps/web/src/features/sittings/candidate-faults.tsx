import type { CandidateFault } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/signs.tsx';

/** Who stands in the way of a refused batch. */
export function faultsIn(error: unknown): CandidateFault[] {
  const problem = problemOf(error);
  return problem?.slug === 'batch-refused' ? (problem.current as { faults: CandidateFault[] }).faults : [];
}

export function useFaultWords() {
  const t = useT();
  const reasons: Record<string, string> = t.sittings.refused;
  return (reason: string): string => reasons[reason] ?? t.sittings.refused.other;
}

type Props = { faults: readonly CandidateFault[]; onWithout: () => void };

/** All of them or none: each that could not be taken, by name and with the reason. */
export function CandidateFaults({ faults, onWithout }: Props) {
  const t = useT();
  const words = useFaultWords();
  if (faults.length === 0) return null;
  return (
    <Banner tone="late" role="alert">
      {t.sittings.refusedTitle(faults.length)}
      <ul className={blockCss['faults']}>
        {faults.map(({ mentorId, name, reason }) => (
          <li key={mentorId}>
            <b>{name ? shortName(name) : t.sittings.someone}</b>: {words(reason)}
          </li>
        ))}
      </ul>
      <Button onClick={onWithout}>{t.sittings.withoutThem}</Button>
    </Banner>
  );
}
