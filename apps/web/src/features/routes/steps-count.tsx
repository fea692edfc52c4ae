import { useT } from '../../lib/i18n/index.tsx';
import css from './route.module.css';

/** How many steps are done: a short rail and the same in words. */
export function StepsCount({ done, total }: { done: number; total: number }) {
  const t = useT();
  const width = total === 0 ? 0 : (done * 60) / total;
  return (
    <span className={css['count']}>
      <svg width="62" height="10" viewBox="0 0 62 10" aria-hidden="true">
        <rect className={css['field']} x="0.75" y="0.75" width="60.5" height="8.5" rx="4" />
        <rect className={css['full']} x="1" y="1" width={width} height="8" rx="4" />
      </svg>
      {t.route.stepsSummary(done, total)}
    </span>
  );
}
