import { problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Banner } from '../../ui/signs.tsx';
import own from './pair-card.module.css';
import { pairFailure } from './use-pair-call.ts';

/** Why a step that asks nothing first did not come about. When somebody was quicker, the new card says it all. */
export function CallFailure({ call }: { call: { isError: boolean; error: unknown } }) {
  const t = useT();
  if (!call.isError || problemOf(call.error)?.slug === 'stale-version') return null;
  return (
    <Banner tone="late" role="alert">
      <p className={own['said']}>{pairFailure(call.error, t)}</p>
    </Banner>
  );
}
