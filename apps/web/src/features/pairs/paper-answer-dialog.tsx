import type { AskedPerson, MentorshipCard } from '@tandem/contracts';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Segments, TextArea, TextField } from '../../ui/field.tsx';
import { answerBody, answerGap, ANSWERS, NO_ANSWER } from './answers.ts';
import { CallDialog } from './call-dialog.tsx';
import { DeclineFields } from './decline-fields.tsx';
import { declineChoices } from './decline-words.ts';
import { usePairCall } from './use-pair-call.ts';

type Props = { card: MentorshipCard; asked: AskedPerson; name: string; onClose: () => void };

/** What somebody has answered on paper, with the day that stands there. */
export function PaperAnswerDialog({ card, asked, name, onClose }: Props) {
  const t = useT();
  const { today } = useAccount();
  const [draft, setDraft] = useState({ ...NO_ANSWER, answer: 'yes' as (typeof ANSWERS)[number] | null });
  const [on, setOn] = useState(today);
  const call = usePairCall({
    send: () =>
      api.pairs.recordAnswer({
        params: { pairId: card.id, askedId: asked.id },
        body: { version: card.version, on, ...answerBody(draft) },
      }),
    said: t.pairCard.recorded,
    onDone: onClose,
  });
  return (
    <CallDialog
      title={t.pairCard.paperTitle(name)}
      label={t.common.save}
      ready={on !== '' && answerGap(draft) === null}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      <Segments
        name="paper-answer"
        legend={t.pairCard.answer}
        value={draft.answer ?? 'yes'}
        options={ANSWERS.map((value) => ({ value, label: t.pairCard.answers[value] }))}
        onChange={(answer) => setDraft({ ...draft, answer })}
      />
      {draft.answer === 'clarify' ? (
        <TextArea
          label={t.pairCard.whatToClear}
          maxLength={1000}
          value={draft.question}
          onChange={(event) => setDraft({ ...draft, question: event.target.value })}
        />
      ) : null}
      {draft.answer === 'no' ? (
        <DeclineFields
          draft={draft}
          onDraft={setDraft}
          reasons={declineChoices(asked.party, t)}
          labels={{ reason: t.pairCard.reasonOfNo, note: t.pairCard.noteOfNo }}
        />
      ) : null}
      <TextField
        label={t.pairCard.paperOn}
        type="date"
        max={today}
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
    </CallDialog>
  );
}
