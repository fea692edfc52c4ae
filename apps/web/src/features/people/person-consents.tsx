import type { Consent, PersonCard, PersonPapers } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { useState } from 'react';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Block, blockCss as css, FactList } from '../../ui/block.tsx';
import { ConsentDialog } from './consent-dialog.tsx';
import { ConsentSign } from './consent-sign.tsx';
import { signsWords } from './signs-words.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Props = { card: PersonCard; papers: PersonPapers; mayManage: boolean };

/** How the consents stand, in words, and every paper behind that. */
export function PersonConsents({ card, papers, mayManage }: Props) {
  const t = useT();
  const [open, setOpen] = useState<'register' | Consent | null>(null);
  const { processing, dissemination } = papers.consent;
  return (
    <Block
      title={t.papers.consents}
      seenBy={papers.consents ? 'consents' : 'consent_status'}
      actions={mayManage ? <Button onClick={() => setOpen('register')}>{t.papers.register}</Button> : null}
    >
      <p>{t.papers.about[processing]}</p>
      <FactList
        facts={[
          [t.papers.types.processing, <ConsentSign key="processing" state={processing} />],
          [t.papers.types.dissemination, <ConsentSign key="dissemination" state={dissemination} />],
          [t.papers.mustSign, signsWords(papers.mustSign, t)],
        ]}
      />
      {papers.consents?.length === 0 ? <p className={css['muted']}>{t.papers.none}</p> : null}
      <ul className={css['lines']}>
        {papers.consents?.map((consent) => (
          <ConsentLine key={consent.id} consent={consent} onWithdraw={mayManage ? () => setOpen(consent) : null} />
        ))}
      </ul>
      {open === 'register' ? (
        <ConsentDialog card={card} mustSign={papers.mustSign} onClose={() => setOpen(null)} />
      ) : null}
      {open !== null && open !== 'register' ? (
        <WithdrawDialog card={card} consent={open} onClose={() => setOpen(null)} />
      ) : null}
    </Block>
  );
}

function ConsentLine({ consent, onWithdraw }: { consent: Consent; onWithdraw: (() => void) | null }) {
  const { t, language } = useWords();
  const { type, purpose, signedBy, signedOn, validUntil, withdrawnOn, storedAt } = consent;
  return (
    <li>
      <div className={css['line']}>
        <span className={css['strong']}>{purpose}</span>
        <span className={css['muted']}>
          {[
            t.papers.types[type].toLowerCase(),
            t.papers.signedLine(longDay(language, signedOn)),
            signedBy.map(({ name }) => shortName(name)).join(', '),
            validUntil ? t.papers.until(longDay(language, validUntil)) : t.papers.forever,
          ].join(' · ')}
        </span>
        <span className={css['muted']}>{t.papers.storedLine(storedAt)}</span>
        {withdrawnOn ? <b>{t.papers.withdrawnLine(longDay(language, withdrawnOn))}</b> : null}
      </div>
      {onWithdraw && withdrawnOn === null ? (
        <Button look={['danger']} aria-label={t.papers.withdrawOf(purpose)} onClick={onWithdraw}>
          {t.papers.withdraw}
        </Button>
      ) : null}
    </li>
  );
}
