import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n/index.tsx';
import { type LedgerFilter, ledgerProgressQuery } from './consents.queries.ts';
import css from './ledger.module.css';

/** «Сдали 18 из 25»: a bar and the same in words. */
export function LedgerProgress({ filter }: { filter: LedgerFilter }) {
  const t = useT();
  const { data } = useQuery(ledgerProgressQuery(filter));
  if (!data || data.total === 0) return null;
  const { handedIn, total } = data;
  return (
    <div className={css['progress']}>
      <p>
        <b>{t.ledger.progress(handedIn, total)}</b>{' '}
        <span className={css['muted']}>
          {handedIn === total ? `✓ ${t.ledger.allIn}` : t.ledger.left(total - handedIn)}
        </span>
      </p>
      <span className={css['bar']} aria-hidden="true">
        <span style={{ width: `${(handedIn / total) * 100}%` }} />
      </span>
    </div>
  );
}
