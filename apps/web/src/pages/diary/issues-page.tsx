import { can } from '@tandem/domain/access';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import css from '../../features/diary/diary.module.css';
import { issuesQuery } from '../../features/diary/diary.queries.ts';
import { HelpContactsBlock } from '../../features/diary/help-contacts-block.tsx';
import { IssueCard } from '../../features/diary/issue-card.tsx';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { CheckField } from '../../ui/field.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

/** Difficulties and calls for help, the open ones first. */
export function IssuesPage() {
  const t = useT();
  const { actor } = useAccount();
  const [closed, setClosed] = useState(false);
  const { data, error, isError } = useQuery(issuesQuery({ statuses: closed ? [] : ['open', 'taken'], limit: 200 }));
  return (
    <Page title={t.issues.title} lead={data ? `${t.issues.open(data.open)}. ${t.issues.lead}` : t.issues.lead}>
      <CheckField label={t.issues.showClosed} checked={closed} onChange={(event) => setClosed(event.target.checked)} />
      {isError && !data ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
        </Banner>
      ) : null}
      {data || isError ? null : <Skeleton height={240} />}
      {data?.issues.length === 0 ? (
        <Empty title={t.issues.emptyTitle}>
          <p>{t.issues.emptyText}</p>
        </Empty>
      ) : null}
      <div className={css['pairs']}>
        {data?.issues.map((issue) => (
          <IssueCard key={issue.id} issue={issue} />
        ))}
      </div>
      {can(actor, 'school.manage') ? <HelpContactsBlock /> : null}
    </Page>
  );
}
