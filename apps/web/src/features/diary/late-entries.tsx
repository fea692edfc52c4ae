import type { LateEntry } from '@tandem/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { dayAndMonth } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import css from './diary.module.css';
import { lateEntriesQuery } from './diary.queries.ts';

/** Entries that reached the school after their pair was closed: taken in or put aside, never lost. */
export function LateEntries() {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const { data } = useQuery(lateEntriesQuery);
  const [aside, setAside] = useState<LateEntry | null>(null);
  const [reason, setReason] = useState('');
  const failed = (error: unknown) => toast(problemOf(error)?.detail ?? sentenceOf(error, t), { tone: 'late' });
  const settled = () => queries.invalidateQueries({ queryKey: ['diary'] });
  const take = useMutation({
    mutationFn: (entryId: string) => api.diary.takeLateEntry({ params: { entryId }, body: {} }),
    onSuccess: () => toast(t.meetings.taken),
    onError: failed,
    onSettled: settled,
  });
  const put = useMutation({
    mutationFn: (entryId: string) => api.diary.setAsideLateEntry({ params: { entryId }, body: { reason } }),
    onSuccess() {
      toast(t.meetings.asideDone);
      setAside(null);
    },
    onError: failed,
    onSettled: settled,
  });
  const waiting = data?.entries.filter(({ state }) => state === 'waiting') ?? [];
  if (waiting.length === 0) return null;
  return (
    <Block title={t.meetings.late}>
      <p className={css['muted']}>{t.meetings.lateLead}</p>
      <ul className={css['lines']}>
        {waiting.map((entry) => {
          const who = entry.pair
            ? `${entry.pair.mentees.map(({ shownName }) => shownName).join(', ')} ← ${entry.pair.mentorName}`
            : '';
          return (
            <li key={entry.id} data-late-entry={entry.id}>
              <span>
                {who}, {dayAndMonth(language, entry.heldOn)}
                <span className={css['muted']}> · {t.meetings.reasons[entry.reason]}</span>
              </span>
              <span className={css['buttons']}>
                <Button
                  disabled={take.isPending}
                  aria-label={`${t.meetings.take}: ${who}`}
                  onClick={() => take.mutate(entry.id)}
                >
                  {t.meetings.take}
                </Button>
                <Button look={['plain']} aria-label={`${t.meetings.setAside}: ${who}`} onClick={() => setAside(entry)}>
                  {t.meetings.setAside}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {aside ? (
        <Dialog
          title={t.meetings.setAside}
          onClose={() => setAside(null)}
          footer={
            <Button
              look={['primary']}
              disabled={reason.trim() === '' || put.isPending}
              onClick={() => put.mutate(aside.id)}
            >
              {t.meetings.setAside}
            </Button>
          }
        >
          <TextField
            label={t.meetings.setAsideReason}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Dialog>
      ) : null}
    </Block>
  );
}
