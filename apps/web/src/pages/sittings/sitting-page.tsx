import type { Sitting } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { DocumentsMenu } from '../../features/documents/documents-menu.tsx';
import { AddCandidatesDialog } from '../../features/sittings/add-candidates-dialog.tsx';
import { CloseSitting } from '../../features/sittings/close-sitting.tsx';
import { Decisions } from '../../features/sittings/decisions.tsx';
import { SittingDetails } from '../../features/sittings/sitting-details.tsx';
import { SittingState } from '../../features/sittings/sitting-state.tsx';
import { sittingQuery } from '../../features/sittings/sittings.queries.ts';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

export function SittingPage() {
  const t = useT();
  const { sittingId = '' } = useParams();
  const { data, isError, error, refetch } = useQuery(sittingQuery(sittingId));
  if (data) return <LoadedSitting key={sittingId} sitting={data} />;
  const gone = problemOf(error)?.slug === 'not-found' || problemOf(error)?.slug === 'invalid-request';
  return (
    <Page title={t.sittings.title}>
      {isError ? (
        <Banner tone="late" role="alert">
          {gone ? t.problems['not-found'] : sentenceOf(error, t)}
          {gone ? (
            <ButtonLink to={paths.sittings}>{t.sittings.toList}</ButtonLink>
          ) : (
            <Button onClick={() => void refetch()}>{t.common.retry}</Button>
          )}
        </Banner>
      ) : (
        <>
          <Skeleton height={180} />
          <Skeleton height={320} />
        </>
      )}
    </Page>
  );
}

function LoadedSitting({ sitting }: { sitting: Sitting }) {
  const { t, language } = useWords();
  const { actor } = useAccount();
  const mayManage = can(actor, 'mentors.manage');
  const planned = sitting.status === 'planned';
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t.sittings.on(longDay(language, sitting.heldOn))}
      lead={
        <>
          <SittingState sitting={sitting} />{' '}
          {[
            sitting.number ? t.sittings.numbered(sitting.number) : '',
            t.sittings.candidates(sitting.candidates),
            t.sittings.decided(sitting.decided, sitting.candidates),
          ]
            .filter(Boolean)
            .join(' · ')}
        </>
      }
      actions={
        <>
          <DocumentsMenu links={[{ type: 'protocol_review', subjectId: sitting.id }]} />
          <ButtonLink to={paths.sittings}>{t.sittings.toList}</ButtonLink>
        </>
      }
    >
      <SittingDetails sitting={sitting} mayManage={mayManage} />
      <Decisions
        sitting={sitting}
        mayManage={mayManage}
        actions={
          mayManage && planned ? <Button onClick={() => setAdding(true)}>{t.sittings.addCandidates}</Button> : null
        }
      />
      {mayManage && planned && sitting.complete ? <CloseSitting sitting={sitting} /> : null}
      {adding ? (
        <AddCandidatesDialog
          sitting={sitting}
          onClose={() => setAdding(false)}
          onAdded={(count) => {
            setAdding(false);
            toast(t.sittings.added(count));
          }}
        />
      ) : null}
    </Page>
  );
}
