import type { PersonCard } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { Link, useSearchParams } from 'react-router-dom';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import css from './card.module.css';

const TABS = ['profile', 'papers', 'history'] as const;
export type CardTab = (typeof TABS)[number];

/** The tab of the address, if the reader may open it; otherwise the profile. */
export function useCardTab(card: PersonCard): { tab: CardTab; tabs: readonly CardTab[] } {
  const { actor } = useAccount();
  const [search] = useSearchParams();
  const tabs = TABS.filter(
    (tab) =>
      tab === 'profile' || (tab === 'papers' ? card.sees.includes('consent_status') : can(actor, 'people.manage')),
  );
  return { tab: tabs.find((tab) => tab === search.get('tab')) ?? 'profile', tabs };
}

export function CardTabs({ tab: current, tabs }: { tab: CardTab; tabs: readonly CardTab[] }) {
  const t = useT();
  return (
    <nav className={css['tabs']} aria-label={t.person.tabsLabel}>
      {tabs.map((tab) => (
        <Link
          key={tab}
          to={{ search: tab === 'profile' ? '' : `?tab=${tab}` }}
          aria-current={tab === current ? 'page' : undefined}
        >
          {t.person.tabs[tab]}
        </Link>
      ))}
    </nav>
  );
}
