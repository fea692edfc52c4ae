import type { LoginCard } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { Mark } from '../../ui/signs.tsx';
import css from './cards.module.css';

/** The code stands after the «#»: no browser sends it in an address and no log keeps it. */
const linkOf = (code: string): string => `${location.origin}${paths.join}#${code}`;

/** Cards to be cut out: eight on a sheet of A4. */
export function CardsSheet({ cards }: { cards: readonly LoginCard[] }) {
  const { t, language } = useWords();
  return (
    <ul className={css['sheet']} data-print="only">
      {cards.map(({ personId, name, schoolClass, login, code, validUntil }) => (
        <li key={personId} className={css['card']}>
          <div className={css['top']}>
            <Mark />
            <b>{t.common.name}</b>
            <span>{schoolClass}</span>
          </div>
          <p className={css['name']}>{fullName(name)}</p>
          <div className={css['body']}>
            <div className={css['qr']}>
              <QrCode text={linkOf(code)} label={`QR ${code}`} />
            </div>
            <dl>
              <dt>{t.cards.code}</dt>
              <dd className={css['code']}>{code}</dd>
              <dt>{t.cards.login}</dt>
              <dd>{login}</dd>
            </dl>
          </div>
          <p className={css['small']}>
            {t.cards.howTo} {`${location.host}${paths.join}`}.{' '}
            {t.cards.validUntil(longDay(language, validUntil.slice(0, 10)))}
          </p>
        </li>
      ))}
    </ul>
  );
}
