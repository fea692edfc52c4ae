import type { NewClearance } from '@tandem/contracts';
import { CLEARANCE_TYPES } from '@tandem/domain/participants';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { useKeepPapers } from './consents.queries.ts';
import { fieldFaults } from '../../lib/field-faults.ts';

/** Somebody has seen a certificate: the fact and its days, and nothing of what stands in it. */
export function ClearanceDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useT();
  const { today } = useAccount();
  const keep = useKeepPapers(personId);
  const [type, setType] = useState<NewClearance['type']>('criminal_record');
  const [days, setDays] = useState({ issuedOn: '', checkedOn: today, validUntil: '' });
  const add = useMutation({
    mutationFn: () =>
      api.consents.addClearance({
        params: { personId },
        body: {
          type,
          issuedOn: days.issuedOn,
          checkedOn: days.checkedOn,
          ...(days.validUntil ? { validUntil: days.validUntil } : {}),
        },
      }),
    onSuccess: (papers) => {
      keep(papers);
      toast(t.papers.clearanceSaved);
      onClose();
    },
  });
  const faults = fieldFaults(add.error, t);
  const day = (field: keyof typeof days, more: { hint?: string; max?: string; min?: string }) => (
    <TextField
      label={t.papers[field]}
      type="date"
      {...more}
      value={days[field]}
      error={faults.at(`/${field}`)}
      onChange={(event) => setDays({ ...days, [field]: event.target.value })}
    />
  );
  return (
    <Dialog
      title={t.papers.seeClearance}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={days.issuedOn === '' || days.checkedOn === '' || add.isPending}
            onClick={() => add.mutate()}
          >
            {t.common.save}
          </Button>
        </>
      }
    >
      {faults.rest ? (
        <Banner tone="late" role="alert">
          {faults.rest}
        </Banner>
      ) : null}
      <Segments
        name="clearance-type"
        legend={t.papers.clearanceType}
        value={type}
        options={CLEARANCE_TYPES.map((value) => ({ value, label: t.papers.clearanceTypes[value] }))}
        onChange={setType}
      />
      <div className={pageCss['row']}>
        {day('issuedOn', { max: today })}
        {day('checkedOn', { max: today, min: days.issuedOn })}
      </div>
      {day('validUntil', { hint: t.papers.validByRule, min: days.checkedOn })}
      <p className={pageCss['lead']}>{t.papers.noScan}</p>
    </Dialog>
  );
}
