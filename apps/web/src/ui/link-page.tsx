import type { ReactNode } from 'react';
import { useT } from '../lib/i18n/index.tsx';
import { pageCss } from './page.tsx';
import { Mark } from './signs.tsx';

/** The screen of whoever came by a personal link: no login, no navigation. */
export function LinkPage({ corner, children }: { corner: ReactNode; children: ReactNode }) {
  const t = useT();
  return (
    <main className={pageCss['narrow']}>
      <div className={pageCss['corner']}>
        <div className={pageCss['brand']}>
          <Mark />
          {t.common.name}
        </div>
        {corner}
      </div>
      {children}
    </main>
  );
}

/** Nothing can be done here, and why. */
export function LinkSaid({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h1>{title}</h1>
      <p>{children}</p>
    </>
  );
}
