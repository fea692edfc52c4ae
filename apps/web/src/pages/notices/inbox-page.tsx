import { can } from '@tandem/domain/access';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { InboxList } from '../../features/notices/inbox-list.tsx';
import { inboxQuery } from '../../features/notices/notices.queries.ts';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Segments } from '../../ui/field.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

type Shown = 'all' | 'unread';

/** What the person was told, the newest first. */
export function InboxPage() {
  const t = useT();
  const { actor } = useAccount();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const shown: Shown = search.get('show') === 'unread' ? 'unread' : 'all';
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    inboxQuery(shown === 'unread'),
  );
  const lines = data?.pages.flatMap(({ notices }) => notices) ?? [];
  const newest = lines[0]?.createdAt;
  const readAll = useMutation({
    mutationFn: (until: string) => api.notices.readAll({ body: { until } }),
    onError: (failure) => toast(sentenceOf(failure, t), { tone: 'late' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  const hasUnread = (data?.pages[0]?.unread ?? 0) > 0;
  return (
    <Page
      title={t.inbox.title}
      lead={t.inbox.lead}
      actions={
        <>
          {can(actor, 'pairs.manage') ? <ButtonLink to={paths.reminders}>{t.reminding.title}</ButtonLink> : null}
          {hasUnread && newest !== undefined ? (
            <Button disabled={readAll.isPending} onClick={() => readAll.mutate(newest)}>
              {t.inbox.readAll}
            </Button>
          ) : null}
        </>
      }
    >
      <Segments
        name="show"
        legend={t.inbox.show}
        value={shown}
        options={[
          { value: 'all', label: t.inbox.all },
          { value: 'unread', label: t.inbox.unread },
        ]}
        onChange={(value) => setSearch(value === 'all' ? {} : { show: value }, { replace: true })}
      />
      {isError ? (
        <Banner tone="late" role="alert">
          {problemOf(error)?.slug === 'viewing-only' ? t.inbox.viewing : sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {!data && !isError ? <Skeleton height={280} /> : null}
      {data && lines.length === 0 ? (
        <Empty title={shown === 'all' ? t.inbox.emptyTitle : t.inbox.nothingNewTitle}>
          <p>{shown === 'all' ? t.inbox.emptyText : t.inbox.nothingNewText}</p>
        </Empty>
      ) : null}
      {lines.length > 0 ? <InboxList notices={lines} /> : null}
      {hasNextPage ? (
        <div>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t.common.more}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}
