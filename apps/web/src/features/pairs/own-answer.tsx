import type { MentorshipCard } from '@tandem/contracts';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { type AnswerDraft, answerBody, answerGap, NO_ANSWER } from './answers.ts';
import { CallFailure } from './call-failure.tsx';
import { CallDialog } from './call-dialog.tsx';
import { DeclineFields } from './decline-fields.tsx';
import { declineChoices } from './decline-words.ts';
import { usePairCall } from './use-pair-call.ts';

/** The question to whoever is asked and has an account. */
export function OwnAnswer({ card, party }: { card: MentorshipCard; party: 'mentor' | 'mentee' }) {
  const t = useT();
  const [draft, setDraft] = useState<AnswerDraft>(NO_ANSWER);
  const call = usePairCall({
    send: (given: AnswerDraft) =>
      api.pairs.answer({ params: { pairId: card.id }, body: { version: card.version, ...answerBody(given) } }),
    said: t.pairCard.answered,
    onDone: () => setDraft(NO_ANSWER),
  });
  const title = draft.answer === 'no' ? t.pairCard.no : t.pairCard.clarify;
  return (
    <Block title={t.pairCard.yourAnswer}>
      <p>{t.pairCard.yourAnswerText}</p>
      <div className={css['actions']}>
        <Button
          look={['primary']}
          disabled={call.isPending}
          onClick={() => call.mutate({ ...NO_ANSWER, answer: 'yes' })}
        >
          {t.pairCard.yes}
        </Button>
        <Button onClick={() => setDraft({ ...draft, answer: 'clarify' })}>{t.pairCard.clarify}…</Button>
        <Button look={['plain', 'danger']} onClick={() => setDraft({ ...draft, answer: 'no' })}>
          {t.pairCard.no}…
        </Button>
      </div>
      {draft.answer === null ? <CallFailure call={call} /> : null}
      {draft.answer === null ? null : (
        <CallDialog
          title={title}
          label={title}
          danger={draft.answer === 'no'}
          ready={answerGap(draft) === null}
          call={call}
          onRun={() => call.mutate(draft)}
          onClose={() => setDraft({ ...draft, answer: null })}
        >
          {draft.answer === 'no' ? (
            <DeclineFields
              draft={draft}
              onDraft={setDraft}
              reasons={declineChoices(party, t)}
              labels={{ reason: t.pairCard.reasonOfNo, note: t.pairCard.noteOfNo }}
            />
          ) : (
            <TextArea
              label={t.pairCard.whatToClear}
              maxLength={1000}
              value={draft.question}
              onChange={(event) => setDraft({ ...draft, question: event.target.value })}
            />
          )}
        </CallDialog>
      )}
    </Block>
  );
}
