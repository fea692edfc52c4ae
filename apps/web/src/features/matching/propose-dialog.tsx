import type { MatchingJob } from '@tandem/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, Segments, SelectField, TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './dialogs.module.css';
import { jobQuery } from './matching.queries.ts';
import { useMatching } from './matching-context.ts';

/** Those whom the filters let through, when they hide somebody. */
export type ShownPeople = { menteeIds: string[]; mentorIds: string[] };
type Props = {
  counts: { mentees: number; mentors: number; locked: number };
  shown: ShownPeople | null;
  onClose: () => void;
  onDone: (proposalId: string) => void;
};

/** «Предложить лучший вариант»: for whom and how; then how far the work has come. */
export function ProposeDialog({ counts, shown, onClose, onDone }: Props) {
  const t = useT();
  const { form } = useMatching();
  const words = t.matching.propose;
  const [whom, setWhom] = useState<'all' | 'shown'>('all');
  const [grouping, setGrouping] = useState(false);
  const [minSize, setMinSize] = useState('2');
  const [mostOfClass, setMostOfClass] = useState('');
  const start = useMutation({
    mutationFn: () =>
      api.matching.propose({
        body: {
          form,
          ...(whom === 'shown' && shown ? shown : {}),
          groups: grouping
            ? { minSize: Number(minSize), mostOfClass: mostOfClass === '' ? null : Number(mostOfClass) }
            : null,
        },
      }),
  });
  if (start.data) return <Working job={start.data} onClose={onClose} onDone={onDone} onAgain={() => start.reset()} />;
  const count =
    whom === 'shown' && shown ? { mentees: shown.menteeIds.length, mentors: shown.mentorIds.length } : counts;
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={start.isPending} onClick={() => start.mutate()}>
            {words.start}
          </Button>
        </>
      }
    >
      <p>{words.lead}</p>
      {shown ? (
        <Segments
          name="whom"
          legend={words.whom}
          value={whom}
          options={[
            { value: 'all', label: words.all },
            { value: 'shown', label: words.shown },
          ]}
          onChange={setWhom}
        />
      ) : null}
      <p className={css['muted']}>
        {words.people(count.mentees, count.mentors)} {counts.locked > 0 ? words.locked(counts.locked) : ''}
      </p>
      <CheckField label={words.groups} checked={grouping} onChange={(event) => setGrouping(event.target.checked)} />
      {grouping ? (
        <div className={css['row']}>
          <TextField
            label={words.minSize}
            type="number"
            min={1}
            max={30}
            value={minSize}
            onChange={(event) => setMinSize(event.target.value)}
          />
          <SelectField
            label={words.mostOfClass}
            value={mostOfClass}
            onChange={(event) => setMostOfClass(event.target.value)}
          >
            <option value="">{words.anyClasses}</option>
            {[1, 2, 3, 4, 5].map((most) => (
              <option key={most} value={most}>
                {words.ofOneClass(most)}
              </option>
            ))}
          </SelectField>
        </div>
      ) : null}
      {start.isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(start.error, t)}
        </Banner>
      ) : null}
    </Dialog>
  );
}

type WorkingProps = {
  job: MatchingJob;
  onClose: () => void;
  onDone: (proposalId: string) => void;
  onAgain: () => void;
};

function Working({ job, onClose, onDone, onAgain }: WorkingProps) {
  const t = useT();
  const words = t.matching.propose;
  const { data, isError, error } = useQuery({ ...jobQuery(job.id), initialData: job });
  const cancel = useMutation({ mutationFn: () => api.matching.cancelJob({ params: { jobId: job.id } }) });
  const done = data.state === 'done' ? data.proposalId : null;
  useEffect(() => {
    if (done !== null) onDone(done);
  }, [done, onDone]);
  const stop = () => {
    if (data.state === 'running') cancel.mutate();
    onClose();
  };
  const fault = data.state === 'failed' ? words.faults[data.fault ?? 'internal'] : null;
  return (
    <Dialog
      title={words.title}
      onClose={stop}
      footer={
        fault === null ? (
          <Button onClick={stop}>{words.stop}</Button>
        ) : (
          <Button look={['primary']} onClick={onAgain}>
            {words.again}
          </Button>
        )
      }
    >
      {fault === null ? (
        <>
          <p role="status">{words.stages[data.stage]}</p>
          <div
            className={css['progress']}
            role="progressbar"
            aria-label={words.title}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={data.progress}
          >
            <span style={{ width: `${data.progress}%` }} />
          </div>
        </>
      ) : (
        <Banner tone="late" role="alert">
          {fault}
        </Banner>
      )}
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
        </Banner>
      ) : null}
    </Dialog>
  );
}
