import { type Evidence } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MAX_FILE_BYTES } from '../../lib/file-limit.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { CheckField, Segments, TextArea, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { evidenceQuery } from './roadmap.queries.ts';
import type { Proof } from './use-board-moves.ts';

type Kind = 'document' | 'file' | 'existing' | 'reason';

export type ProofDraft = {
  kind: Kind;
  title: string;
  number: string;
  datedOn: string;
  file: File | null;
  chosen: string[];
  reason: string;
};
const EMPTY: ProofDraft = { kind: 'document', title: '', number: '', datedOn: '', file: null, chosen: [], reason: '' };

/** Null while something is missing. */
function proofFrom({ kind, title, number, datedOn, file, chosen, reason }: ProofDraft): Proof | null {
  if (kind === 'document' && title.trim()) {
    return {
      completion: { document: { title: title.trim(), number: number.trim() || null, datedOn: datedOn || null } },
    };
  }
  if (kind === 'file' && file && file.size <= MAX_FILE_BYTES) return { file };
  if (kind === 'existing' && chosen.length > 0) return { completion: { evidenceIds: chosen } };
  if (kind === 'reason' && reason.trim()) return { completion: { reason: reason.trim() } };
  return null;
}

export function useProofDraft(title = '') {
  const [draft, setDraft] = useState<ProofDraft>({ ...EMPTY, title });
  return {
    draft,
    change: (part: Partial<ProofDraft>) => setDraft((before) => ({ ...before, ...part })),
    proof: proofFrom(draft),
  };
}

function Existing({
  roadmapId,
  draft,
  change,
}: {
  roadmapId: string;
  draft: ProofDraft;
  change: (part: Partial<ProofDraft>) => void;
}) {
  const t = useT();
  const { data } = useQuery(evidenceQuery(roadmapId));
  const toggle = (id: string, on: boolean) =>
    change({ chosen: on ? [...draft.chosen, id] : draft.chosen.filter((known) => known !== id) });
  const words = ({ title, number, itemNumbers }: Evidence) =>
    `${title}${number ? ` № ${number}` : ''} (${itemNumbers.join(', ')})`;
  if (data?.evidence.length === 0) return <p className={pageCss['lead']}>{t.roadmap.noExisting}</p>;
  return data?.evidence.map((evidence) => (
    <CheckField
      key={evidence.id}
      label={words(evidence)}
      checked={draft.chosen.includes(evidence.id)}
      onChange={(event) => toggle(evidence.id, event.target.checked)}
    />
  ));
}

type Props = {
  roadmapId: string;
  draft: ProofDraft;
  change: (part: Partial<ProofDraft>) => void;
  kinds?: readonly Kind[];
};

/** A document by № and date, a file, one that is there already, or a reason why there is none. */
export function ProofFields({ roadmapId, draft, change, kinds = ['document', 'file', 'existing', 'reason'] }: Props) {
  const t = useT();
  const labels: Record<Kind, string> = {
    document: t.roadmap.proofDocument,
    file: t.roadmap.proofFile,
    existing: t.roadmap.proofExisting,
    reason: t.roadmap.proofReason,
  };
  return (
    <>
      <Segments
        name="proof"
        legend={t.card.evidence}
        value={draft.kind}
        options={kinds.map((value) => ({ value, label: labels[value] }))}
        onChange={(kind) => change({ kind })}
      />
      {draft.kind === 'document' ? (
        <>
          <TextField
            label={t.roadmap.documentTitle}
            value={draft.title}
            maxLength={300}
            onChange={(event) => change({ title: event.target.value })}
          />
          <div className={pageCss['row']}>
            <TextField
              label={t.roadmap.documentNumber}
              optional
              value={draft.number}
              maxLength={60}
              onChange={(event) => change({ number: event.target.value })}
            />
            <TextField
              label={t.roadmap.documentDate}
              optional
              type="date"
              value={draft.datedOn}
              onChange={(event) => change({ datedOn: event.target.value })}
            />
          </div>
        </>
      ) : null}
      {draft.kind === 'file' ? (
        <TextField
          label={t.roadmap.chooseFile}
          type="file"
          error={draft.file && draft.file.size > MAX_FILE_BYTES ? t.card.tooLarge : undefined}
          onChange={(event) => change({ file: event.target.files?.[0] ?? null })}
        />
      ) : null}
      {draft.kind === 'existing' ? <Existing {...{ roadmapId, draft, change }} /> : null}
      {draft.kind === 'reason' ? (
        <TextArea
          label={t.roadmap.reason}
          hint={t.roadmap.reasonHint}
          value={draft.reason}
          maxLength={1000}
          onChange={(event) => change({ reason: event.target.value })}
        />
      ) : null}
    </>
  );
}
