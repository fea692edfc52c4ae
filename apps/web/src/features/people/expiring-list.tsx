import type { ExpiringLine } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { sentenceOf } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Chip, Skeleton } from '../../ui/signs.tsx';
import { expiringQuery } from './consents.queries.ts';
import css from './ledger.module.css';

/** What runs out within 30 days or has run out, the nearest first. */
export function ExpiringList() {
  const t = useT();
  const { data, error, isError } = useQuery(expiringQuery);
  return (
    <section className={css['aside']} aria-label={t.ledger.expiring}>
      <h2>{t.ledger.expiring}</h2>
      {isError && !data ? <p role="alert">{sentenceOf(error, t)}</p> : null}
      {data || isError ? null : <Skeleton height={80} />}
      {data?.lines.length === 0 ? <p className={css['muted']}>{t.ledger.nothingExpires}</p> : null}
      <ul>
        {data?.lines.map((line) => (
          <Line key={`${line.personId}.${line.what}`} line={line} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line: { personId, name, what, validUntil, daysLeft } }: { line: ExpiringLine }) {
  const { t, language } = useWords();
  const gone = daysLeft < 0;
  return (
    <li>
      <Link to={paths.personPapers(personId)}>{fullName(name)}</Link>
      <span className={css['muted']}>
        {t.ledger.what[what]} {t.papers.until(longDay(language, validUntil))}
      </span>
      <span>
        <Chip tone={gone ? 'late' : 'wait'}>{gone ? t.ledger.ranOut(-daysLeft) : t.ledger.daysLeft(daysLeft)}</Chip>
      </span>
    </li>
  );
}
