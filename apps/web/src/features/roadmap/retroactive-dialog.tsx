import type { Board, BoardItem } from '@tandem/contracts';
import { daysOverdue } from '@tandem/domain/roadmap';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { ProofFields, useProofDraft } from './proof-form.tsx';
import css from './retroactive-dialog.module.css';
import { boardQuery } from './roadmap.queries.ts';

/** Many items that are over, closed at once with the day each was really done; undone as one. */
export function RetroactiveDialog({ board, today, onClose }: { board: Board; today: string; onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const roadmapId = board.roadmap.id;
  const overdue = board.items.filter((item) => daysOverdue(item, today) > 0).sort((a, b) => a.sortOrder - b.sortOrder);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dates, setDates] = useState<Record<string, string>>({});
  const { draft, change, proof } = useProofDraft();
  const dateOf = (item: BoardItem): string => dates[item.id] ?? item.dueOn ?? today;
  const picked = overdue.filter(({ id }) => chosen.has(id));
  const refresh = () => queries.invalidateQueries({ queryKey: boardQuery(roadmapId).queryKey });

  const undo = useMutation({
    mutationFn: (batchId: string) => api.items.undoBatch({ params: { roadmapId, batchId } }),
    onSuccess: async ({ changed, skipped }) => {
      await refresh();
      toast(
        [t.retroactive.undone(changed), skipped.length > 0 ? t.retroactive.skipped(skipped.length) : '']
          .filter(Boolean)
          .join('. '),
      );
    },
    onError: (error) => toast(sentenceOf(error, t), { tone: 'late' }),
  });
  const complete = useMutation({
    mutationFn: () =>
      api.items.completeRetroactively({
        params: { roadmapId },
        body: {
          items: picked.map((item) => ({ id: item.id, version: item.version, factOn: dateOf(item) })),
          ...(proof?.completion?.document ? { document: proof.completion.document } : {}),
          ...(proof?.completion?.reason ? { reason: proof.completion.reason } : {}),
        },
      }),
    onSuccess: async ({ batchId, changed }) => {
      await refresh();
      onClose();
      toast(t.retroactive.done(changed), { action: { label: t.common.undo, run: () => undo.mutate(batchId) } });
    },
    onError: () => void refresh(),
  });

  return (
    <Dialog
      title={t.retroactive.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={picked.length === 0 || !proof || complete.isPending}
            onClick={() => complete.mutate()}
          >
            {t.retroactive.submit(picked.length)}
          </Button>
        </>
      }
    >
      {overdue.length === 0 ? <p>{t.retroactive.none}</p> : <p className={pageCss['lead']}>{t.retroactive.lead}</p>}
      {complete.isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(complete.error, t)}
        </Banner>
      ) : null}
      <div className={css['tools']}>
        <CheckField
          label={t.retroactive.selectAll}
          checked={picked.length === overdue.length && overdue.length > 0}
          onChange={(event) => setChosen(new Set(event.target.checked ? overdue.map(({ id }) => id) : []))}
        />
        <TextField
          label={t.retroactive.oneDate}
          type="date"
          max={today}
          onChange={(event) => {
            const day = event.target.value;
            if (day) setDates(Object.fromEntries(overdue.map(({ id }) => [id, day])));
          }}
        />
      </div>
      <ul className={css['list']}>
        {overdue.map((item) => (
          <li key={item.id}>
            <CheckField
              label={`${item.number} ${item.title}`}
              checked={chosen.has(item.id)}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.target.checked) next.add(item.id);
                else next.delete(item.id);
                setChosen(next);
              }}
            />
            <input
              type="date"
              aria-label={`${t.retroactive.factOn}: ${item.number}`}
              value={dateOf(item)}
              onChange={(event) => setDates({ ...dates, [item.id]: event.target.value })}
            />
          </li>
        ))}
      </ul>
      <ProofFields {...{ roadmapId, draft, change }} kinds={['document', 'reason']} />
    </Dialog>
  );
}
