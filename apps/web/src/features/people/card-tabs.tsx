import type { PersonCard } from '@tandem/contracts';
import { can } from '@tandem/domain/access';

import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Tabs, useTab } from '../../ui/tabs.tsx';

const TABS = ['profile', 'papers', 'history'] as const;
export type CardTab = (typeof TABS)[number];

/** The tab of the address, if the reader may open it; otherwise the profile. */
export function useCardTab(card: PersonCard): { tab: CardTab; tabs: readonly CardTab[] } {
  const { actor } = useAccount();
  const asked = useTab(TABS);
  const tabs = TABS.filter(
    (tab) =>
      tab === 'profile' || (tab === 'papers' ? card.sees.includes('consent_status') : can(actor, 'people.manage')),
  );
  return { tab: tabs.includes(asked) ? asked : 'profile', tabs };
}

export function CardTabs({ tab, tabs }: { tab: CardTab; tabs: readonly CardTab[] }) {
  const t = useT();
  return <Tabs label={t.person.tabsLabel} tabs={tabs} current={tab} words={t.person.tabs} />;
}
