import type { MentorshipCard } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { CallDialog } from './call-dialog.tsx';
import { placedWords } from './pair-words.ts';
import { freeMenteesQuery } from './pairs.queries.ts';
import { usePairCall } from './use-pair-call.ts';

const NOTHING = { menteeId: '', goal: '', number: '', on: '', agreed: false };

/** Takes a mentee of the base into a group at work, by an order of change. */
export function JoinDialog({ card, onClose }: { card: MentorshipCard; onClose: () => void }) {
  const t = useT();
  const words = t.pairCard.joining;
  const { today } = useAccount();
  const { data, isPending } = useQuery(freeMenteesQuery);
  const [draft, setDraft] = useState(NOTHING);
  const put = (change: Partial<typeof NOTHING>) => setDraft((now) => ({ ...now, ...change }));
  const { menteeId, number, on, agreed } = draft;
  const goal = draft.goal.replace(/\s+/g, ' ').trim();
  const call = usePairCall({
    send: () =>
      api.pairs.join({
        params: { pairId: card.id },
        body: { version: card.version, menteeId, goal, agreed: true, order: { number: number.trim(), on } },
      }),
    said: words.done,
    onDone: onClose,
  });
  const free = data?.mentees ?? [];
  return (
    <CallDialog
      title={t.pairCard.acts.join}
      label={words.run}
      ready={menteeId !== '' && goal !== '' && number.trim() !== '' && on !== '' && agreed}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      {!isPending && free.length === 0 ? <p>{words.nobody}</p> : null}
      <SelectField label={words.mentee} value={menteeId} onChange={(event) => put({ menteeId: event.target.value })}>
        <option value="">{words.choose}</option>
        {free.map((row) => (
          <option key={row.id} value={row.id}>
            {placedWords(row)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t.pairCard.goal}
        hint={t.pairCard.goalHint}
        maxLength={500}
        value={draft.goal}
        onChange={(event) => put({ goal: event.target.value })}
      />
      <TextField
        label={words.orderNumber}
        hint={words.orderHint}
        maxLength={40}
        value={number}
        onChange={(event) => put({ number: event.target.value })}
      />
      <TextField
        label={t.pairCard.orderOn}
        type="date"
        max={today}
        value={on}
        onChange={(event) => put({ on: event.target.value })}
      />
      <CheckField label={words.agreed} checked={agreed} onChange={(event) => put({ agreed: event.target.checked })} />
    </CallDialog>
  );
}
