import { can } from '@tandem/domain/access';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate } from 'react-router-dom';
import { DifficultyDialog } from '../../features/diary/difficulty-dialog.tsx';
import css from '../../features/diary/diary.module.css';
import { homeQuery, ownIssuesQuery } from '../../features/diary/diary.queries.ts';
import { IssueCard } from '../../features/diary/issue-card.tsx';
import { OutboxStrip } from '../../features/diary/outbox-strip.tsx';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { SearchFailure } from '../../ui/found-list.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/signs.tsx';

/** «Мои обращения»: what a mentor or a mentee wrote about, and what became of it. */
export function OwnIssuesPage() {
  const t = useT();
  const words = t.ownIssues;
  const { actor } = useAccount();
  const queries = useQueryClient();
  const meets = actor.roles.includes('mentee') || actor.roles.includes('mentor');
  const found = useQuery({ ...ownIssuesQuery, enabled: meets });
  const home = useQuery({ ...homeQuery(actor.accountId), enabled: meets });
  const [raising, raise] = useState(false);
  if (!meets) return <Navigate to={can(actor, 'issues.manage') ? paths.diaryIssues : paths.diary} replace />;
  const issues = found.data?.issues;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button look={['primary']} disabled={home.isPending} onClick={() => raise(true)}>
            {words.raise}
          </Button>
          <ButtonLink to={paths.diary}>{t.diary.title}</ButtonLink>
        </>
      }
    >
      <OutboxStrip accountId={actor.accountId} />
      {found.isError && !issues ? <SearchFailure found={found} /> : null}
      {found.isPending ? <Skeleton height={200} /> : null}
      {issues?.length === 0 ? (
        <Empty title={words.emptyTitle}>
          <p>{words.emptyText}</p>
        </Empty>
      ) : null}
      <div className={css['pairs']}>
        {issues?.map((issue) => (
          <IssueCard key={issue.id} issue={issue} />
        ))}
      </div>
      {raising ? (
        <DifficultyDialog
          accountId={actor.accountId}
          pairs={home.data?.home.pairs ?? []}
          onClose={() => raise(false)}
          onDone={() => void queries.invalidateQueries({ queryKey: ['issues'] })}
        />
      ) : null}
    </Page>
  );
}
