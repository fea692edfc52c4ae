import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Chip, Skeleton } from '../../ui/signs.tsx';
import css from './own-sessions.module.css';
import { SignOutButton } from './sign-out-button.tsx';

/** «Chrome, Windows» out of what a browser says of itself. */
function deviceName(agent: string): string | null {
  const browser = ['YaBrowser', 'Edg', 'Firefox', 'Chrome', 'Safari'].find((name) => agent.includes(name));
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((name) => agent.includes(name));
  const names: Record<string, string> = { YaBrowser: 'Яндекс Браузер', Edg: 'Edge' };
  return browser ? [names[browser] ?? browser, system].filter(Boolean).join(', ') : null;
}

export function OwnSessions() {
  const { t, language } = useWords();
  const { account, timezone } = useAccount();
  const { data } = useQuery({ queryKey: ['own-sessions'], queryFn: () => api.session.list({}) });
  return (
    <section className={pageCss['surface']}>
      <h2>{t.account.sessions}</h2>
      <ul className={css['list']}>
        {data?.sessions.map(({ id, device, lastSeenAt, shared, current }) => (
          <li key={id}>
            <span>{deviceName(device) ?? t.account.unknownDevice}</span>
            <span className={css['when']}>{t.account.lastSeen(moment(language, lastSeenAt, timezone))}</span>
            {current ? <Chip tone="done">{t.account.thisOne}</Chip> : null}
            {shared ? <Chip>{t.account.sharedMark}</Chip> : null}
          </li>
        ))}
        {data ? null : <Skeleton height={44} />}
      </ul>
      <div>
        {account ? (
          <SignOutButton account={account} look={['danger']} everywhere>
            {t.account.signOutEverywhere}
          </SignOutButton>
        ) : null}
      </div>
    </section>
  );
}
