import type { DiaryPair } from '@tandem/contracts';
import { addDays } from '@tandem/domain/school';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { put } from '../../lib/outbox/index.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './diary.module.css';
import { StepChoice } from './step-choice.tsx';
import { suggestedNext } from './meeting-draft.ts';

type Props = { accountId: string; pair: DiaryPair; today: string; onClose: () => void; onDone: () => void };

/** «Назначить встречу»: a day, an hour if it is known, and what for. */
export function PlanDialog({ accountId, pair, today, onClose, onDone }: Props) {
  const t = useT();
  const words = t.meetingPlan;
  const [id] = useState(() => crypto.randomUUID());
  const [on, setOn] = useState(() => {
    const suggested = suggestedNext(pair, pair.lastHeld?.on ?? today);
    return suggested > today ? suggested : addDays(today, 1);
  });
  const [time, setTime] = useState('');
  const [topic, setTopic] = useState('');
  const [stepId, setStepId] = useState<string | null>(null);
  const [kind, setKind] = useState<DiaryPair['kinds'][number]>(
    pair.kinds.includes('regular') ? 'regular' : (pair.kinds[0] ?? 'regular'),
  );
  const [said, setSaid] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  async function send() {
    setSending(true);
    const body = {
      id,
      pairId: pair.pairId,
      kind,
      on,
      time: time || null,
      format: null,
      topic: topic.trim() || null,
      routeStepId: stepId,
    };
    const names = pair.mentees.map(({ shownName }) => shownName).join(', ');
    const outcome = await put(accountId, { type: 'scheduled', body }, t.diary.planWith(names));
    setSending(false);
    if (typeof outcome === 'object') setSaid(outcome.refused.detail ?? outcome.refused.title);
    else {
      toast(outcome === 'waiting' ? t.meetingForm.waiting : words.saved);
      onDone();
      onClose();
    }
  }
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={sending || on === ''} onClick={() => void send()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        {pair.kinds.length > 1 ? (
          <SelectField
            label={t.meetingForm.kind}
            value={kind}
            onChange={(event) => setKind(event.target.value as typeof kind)}
          >
            {pair.kinds.map((one) => (
              <option key={one} value={one}>
                {t.diary.kinds[one]}
              </option>
            ))}
          </SelectField>
        ) : null}
        <div className={pageCss['row']}>
          <TextField
            label={words.on}
            type="date"
            min={today}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
          <TextField
            label={words.time}
            optional
            type="time"
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </div>
        <StepChoice
          steps={pair.steps}
          stepId={stepId}
          onStep={(step, about) => {
            setStepId(step);
            if (about !== null) setTopic(about);
          }}
        />
        <TextField
          label={words.topic}
          optional
          maxLength={200}
          value={topic}
          onChange={(event) => setTopic(event.target.value)}
        />
        {said ? (
          <Banner tone="late" role="alert">
            {said}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
