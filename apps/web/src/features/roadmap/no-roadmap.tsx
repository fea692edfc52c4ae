import { can } from '@tandem/domain/access';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty, pageCss } from '../../ui/page.tsx';
import { roadmapsQuery } from './roadmap.queries.ts';

/** A school without a plan: what to do first, or who will do it. */
export function NoRoadmap() {
  const t = useT();
  const { actor, today } = useAccount();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const year = Number(today.slice(0, 4));
  const start = useMutation({
    mutationFn: () => api.roadmaps.create({ body: { title: t.roadmap.title(year), year } }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: roadmapsQuery.queryKey });
      await navigate(paths.roadmap(id));
    },
  });
  return (
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
  );
}
