import type { ReactNode } from 'react';
import { sentenceOf } from '../lib/api.ts';
import { useT } from '../lib/i18n/index.tsx';
import { Button } from './button.tsx';
import { pageCss } from './page.tsx';
import { Banner, Skeleton } from './signs.tsx';

/** What a list has to know of its own query; `useInfiniteQuery` gives it. */
export type Found = {
  data: unknown;
  isError: boolean;
  error: unknown;
  isPending: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch: () => unknown;
  fetchNextPage: () => unknown;
};

/** What went wrong with a search, and the button that tries again. */
export function SearchFailure({ found }: { found: Pick<Found, 'error' | 'refetch'> }) {
  const t = useT();
  return (
    <Banner tone="late" role="alert">
      {sentenceOf(found.error, t)}
      <Button onClick={() => void found.refetch()}>{t.common.retry}</Button>
    </Banner>
  );
}

type Props = {
  found: Found;
  /** How many are shown of how many, told to a screen reader too; empty when there are none. */
  count: string;
  /** Instead of the list, when nobody was found. */
  nothing: ReactNode;
  /** The list. */
  children: ReactNode;
};

/** A list that comes page by page: failure, count, waiting, nothing, the list itself, and «ещё». */
export function FoundList({ found, count, nothing, children }: Props) {
  const t = useT();
  const empty = found.data !== undefined && count === '';
  return (
    <>
      {found.isError ? <SearchFailure found={found} /> : null}
      <p className={pageCss['lead']} role="status">
        {count}
      </p>
      {found.isPending ? <Skeleton height={360} /> : null}
      {empty ? nothing : null}
      {count === '' ? null : children}
      {found.hasNextPage ? (
        <div>
          <Button disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t.common.more}
          </Button>
        </div>
      ) : null}
    </>
  );
}
