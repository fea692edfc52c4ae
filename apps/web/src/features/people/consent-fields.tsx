import type { NewConsent } from '@tandem/contracts';
import { useState } from 'react';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Segments, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';

export type ConsentDraft = Pick<NewConsent, 'type' | 'purpose' | 'signedOn' | 'storedAt'> & { validUntil: string };
export const sheetOf = ({ validUntil, ...draft }: ConsentDraft) => ({ ...draft, validUntil: validUntil || null });

/** What stands on the paper; the purpose is proposed until somebody writes another. */
export function useConsentDraft() {
  const t = useT();
  const { today } = useAccount();
  const [draft, setDraft] = useState<ConsentDraft>({
    type: 'processing',
    purpose: t.papers.purposes.processing,
    signedOn: today,
    validUntil: '',
    storedAt: '',
  });
  const change = (part: Partial<ConsentDraft>) => setDraft((before) => ({ ...before, ...part }));
  const setType = (type: ConsentDraft['type']) =>
    change({ type, ...(draft.purpose === t.papers.purposes[draft.type] ? { purpose: t.papers.purposes[type] } : {}) });
  const complete = [draft.purpose, draft.signedOn, draft.storedAt].every((text) => text.trim() !== '');
  return { draft, change, setType, complete };
}

type Props = Omit<ReturnType<typeof useConsentDraft>, 'complete'> & {
  faultAt: (pointer: string) => string | undefined;
};

export function ConsentFields({ draft, change, setType, faultAt }: Props) {
  const t = useT();
  const { today } = useAccount();
  return (
    <>
      <Segments
        name="consent-type"
        legend={t.papers.typeLegend}
        value={draft.type}
        options={(['processing', 'dissemination'] as const).map((value) => ({ value, label: t.papers.types[value] }))}
        onChange={setType}
      />
      <TextField
        label={t.papers.purpose}
        hint={t.papers.oneByOne}
        maxLength={300}
        value={draft.purpose}
        error={faultAt('/purpose')}
        onChange={(event) => change({ purpose: event.target.value })}
      />
      <div className={pageCss['row']}>
        <TextField
          label={t.papers.signedOn}
          type="date"
          max={today}
          value={draft.signedOn}
          error={faultAt('/signedOn')}
          onChange={(event) => change({ signedOn: event.target.value })}
        />
        <TextField
          label={t.papers.validUntil}
          hint={t.papers.untilHint}
          type="date"
          min={draft.signedOn}
          value={draft.validUntil}
          error={faultAt('/validUntil')}
          onChange={(event) => change({ validUntil: event.target.value })}
        />
      </div>
      <TextField
        label={t.papers.storedAt}
        hint={t.papers.storedHint}
        autoComplete="off"
        maxLength={200}
        value={draft.storedAt}
        error={faultAt('/storedAt')}
        onChange={(event) => change({ storedAt: event.target.value })}
      />
    </>
  );
}
