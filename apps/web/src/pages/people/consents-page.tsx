import type { LedgerLine } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BatchConsentDialog } from '../../features/people/batch-consent-dialog.tsx';
import { ledgerQuery } from '../../features/people/consents.queries.ts';
import { ExpiringList } from '../../features/people/expiring-list.tsx';
import { LedgerFilterBar } from '../../features/people/ledger-filter-bar.tsx';
import { LedgerList, type Picks } from '../../features/people/ledger-list.tsx';
import { LedgerProgress } from '../../features/people/ledger-progress.tsx';
import css from '../../features/people/ledger.module.css';
import { useLedgerFilter } from '../../features/people/use-ledger-filter.ts';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Page, pageCss } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

/** As many sheets as the server takes at once. */
const MOST = 200;

/** «Согласия»: who has handed in the paper and who has not; a class is marked in one go. */
export function ConsentsPage() {
  const t = useT();
  const { actor } = useAccount();
  const mayManage = can(actor, 'consents.manage');
  const [filter, put] = useLedgerFilter();
  const [picks, setPicks] = useState<Picks>(new Map());
  const [marking, setMarking] = useState(false);
  const found = useInfiniteQuery(ledgerQuery(filter));
  const lines = found.data?.pages.flatMap((page) => page.lines) ?? [];
  const total = found.data?.pages.at(-1)?.total ?? 0;
  const filtered = filter.classId !== undefined || filter.state !== undefined || filter.of !== 'everyone';
  const pick = (some: readonly LedgerLine[], on: boolean) => {
    const next = new Map(picks);
    for (const line of some) {
      if (on) next.set(line.personId, line);
      else next.delete(line.personId);
    }
    setPicks(next);
  };
  const unpick = (personIds: readonly string[]) =>
    setPicks(new Map([...picks].filter(([personId]) => !personIds.includes(personId))));
  return (
    <Page title={t.ledger.title} lead={t.ledger.lead}>
      <LedgerFilterBar filter={filter} put={put} />
      <LedgerProgress filter={filter} />
      <div className={css['columns']}>
        <div className={css['main']}>
          {found.isError ? (
            <Banner tone="late" role="alert">
              {sentenceOf(found.error, t)}
              <Button onClick={() => void found.refetch()}>{t.common.retry}</Button>
            </Banner>
          ) : null}
          <p className={pageCss['lead']} role="status">
            {lines.length > 0 ? t.register.shown(lines.length, total) : ''}
          </p>
          {found.isPending ? <Skeleton height={360} /> : null}
          {found.data && lines.length === 0 ? <p>{filtered ? t.ledger.nobody : t.ledger.empty}</p> : null}
          {lines.length > 0 ? <LedgerList lines={lines} picks={mayManage ? picks : null} onPick={pick} /> : null}
          {found.hasNextPage ? (
            <div>
              <Button disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {t.common.more}
              </Button>
            </div>
          ) : null}
          {picks.size > 0 ? (
            <div className={css['picked']}>
              <span role="status">{t.ledger.picked(picks.size)}</span>
              <Button look={['primary']} disabled={picks.size > MOST} onClick={() => setMarking(true)}>
                {t.ledger.mark}
              </Button>
              <Button look={['plain']} onClick={() => setPicks(new Map())}>
                {t.ledger.unpick}
              </Button>
              {picks.size > MOST ? <span className={css['muted']}>{t.ledger.tooMany}</span> : null}
            </div>
          ) : null}
        </div>
        <ExpiringList />
      </div>
      {marking ? (
        <BatchConsentDialog
          picks={picks}
          onUnpick={unpick}
          onClose={() => setMarking(false)}
          onDone={() => {
            setMarking(false);
            setPicks(new Map());
          }}
        />
      ) : null}
    </Page>
  );
}
