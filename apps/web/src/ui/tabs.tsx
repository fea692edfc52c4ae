import { Link, useSearchParams } from 'react-router-dom';
import css from './tabs.module.css';

/** The tab that the address names; the first one otherwise. */
export function useTab<T extends string>(tabs: readonly [T, ...T[]]): T {
  const [search] = useSearchParams();
  return tabs.find((tab) => tab === search.get('tab')) ?? tabs[0];
}

type Props<T extends string> = { label: string; tabs: readonly T[]; current: T; words: Record<T, string> };

/** Parts of a card, each with an address of its own. */
export function Tabs<T extends string>({ label, tabs, current, words }: Props<T>) {
  return (
    <nav className={css['tabs']} aria-label={label}>
      {tabs.map((tab, index) => (
        <Link
          key={tab}
          to={{ search: index === 0 ? '' : `?tab=${tab}` }}
          aria-current={tab === current ? 'page' : undefined}
        >
          {words[tab]}
        </Link>
      ))}
    </nav>
  );
}
