import type { PromotionCounts } from '@tandem/domain/school';
import { useT } from '../../lib/i18n/index.tsx';
import css from './promotion.module.css';

/** How many of each there are; what still has to be decided comes last. */
export function PromotionCountsLine({ counts }: { counts: PromotionCounts }) {
  const t = useT();
  const shown: [number, string, string][] = [
    [counts.stays - counts.ask, t.promotion.stays, ''],
    [counts.graduates, t.promotion.graduates, ''],
    [counts.leaves, t.promotion.leaves, ''],
    [counts.skipped, t.promotion.skipped, ''],
    [counts.ask, t.promotion.ask, counts.ask > 0 ? (css['wait'] ?? '') : ''],
  ];
  return (
    <dl className={css['counts']}>
      {shown.map(([count, words, tone]) => (
        <div key={words}>
          <dd className={tone}>{count}</dd>
          <dt>{words}</dt>
        </div>
      ))}
    </dl>
  );
}
