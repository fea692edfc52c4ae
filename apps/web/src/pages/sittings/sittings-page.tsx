import { can } from '@tandem/domain/access';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { NewSittingDialog } from '../../features/sittings/new-sitting-dialog.tsx';
import { SittingsList } from '../../features/sittings/sittings-list.tsx';
import { sittingsQuery } from '../../features/sittings/sittings.queries.ts';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

/** «Заседания»: where candidates are considered. */
export function SittingsPage() {
  const t = useT();
  const { actor } = useAccount();
  const navigate = useNavigate();
  const mayManage = can(actor, 'mentors.manage');
  const { data, isError, error, refetch } = useQuery(sittingsQuery);
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title={t.sittings.title}
      lead={t.sittings.lead}
      actions={
        <>
          <ButtonLink to={paths.mentors}>{t.sittings.toBase}</ButtonLink>
          {mayManage ? (
            <Button look={['primary']} onClick={() => setCreating(true)}>
              {t.sittings.create}
            </Button>
          ) : null}
        </>
      }
    >
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {data || isError ? null : <Skeleton height={320} />}
      {data?.sittings.length === 0 ? (
        <Empty title={t.sittings.emptyTitle}>
          <p>{mayManage ? t.sittings.emptyText : t.sittings.emptyReader}</p>
        </Empty>
      ) : null}
      {data && data.sittings.length > 0 ? <SittingsList sittings={data.sittings} /> : null}
      {creating ? (
        <NewSittingDialog
          onClose={() => setCreating(false)}
          onDone={({ id }) => {
            toast(t.sittings.created);
            void navigate(paths.sitting(id));
          }}
        />
      ) : null}
    </Page>
  );
}
