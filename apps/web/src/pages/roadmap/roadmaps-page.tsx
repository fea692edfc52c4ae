import { can } from '@tandem/domain/access';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useNavigation } from 'react-router-dom';
import { roadmapsQuery } from '../../features/roadmap/roadmap.queries.ts';
import { api, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty, Page, pageCss } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

/** Goes to the newest roadmap; without one says what to do first. */
export function RoadmapsPage() {
  const t = useT();
  const { actor, today } = useAccount();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data, isError, error, refetch } = useQuery(roadmapsQuery);
  const year = Number(today.slice(0, 4));
  const start = useMutation({
    mutationFn: () => api.roadmaps.create({ body: { title: t.roadmap.title(year), year } }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: roadmapsQuery.queryKey });
      await navigate(paths.roadmap(id));
    },
  });
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
      {data ? (
        <Empty title={t.roadmap.emptyTitle}>
          <p>{can(actor, 'roadmap.edit') ? t.roadmap.emptyText : t.roadmap.emptyReader}</p>
          {can(actor, 'roadmap.edit') ? (
            <div className={pageCss['actions']}>
              <ButtonLink look={['primary']} to={paths.import}>
                {t.roadmap.emptyImport}
              </ButtonLink>
              <Button disabled={start.isPending} onClick={() => start.mutate()}>
                {t.roadmap.emptyStart}
              </Button>
            </div>
          ) : null}
        </Empty>
      ) : isError ? null : (
        <Skeleton height={320} />
      )}
    </Page>
  );
}
