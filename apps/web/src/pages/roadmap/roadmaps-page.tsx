import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigation } from 'react-router-dom';
import { NoRoadmap } from '../../features/roadmap/no-roadmap.tsx';
import { roadmapsQuery } from '../../features/roadmap/roadmap.queries.ts';
import { sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

/** Goes to the newest roadmap; without one says what to do first. */
export function RoadmapsPage() {
  const t = useT();
  const { data, isError, error, refetch } = useQuery(roadmapsQuery);
  const newest = data?.roadmaps[0];
  // Who has clicked on something else meanwhile is not called back to the board.
  const { state } = useNavigation();
  if (newest && state === 'idle') return <Navigate to={paths.roadmap(newest.id)} replace />;
  return (
    <Page title={t.nav.roadmap}>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {data ? <NoRoadmap /> : isError ? null : <Skeleton height={320} />}
    </Page>
  );
}
