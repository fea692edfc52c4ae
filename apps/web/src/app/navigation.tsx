import type { SignedIn } from '@tandem/contracts';
import { can, canAll, NO_RELATION, seesData } from '@tandem/domain/access';
import { shortName } from '@tandem/domain/kernel';
import { NavLink, useLocation } from 'react-router-dom';
import { SignOutButton } from '../features/session/sign-out-button.tsx';
import { useT } from '../lib/i18n/index.tsx';
import { paths } from '../lib/paths.ts';
import css from './shell.module.css';

/** Roles that have pairs of their own, or of their class. */
const HAS_PAIRS: ReadonlySet<string> = new Set(['mentor', 'mentee', 'homeroom_teacher']);

/** Only what exists and what this person may open. */
export function Navigation({ account, school }: { account: SignedIn; school: string }) {
  const t = useT();
  const actor = { accountId: account.accountId, roles: account.roles };
  // The bases lie below the register in the address and beside it in the menu.
  const inBase = /^\/people\/(mentees|mentors)/.test(useLocation().pathname);
  // Everybody may read oneself; the register is for those who read others, of the school or of their class.
  const mayBrowse = canAll(actor, 'people.read') || actor.roles.includes('homeroom_teacher');
  return (
    <>
      <nav className={css['nav']} aria-label={t.nav.main}>
        <NavLink className={css['link'] ?? ''} to={paths.today}>
          {t.nav.today}
        </NavLink>
        <NavLink className={css['link'] ?? ''} to={paths.roadmaps}>
          {t.nav.roadmap}
        </NavLink>
        {mayBrowse ? (
          <NavLink className={css['link'] ?? ''} to={paths.people} end={inBase}>
            {t.nav.people}
          </NavLink>
        ) : null}
        {mayBrowse && can(actor, 'mentees.read') ? (
          <NavLink className={css['link'] ?? ''} to={paths.mentees}>
            {t.nav.mentees}
          </NavLink>
        ) : null}
        {canAll(actor, 'mentors.read') ? (
          <NavLink className={css['link'] ?? ''} to={paths.mentors}>
            {t.nav.mentors}
          </NavLink>
        ) : null}
        {seesData(actor.roles, 'application', NO_RELATION) ? (
          <NavLink className={css['link'] ?? ''} to={paths.sittings}>
            {t.nav.sittings}
          </NavLink>
        ) : null}
        {can(actor, 'matching.read') ? (
          <NavLink className={css['link'] ?? ''} to={paths.matching}>
            {t.nav.matching}
          </NavLink>
        ) : null}
        {canAll(actor, 'pairs.read') || actor.roles.some((role) => HAS_PAIRS.has(role)) ? (
          <NavLink className={css['link'] ?? ''} to={paths.pairs}>
            {t.nav.pairs}
          </NavLink>
        ) : null}
        {can(actor, 'diary.read') || can(actor, 'issues.manage') ? (
          <NavLink className={css['link'] ?? ''} to={can(actor, 'diary.read') ? paths.diary : paths.diaryIssues}>
            {t.nav.diary}
          </NavLink>
        ) : null}
        {can(actor, 'practices.read') ? (
          <NavLink className={css['link'] ?? ''} to={paths.practices}>
            {t.nav.practices}
          </NavLink>
        ) : null}
        {can(actor, 'partners.read') ? (
          <NavLink className={css['link'] ?? ''} to={paths.partners}>
            {t.nav.partners}
          </NavLink>
        ) : null}
        {can(actor, 'documents.read') ? (
          <NavLink className={css['link'] ?? ''} to={paths.documents}>
            {t.nav.documents}
          </NavLink>
        ) : null}
        {can(actor, 'mentees.nominate') && !can(actor, 'mentees.manage') ? (
          <NavLink className={css['link'] ?? ''} to={paths.nominate}>
            {t.nav.nominate}
          </NavLink>
        ) : null}
        {actor.roles.includes('mentee') ? (
          <NavLink className={css['link'] ?? ''} to={paths.ownRequest}>
            {t.nav.ownRequest}
          </NavLink>
        ) : null}
        {can(actor, 'cards.issue') ? (
          <NavLink className={css['link'] ?? ''} to={paths.cards}>
            {t.nav.cards}
          </NavLink>
        ) : null}
        {actor.roles.includes('mentor') ? (
          <NavLink className={css['link'] ?? ''} to={paths.ownMentorship}>
            {t.nav.ownMentorship}
          </NavLink>
        ) : null}
        {can(actor, 'consents.read') ? (
          <NavLink className={css['link'] ?? ''} to={paths.consents}>
            {t.nav.consents}
          </NavLink>
        ) : null}
        {can(actor, 'accounts.manage') || can(actor, 'school.read') ? (
          <NavLink className={css['link'] ?? ''} to={paths.settings}>
            {t.nav.settings}
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
          <SignOutButton account={account} look={['plain']}>
            {t.nav.signOut}
          </SignOutButton>
        </div>
      </div>
    </>
  );
}
