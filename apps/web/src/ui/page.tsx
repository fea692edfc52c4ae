import { type ReactNode, useEffect, useRef } from 'react';
import { usePageTitle } from '../lib/page-title.ts';
import css from './page.module.css';

type Props = {
  title: string;
  /** Name of the browser's tab where the title is a person: the browser remembers what tabs were called. */
  tab?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** A page with its name, which the tab and a screen reader learn first. */
export function Page({ title, tab = title, lead, actions, children }: Props) {
  usePageTitle(tab);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) heading.current?.focus({ preventScroll: true });
    first.current = false;
  }, []);
  return (
    <div className={css['page']}>
      <div className={css['head']}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <p className={css['lead']}>{lead}</p> : null}
        </div>
        {actions ? <div className={css['actions']}>{actions}</div> : null}
      </div>
      {children}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={css['empty']}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

export { css as pageCss };
