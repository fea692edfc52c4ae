import type { Consent, PersonCard } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { blockCss as css } from '../../ui/block.tsx';
import { fieldFaults } from '../../lib/field-faults.ts';

/** Asks before a withdrawal, and names everything that will happen. */
export function WithdrawDialog({
  card,
  consent,
  onClose,
}: {
  card: PersonCard;
  consent: Consent;
  onClose: () => void;
}) {
  const t = useT();
  const { today } = useAccount();
  const queries = useQueryClient();
  const [on, setOn] = useState(today);
  const withdraw = useMutation({
    mutationFn: () => api.consents.withdraw({ params: { personId: card.id, consentId: consent.id }, body: { on } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] });
      toast(t.papers.withdrawn);
      onClose();
    },
  });
  const faults = fieldFaults(withdraw.error, t);
  return (
    <Dialog
      title={t.papers.withdrawTitle(shortName(card.name))}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['danger']} disabled={on === '' || withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t.papers.withdraw}
          </Button>
        </>
      }
    >
      {faults.rest ? (
        <Banner tone="late" role="alert">
          {faults.rest}
        </Banner>
      ) : null}
      {consent.type === 'processing' ? (
        <>
          <ul className={css['list']}>
            {t.papers.withdrawAll.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>{t.papers.withdrawBack}</p>
        </>
      ) : (
        <p>{t.papers.withdrawPublic}</p>
      )}
      <TextField
        label={t.papers.withdrawnOn}
        type="date"
        min={consent.signedOn}
        max={today}
        value={on}
        error={faults.at('/on')}
        onChange={(event) => setOn(event.target.value)}
      />
    </Dialog>
  );
}
