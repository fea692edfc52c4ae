import type { CompletionSummary } from '@tandem/contracts';
import type { Outcome } from '@tandem/domain/closing';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { closingFailure, useClosingCall } from './closing.queries.ts';

type Props = { summary: CompletionSummary; outcome: Outcome; onClose: () => void };

/** What follows the pair: said before it is begun, and then shown where it goes on. */
export function OutcomeDialog({ summary: { pairId, menteeId, shownName }, outcome, onClose }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { today } = useAccount();
  const [id] = useState(() => crypto.randomUUID());
  const [answerBy, setAnswerBy] = useState('');
  const call = useClosingCall({
    send: () =>
      api.closing.follow({
        params: { pairId, menteeId },
        body: { id, outcome, ...(outcome === 'new_cycle' && answerBy ? { answerBy } : {}) },
      }),
    said: t.closing.begun[outcome],
    onDone: ({ next }) => {
      onClose();
      if (outcome === 'become_mentor' && next.mentorId) void navigate(paths.mentorPart(next.mentorId, 'sheet'));
      if (outcome === 'new_cycle' && next.pairId) void navigate(paths.pair(next.pairId));
    },
  });
  return (
    <Dialog
      title={`${t.closing.outcomes[outcome]}: ${shownName}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={call.isPending} onClick={() => call.mutate()}>
            {t.closing.begin[outcome]}
          </Button>
        </>
      }
    >
      <div className={pageCss['form']}>
        <p>{t.closing.about[outcome]}</p>
        {outcome === 'new_cycle' ? (
          <TextField
            label={t.closing.answerBy}
            hint={t.closing.answerByHint}
            optional
            type="date"
            min={today}
            value={answerBy}
            onChange={(event) => setAnswerBy(event.target.value)}
          />
        ) : null}
        {call.isError ? (
          <Banner tone="late" role="alert">
            {closingFailure(call.error, t)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
