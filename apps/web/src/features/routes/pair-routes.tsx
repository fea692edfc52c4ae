import { useQuery } from '@tanstack/react-query';
import { sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import { RouteLines } from './route-lines.tsx';
import { ownRoutesQuery, pairRoutesQuery } from './routes.queries.ts';

/** Routes of the mentees of a pair, for its card. */
export function PairRoutes({ pairId }: { pairId: string }) {
  return <RoutesBlock found={useQuery(pairRoutesQuery(pairId))} />;
}

/** Routes of the person at the screen: one's own as a mentee, of one's pairs as a mentor. */
export function OwnRoutes() {
  return <RoutesBlock found={useQuery(ownRoutesQuery)} />;
}

type Found = {
  data: { routes: Parameters<typeof RouteLines>[0]['routes'] } | undefined;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
};

function RoutesBlock({ found: { data, isError, error, refetch } }: { found: Found }) {
  const t = useT();
  return (
    <Block title={t.route.lines}>
      {data ? (
        <RouteLines routes={data.routes} />
      ) : isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : (
        <Skeleton height={64} />
      )}
    </Block>
  );
}
