import type { Sitting } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { stepFailure } from '../../lib/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/signs.tsx';
import { CandidateFaults, faultsIn } from './candidate-faults.tsx';
import { useKeepSitting } from './sittings.queries.ts';
import { useWaiting, WaitingList } from './waiting-list.tsx';

type Props = { sitting: Sitting; onClose: () => void; onAdded: (count: number) => void };

/** More candidates for the agenda. */
export function AddCandidatesDialog({ sitting, onClose, onAdded }: Props) {
  const t = useT();
  const keep = useKeepSitting();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const add = (useWaiting() ?? []).map((row) => row.id).filter((mentorId) => !without.has(mentorId));
  const put = useMutation({
    mutationFn: () =>
      api.sittings.change({ params: { sittingId: sitting.id }, body: { version: sitting.version, add } }),
    onSuccess: (next) => {
      keep(next);
      onAdded(add.length);
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug === 'stale-version') keep(problem.current as Sitting);
    },
  });
  const refused = faultsIn(put.error);
  return (
    <Dialog
      title={t.sittings.addCandidates}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={add.length === 0 || put.isPending} onClick={() => put.mutate()}>
            {t.sittings.addCandidates}
          </Button>
        </>
      }
    >
      <CandidateFaults
        faults={refused}
        onWithout={() => {
          put.reset();
          setWithout(new Set([...without, ...refused.map(({ mentorId }) => mentorId)]));
        }}
      />
      {put.isError && refused.length === 0 ? (
        <Banner tone="late" role="alert">
          {stepFailure(put.error, t)}
        </Banner>
      ) : null}
      <WaitingList without={without} onChange={setWithout} />
    </Dialog>
  );
}
