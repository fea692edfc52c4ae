import { dayIn } from '@tandem/domain/kernel';
import { useAccount } from '../../lib/bootstrap.ts';
import { dayAndMonth } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import css from './link-slips.module.css';
import { placeWords } from './mentee-words.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import type { IssuedLink } from './use-issue-links.ts';

/** The secret stands behind the «#»: a browser never sends that part anywhere. */
const hrefOf = (secret: string): string => `${location.origin}${paths.ask}#${secret}`;

/** A sheet of slips to cut: one for each child, with the code and what to do with it. */
export function LinkSlips({ links }: { links: readonly IssuedLink[] }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  return (
    <ul className={css['slips']} aria-label={t.requestLinks.sheet}>
      {links.map(({ mentee, secret, validUntil }) => (
        <li key={mentee.id} className={css['slip']}>
          <div className={css['qr']}>
            <QrCode text={hrefOf(secret)} label={t.requestLinks.qrOf(mentee.shownName)} />
          </div>
          <div className={css['words']}>
            <p className={css['name']}>
              {mentee.shownName}, {placeWords(mentee, t)}
            </p>
            <p>
              <b>{t.requestLinks.scan}</b>
            </p>
            <p>{t.requestLinks.about}</p>
            <p className={css['small']}>
              {t.requestLinks.until(dayAndMonth(language, dayIn(timezone, new Date(validUntil))))}
            </p>
            <div className={css['screen']}>
              <Button
                look={['plain']}
                aria-label={`${t.requestLinks.copy}: ${mentee.shownName}`}
                onClick={() => void navigator.clipboard?.writeText(hrefOf(secret)).then(() => toast(t.common.copied))}
              >
                {t.requestLinks.copy}
              </Button>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
