import type { DiaryPair } from '@tandem/contracts';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { put } from '../../lib/outbox/index.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments, SelectField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './diary.module.css';
import { DifficultyFields, NO_DIFFICULTY } from './difficulty-fields.tsx';

const SEVERITIES = ['low', 'medium', 'high'] as const;

type Props = { accountId: string; pairs: readonly DiaryPair[]; onClose: () => void; onDone: () => void };

/** A difficulty said outside of a meeting; without a network it waits like an entry of the diary. */
export function DifficultyDialog({ accountId, pairs, onClose, onDone }: Props) {
  const t = useT();
  const words = t.ownIssues;
  const [id] = useState(() => crypto.randomUUID());
  const [pairId, setPairId] = useState(pairs[0]?.pairId ?? '');
  const [difficulty, setDifficulty] = useState(NO_DIFFICULTY);
  const [severity, setSeverity] = useState<(typeof SEVERITIES)[number]>('medium');
  const [said, setSaid] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  async function send() {
    if (difficulty.text.trim() === '') {
      setSaid(words.textFirst);
      return;
    }
    setSending(true);
    const body = { id, pairId: pairId || null, severity, ...difficulty };
    const outcome = await put(accountId, { type: 'issue', body }, words.raise);
    setSending(false);
    if (typeof outcome === 'object') setSaid(outcome.refused.detail ?? outcome.refused.title);
    else {
      toast(outcome === 'waiting' ? words.sentWaiting : words.sent);
      onDone();
      onClose();
    }
  }
  return (
    <Dialog
      title={words.raise}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={sending} onClick={() => void send()}>
            {words.send}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        {pairs.length > 1 ? (
          <SelectField label={words.pair} value={pairId} onChange={(event) => setPairId(event.target.value)}>
            {pairs.map((pair) => (
              <option key={pair.pairId} value={pair.pairId}>
                {pair.as === 'mentor' ? pair.mentees.map(({ shownName }) => shownName).join(', ') : pair.mentorName}
              </option>
            ))}
          </SelectField>
        ) : null}
        <DifficultyFields difficulty={difficulty} onChange={setDifficulty} />
        <div className={css['asked']}>
          <p className={css['legend']} aria-hidden="true">
            {words.severity}
          </p>
          <Segments
            wide
            name="severity"
            legend={words.severity}
            value={severity}
            options={SEVERITIES.map((value) => ({ value, label: words.severities[value] }))}
            onChange={setSeverity}
          />
        </div>
        {said ? (
          <Banner tone="late" role="alert">
            {said}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
