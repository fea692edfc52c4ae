import { type PersonData, whoSees } from '@tandem/domain/access';
import { useT } from '../lib/i18n/index.tsx';
import css from './who-sees.module.css';

/** «Кто это видит»: the roles that read this kind of data, out of the table the server obeys. */
export function WhoSees({ data, of }: { data: PersonData; of: string }) {
  const t = useT();
  return (
    <details className={css['who']}>
      <summary aria-label={t.whoSees.titleOf(of)}>
        <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
          <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z" />
          <circle cx="8" cy="8" r="2" />
        </svg>
        {t.whoSees.title}
      </summary>
      <ul>
        {whoSees(data).map(({ role, reach }) => (
          <li key={role}>
            <b>{t.roles[role]}</b> {reach.map((whose) => t.whoSees.reach[whose]).join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
