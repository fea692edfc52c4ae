import type { Sitting } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/signs.tsx';
import { CandidateFaults, faultsIn } from './candidate-faults.tsx';
import { emptyDraft, fieldsOf } from './sitting-draft.ts';
import { SittingFields } from './sitting-fields.tsx';
import { useKeepSitting } from './sittings.queries.ts';
import { useWaiting, WaitingList } from './waiting-list.tsx';

/** A day, the people who decide, and whom they consider. */
export function NewSittingDialog({ onClose, onDone }: { onClose: () => void; onDone: (sitting: Sitting) => void }) {
  const t = useT();
  const { today } = useAccount();
  const keep = useKeepSitting();
  const [id] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => emptyDraft(today));
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const mentorIds = (useWaiting() ?? []).map((row) => row.id).filter((mentorId) => !without.has(mentorId));
  const fields = fieldsOf(draft);
  const create = useMutation({
    mutationFn: (body: NonNullable<typeof fields>) => api.sittings.create({ body: { id, ...body, mentorIds } }),
    onSuccess: (sitting) => {
      keep(sitting);
      onDone(sitting);
    },
  });
  const faults = fieldFaults(create.error, t);
  const refused = faultsIn(create.error);
  return (
    <Dialog
      title={t.sittings.create}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={!fields || mentorIds.length === 0 || create.isPending}
            onClick={() => fields && create.mutate(fields)}
          >
            {t.sittings.create}
          </Button>
        </>
      }
    >
      <CandidateFaults
        faults={refused}
        onWithout={() => {
          create.reset();
          setWithout(new Set([...without, ...refused.map(({ mentorId }) => mentorId)]));
        }}
      />
      {faults.rest && refused.length === 0 ? (
        <Banner tone="late" role="alert">
          {faults.rest}
        </Banner>
      ) : null}
      <SittingFields draft={draft} onChange={setDraft} asLast faultAt={faults.at} />
      <WaitingList without={without} onChange={setWithout} />
    </Dialog>
  );
}
