import type { SignedIn } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { shortName } from '@tandem/domain/kernel';
import { NavLink } from 'react-router-dom';
import { useT } from '../lib/i18n/index.tsx';
import { paths } from '../lib/paths.ts';
import { useSignOut } from '../lib/sign-out.ts';
import { Button } from '../ui/button.tsx';
import css from './shell.module.css';

/** Only what exists and what this person may open. */
export function Navigation({ account, school }: { account: SignedIn; school: string }) {
  const t = useT();
  const signOut = useSignOut();
  const actor = { accountId: account.accountId, roles: account.roles };
  return (
    <>
      <nav className={css['nav']} aria-label={t.nav.main}>
        <NavLink className={css['link'] ?? ''} to={paths.roadmaps}>
          {t.nav.roadmap}
        </NavLink>
        {can(actor, 'accounts.manage') ? (
          <NavLink className={css['link'] ?? ''} to={paths.users}>
            {t.nav.users}
          </NavLink>
        ) : null}
        <NavLink className={css['link'] ?? ''} to={paths.account}>
          {t.nav.account}
        </NavLink>
      </nav>
      <div className={css['person']}>
        <b>{shortName(account.name)}</b>
        <span>{[account.roles.map((role) => t.roles[role]).join(', '), school].filter(Boolean).join(' · ')}</span>
        <div>
          <Button look={['plain']} onClick={() => void signOut()}>
            {t.nav.signOut}
          </Button>
        </div>
      </div>
    </>
  );
}
