import type { WorkLine } from '@tandem/contracts';
import { addDays } from '@tandem/domain/school';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { dayAndMonth } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { todayQuery } from './today.queries.ts';

/** Until when, and why: a line that is put off is not forgotten. */
export function SnoozeDialog({ line, today, onClose }: { line: WorkLine; today: string; onClose: () => void }) {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const [until, setUntil] = useState(addDays(today, 7));
  const [reason, setReason] = useState('');
  const { kind, subjectId, who } = line;
  const unsnooze = () =>
    api.today
      .unsnooze({ body: { kind, subjectId } })
      .then((page) => queries.setQueryData(todayQuery.queryKey, page))
      .catch((error: unknown) => toast(sentenceOf(error, t), { tone: 'late' }));
  const snooze = useMutation({
    mutationFn: () => api.today.snooze({ body: { kind, subjectId, until, reason } }),
    onSuccess(page) {
      queries.setQueryData(todayQuery.queryKey, page);
      toast(t.today.snoozed(dayAndMonth(language, until)), {
        action: { label: t.today.back, run: () => void unsnooze() },
      });
      onClose();
    },
  });
  const refused = problemOf(snooze.error)?.reason;
  return (
    <Dialog
      title={t.today.snoozeTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={snooze.isPending || reason.trim() === '' || until <= today}
            onClick={() => snooze.mutate()}
          >
            {t.today.snooze}
          </Button>
        </>
      }
    >
      <div className={pageCss['form']}>
        <p>
          <b>{who}</b>. {t.today.snoozeLead}
        </p>
        <TextField
          label={t.today.until}
          type="date"
          value={until}
          min={addDays(today, 1)}
          onChange={(event) => setUntil(event.target.value)}
        />
        <TextField
          label={t.today.reason}
          value={reason}
          maxLength={200}
          list="snooze-reasons"
          onChange={(event) => setReason(event.target.value)}
        />
        <datalist id="snooze-reasons">
          {t.today.reasons.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
        {snooze.isError ? (
          <Banner tone="late" role="alert">
            {(refused ? t.today.refused[refused] : undefined) ?? sentenceOf(snooze.error, t)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
