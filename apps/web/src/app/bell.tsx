import type { SignedIn } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { api } from '../lib/api.ts';
import { useT } from '../lib/i18n/index.tsx';
import { paths } from '../lib/paths.ts';
import css from './shell.module.css';

const MOST = 99;

/** The way to the inbox, with the number of lines that were not read. Whoever looks through others’ eyes has none. */
export function Bell({ account }: { account: SignedIn }) {
  const t = useT();
  const own = account.viewing === null && !account.mustChangePassword;
  const { data } = useQuery({
    queryKey: ['notices', 'count'],
    queryFn: () => api.notices.count({}),
    enabled: own,
  });
  if (!own) return null;
  const unread = data?.unread ?? 0;
  return (
    <Link className={css['bell']} to={paths.inbox} aria-label={t.nav.inbox(unread)} data-unread={unread}>
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden="true"
      >
        <path d="M10 3a5 5 0 0 0-5 5v3.2L3.6 14h12.8L15 11.2V8a5 5 0 0 0-5-5Z" strokeLinejoin="round" />
        <path d="M8 16.4a2.1 2.1 0 0 0 4 0" strokeLinecap="round" />
      </svg>
      {unread > 0 ? (
        <span className={css['bellCount']} aria-hidden="true">
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      ) : null}
    </Link>
  );
}
