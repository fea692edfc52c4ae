import type { MentorRow, Sitting } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments, SelectField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { CandidateFaults, faultsIn } from './candidate-faults.tsx';
import { emptyDraft, fieldsOf } from './sitting-draft.ts';
import { SittingFields } from './sitting-fields.tsx';
import { sittingsQuery, useKeepSitting } from './sittings.queries.ts';

type Candidate = Pick<MentorRow, 'id' | 'name'>;
type Props = {
  candidates: readonly Candidate[];
  /** Some of them cannot be taken: go on without. */
  onUnpick: (mentorIds: readonly string[]) => void;
  onClose: () => void;
  onDone: (sitting: Sitting) => void;
};

/** Candidates who are ticked, put before a planned sitting or a new one: all of them or none. */
export function PutOnAgendaDialog({ candidates, onUnpick, onClose, onDone }: Props) {
  const { t, language } = useWords();
  const { today } = useAccount();
  const keep = useKeepSitting();
  const { data, isPending } = useQuery(sittingsQuery);
  const planned = (data?.sittings ?? []).filter(({ status }) => status === 'planned');
  const [id] = useState(() => crypto.randomUUID());
  const [chosenWay, setWay] = useState<'planned' | 'new' | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [draft, setDraft] = useState(() => emptyDraft(today));
  const way = planned.length === 0 ? 'new' : (chosenWay ?? 'planned');
  const target = planned.find((sitting) => sitting.id === chosenId) ?? planned[0];
  const fields = fieldsOf(draft);
  const mentorIds = candidates.map((candidate) => candidate.id);
  const put = useMutation({
    mutationFn: async (): Promise<Sitting | null> => {
      if (way === 'new') return fields && api.sittings.create({ body: { id, ...fields, mentorIds } });
      if (!target) return null;
      const add = (version: number) =>
        api.sittings.change({ params: { sittingId: target.id }, body: { version, add: mentorIds } });
      try {
        return await add(target.version);
      } catch (error) {
        // An agenda only grows here, so somebody else's change of the sitting is no reason to ask again.
        const problem = problemOf(error);
        if (problem?.slug !== 'stale-version') throw error;
        return add((problem.current as Sitting).version);
      }
    },
    onSuccess: (sitting) => {
      if (!sitting) return;
      keep(sitting);
      onDone(sitting);
    },
  });
  const faults = fieldFaults(put.error, t);
  const refused = faultsIn(put.error).filter(({ mentorId }) => mentorIds.includes(mentorId));
  return (
    <Dialog
      title={t.sittings.putTitle(candidates.length)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={candidates.length === 0 || put.isPending || isPending || (way === 'new' && !fields)}
            onClick={() => put.mutate()}
          >
            {t.sittings.put}
          </Button>
        </>
      }
    >
      <CandidateFaults
        faults={refused}
        onWithout={() => {
          put.reset();
          onUnpick(refused.map(({ mentorId }) => mentorId));
        }}
      />
      {faults.rest && faultsIn(put.error).length === 0 ? (
        <Banner tone="late" role="alert">
          {faults.rest}
        </Banner>
      ) : null}
      <p className={blockCss['muted']}>{candidates.map(({ name }) => shortName(name)).join(', ')}</p>
      {planned.length > 0 ? (
        <Segments
          name="which-sitting"
          legend={t.sittings.putWhere}
          value={way}
          options={[
            { value: 'planned', label: t.sittings.putPlanned },
            { value: 'new', label: t.sittings.putNew },
          ]}
          onChange={setWay}
        />
      ) : null}
      {way === 'planned' ? (
        <SelectField
          label={t.sittings.putWhere}
          value={target?.id}
          onChange={(event) => setChosenId(event.target.value)}
        >
          {planned.map((sitting) => (
            <option key={sitting.id} value={sitting.id}>
              {longDay(language, sitting.heldOn)}, {sitting.place}
            </option>
          ))}
        </SelectField>
      ) : (
        <SittingFields draft={draft} onChange={setDraft} asLast faultAt={faults.at} />
      )}
    </Dialog>
  );
}
