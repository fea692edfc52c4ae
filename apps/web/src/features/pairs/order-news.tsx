import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Banner } from '../../ui/signs.tsx';
import { orderableQuery } from './pairs.queries.ts';

/** What waits for an order: pairs that everybody agreed to, and whoever left since theirs; of one pair, or of all. */
export function OrderNews({ pairId = null }: { pairId?: string | null }) {
  const t = useT();
  const { data } = useQuery(orderableQuery);
  if (!data) return null;
  const mine = (one: { pairId: string }) => pairId === null || one.pairId === pairId;
  const pairs = data.pairs.filter(mine).length;
  const left = data.left.filter(mine).length;
  return (
    <>
      {pairs > 0 ? (
        <Banner tone="wait">
          {pairId === null ? t.pairOrder.waiting(pairs) : t.pairOrder.waits}
          <ButtonLink to={paths.newDocumentOf('order_pairs', null)}>{t.pairOrder.makeOrder}</ButtonLink>
        </Banner>
      ) : null}
      {left > 0 ? (
        <Banner tone="wait">
          {pairId === null ? t.pairOrder.leftSince(left) : t.pairOrder.stillNamed}
          <ButtonLink to={paths.newDocumentOf('order_pairs_change', null)}>{t.pairOrder.makeChange}</ButtonLink>
        </Banner>
      ) : null}
    </>
  );
}
