import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { bootstrapQuery } from '../lib/bootstrap.ts';
import { reachableStore } from '../lib/connection.ts';
import { useT } from '../lib/i18n/index.tsx';
import { loginWithNext, paths } from '../lib/paths.ts';
import { useStore } from '../lib/store.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/dialog.tsx';
import { Banner, Mark, Skeleton } from '../ui/signs.tsx';
import { Bell } from './bell.tsx';
import { IdleGuard } from './idle-guard.tsx';
import { Navigation } from './navigation.tsx';
import css from './shell.module.css';
import { ViewingBanner } from './viewing-banner.tsx';
import { useScrollToTop } from './use-scroll-to-top.ts';
import { useDiaryAway } from './use-diary-away.ts';
import { useLiveUpdates } from './use-live-updates.ts';

function Waiting() {
  return (
    <div className={css['wait']}>
      <Skeleton height={36} width="40%" />
      <Skeleton height={88} />
      <Skeleton height={360} />
    </div>
  );
}

function Brand() {
  const t = useT();
  return (
    <div className={css['brand']}>
      <Mark />
      {t.common.name}
    </div>
  );
}

/** What surrounds every screen behind the sign-in. */
export function Shell() {
  const t = useT();
  const { pathname, search } = useLocation();
  const { data, isError, refetch } = useQuery(bootstrapQuery);
  const reachable = useStore(reachableStore);
  // The menu belongs to the page it was opened on: another page has it closed.
  const [menuOn, setMenuOn] = useState<string | null>(null);
  const menuOpen = menuOn === pathname;
  const setMenuOpen = (open: boolean) => setMenuOn(open ? pathname : null);
  useScrollToTop(pathname);
  useLiveUpdates(data?.state === 'signed-in');
  useDiaryAway(data?.account ?? null);

  if (isError && !data) {
    return (
      <div className={css['wait']}>
        <Banner tone="late" role="alert">
          {t.problems.unreachable}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      </div>
    );
  }
  if (!data) return <Waiting />;
  if (data.state === 'setup') return <Navigate to={paths.setup} replace />;
  if (!data.account) return <Navigate to={loginWithNext(pathname + search)} replace />;
  if (data.account.mustChangePassword && pathname !== paths.account) return <Navigate to={paths.account} replace />;

  return (
    <>
      <a className={css['skip']} href="#content">
        {t.common.skip}
      </a>
      {data.demo ? <div className={css['ribbon']}>{t.common.demo}</div> : null}
      <ViewingBanner account={data.account} />
      {reachable ? null : (
        <Banner tone="wait" role="status">
          {t.common.offline}
        </Banner>
      )}
      <header className={css['bar']}>
        <Brand />
        <div className={css['barRight']}>
          <Bell account={data.account} />
          <Button onClick={() => setMenuOpen(true)}>{t.common.menu}</Button>
        </div>
      </header>
      <div className={css['shell']}>
        <div className={css['side']}>
          <div className={css['sideTop']}>
            <Brand />
            <Bell account={data.account} />
          </div>
          <Navigation account={data.account} school={data.school?.name ?? ''} />
        </div>
        <main id="content" tabIndex={-1} className={css['main']}>
          <Outlet />
        </main>
      </div>
      {menuOpen ? (
        <Panel title={t.common.menu} onClose={() => setMenuOpen(false)}>
          <div className={css['drawer']}>
            <div className={css['drawerHead']}>
              <Brand />
              <Button look={['plain', 'icon']} aria-label={t.common.close} onClick={() => setMenuOpen(false)}>
                ✕
              </Button>
            </div>
            <Navigation account={data.account} school={data.school?.name ?? ''} />
          </div>
        </Panel>
      ) : null}
      <IdleGuard minutes={data.account.idleMinutes} />
    </>
  );
}
