import type { AskedPerson } from '@tandem/contracts';
import { dayIn } from '@tandem/domain/kernel';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { pageCss } from '../../ui/page.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './pair-card.module.css';
import { pairFailure } from './use-pair-call.ts';

type Props = { pairId: string; asked: AskedPerson; name: string; onClose: () => void };

/** A personal link to answer. It is made when it is asked for, because a new one ends the one handed out before. */
export function AnswerLinkDialog({ pairId, asked, name, onClose }: Props) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const make = useMutation({
    mutationFn: () => api.pairs.issueLink({ params: { pairId, askedId: asked.id } }),
  });
  // The secret stands behind the «#»: a browser never sends that part anywhere.
  const href = make.data ? `${location.origin}${paths.answer}#${make.data.secret}` : '';
  return (
    <Dialog
      title={t.pairCard.linkTitle(name)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.close}</Button>
          {make.data ? (
            <Button
              look={['primary']}
              onClick={() => void navigator.clipboard?.writeText(href).then(() => toast(t.common.copied))}
            >
              {t.pairCard.copy}
            </Button>
          ) : (
            <Button look={['primary']} disabled={make.isPending} onClick={() => make.mutate()}>
              {t.pairCard.link}
            </Button>
          )}
        </>
      }
    >
      <div className={pageCss['form']}>
        <p>{t.pairCard.linkText}</p>
        {make.data ? (
          <>
            <div className={css['qr']}>
              <QrCode text={href} label={t.pairCard.qrOf(name)} />
            </div>
            <p>{t.pairCard.linkUntil(longDay(language, dayIn(timezone, new Date(make.data.validUntil))))}</p>
          </>
        ) : null}
        {make.isError ? (
          <Banner tone="late" role="alert">
            {pairFailure(make.error, t)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
