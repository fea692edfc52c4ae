import { CONSENT_STATES } from '@tandem/domain/participants';
import { useSearchParams } from 'react-router-dom';
import type { LedgerFilter } from './consents.queries.ts';
import { idFrom } from '../../lib/id-from.ts';

export const LEDGER_OF = ['everyone', 'mentees', 'mentors'] as const satisfies readonly LedgerFilter['of'][];

type Change = { classId?: string; state?: string; of?: string };

/** Which lines of the ledger are asked for. All of it stands in the address. */
export function useLedgerFilter(): [filter: LedgerFilter, put: (change: Change) => void] {
  const [search, setSearch] = useSearchParams();
  const classId = idFrom(search.get('class'));
  const state = CONSENT_STATES.find((one) => one === search.get('state'));
  const of = LEDGER_OF.find((one) => one === search.get('of')) ?? 'everyone';
  const put = (change: Change) => {
    const next = new URLSearchParams(search);
    const set = (key: string, value: string | undefined) => (value ? next.set(key, value) : next.delete(key));
    if ('classId' in change) set('class', change.classId);
    if ('state' in change) set('state', change.state);
    if ('of' in change) set('of', change.of === 'everyone' ? '' : change.of);
    setSearch(next, { replace: true });
  };
  return [{ of, ...(classId ? { classId } : {}), ...(state ? { state } : {}) }, put];
}
