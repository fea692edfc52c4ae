import { NavLink } from 'react-router-dom';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import css from './settings-nav.module.css';
import { settingsSections } from './settings-sections.ts';

/** From one page of the settings to another. */
export function SettingsNav() {
  const t = useT();
  const { actor } = useAccount();
  const sections = settingsSections(actor);
  if (sections.length < 2) return null;
  return (
    <nav className={css['nav']} aria-label={t.settings.nav}>
      {sections.map(({ to, label }) => (
        <NavLink key={to} to={to} className={css['link'] ?? ''}>
          {label(t)}
        </NavLink>
      ))}
    </nav>
  );
}
