import type { Evidence, Item } from '@tandem/contracts';
import { useState } from 'react';
import { api, evidenceHref, sentenceOf } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import css from './item-panel.module.css';
import { ProofFields, useProofDraft } from './proof-form.tsx';
import { useItemMutation } from './roadmap.queries.ts';
import type { Proof } from './use-board-moves.ts';

function EvidenceLine({ evidence, item }: { evidence: Evidence; item: Item }) {
  const { t, language } = useWords();
  const others = evidence.itemNumbers.filter((number) => number !== item.number);
  const facts = [
    evidence.kind === 'reason' ? t.card.reasonLabel : null,
    evidence.number ? `№ ${evidence.number}` : null,
    evidence.datedOn ? longDay(language, evidence.datedOn) : null,
    evidence.fileSize === null ? null : t.common.bytes(evidence.fileSize),
    others.length > 0 ? t.card.alsoProves(others.join(', ')) : null,
  ].filter(Boolean);
  return (
    <div>
      {evidence.kind === 'file' ? (
        <a
          href={evidenceHref(item.roadmapId, evidence.id)}
          download
          aria-label={t.card.download(evidence.fileName ?? evidence.title)}
        >
          {evidence.fileName}
        </a>
      ) : (
        <span>{evidence.title}</span>
      )}
      {facts.length > 0 ? <p className={css['muted']}>{facts.join(' · ')}</p> : null}
    </div>
  );
}

function AddEvidence({ item, onDone }: { item: Item; onDone: () => void }) {
  const { t } = useWords();
  const { draft, change, proof } = useProofDraft(item.result);
  const params = { roadmapId: item.roadmapId, itemId: item.id };
  const add = useItemMutation(item.roadmapId, async ({ completion, file }: Proof): Promise<Item> => {
    if (file) return api.evidence.upload({ params, file });
    if (completion?.document) return api.evidence.add({ params, body: { document: completion.document } });
    if (completion?.reason) return api.evidence.add({ params, body: { reason: completion.reason } });
    let last = item;
    for (const evidenceId of completion?.evidenceIds ?? [])
      last = await api.evidence.add({ params, body: { evidenceId } });
    return last;
  });
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (proof)
          add.mutate(proof, { onSuccess: onDone, onError: (error) => toast(sentenceOf(error, t), { tone: 'late' }) });
      }}
    >
      <ProofFields roadmapId={item.roadmapId} draft={draft} change={change} />
      {add.isPending && draft.kind === 'file' ? <p role="status">{t.card.uploading}</p> : null}
      <div className={css['formFoot']}>
        <Button look={['primary']} type="submit" disabled={!proof || add.isPending}>
          {t.common.add}
        </Button>
        <Button onClick={onDone}>{t.common.cancel}</Button>
      </div>
    </form>
  );
}

/** What proves that the item is done; staff alone see it. */
export function ItemEvidence({ item, mayMove }: { item: Item; mayMove: boolean }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const detach = useItemMutation(item.roadmapId, (evidenceId: string) =>
    api.evidence.detach({ params: { roadmapId: item.roadmapId, itemId: item.id, evidenceId } }),
  );
  if (item.evidence === null) return <p className={css['muted']}>{t.card.evidenceHidden}</p>;
  return (
    <>
      {item.evidence.length === 0 && !item.statusReason ? <p className={css['muted']}>{t.card.noEvidence}</p> : null}
      {item.statusReason ? <p>{t.history.reason(item.statusReason)}</p> : null}
      <ul className={css['evidence']}>
        {item.evidence.map((evidence) => (
          <li key={evidence.id}>
            <EvidenceLine evidence={evidence} item={item} />
            {mayMove ? (
              <Button
                look={['plain']}
                aria-label={t.card.detach(evidence.title)}
                onClick={() =>
                  detach.mutate(evidence.id, { onError: (error) => toast(sentenceOf(error, t), { tone: 'late' }) })
                }
              >
                {t.common.remove}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {adding ? <AddEvidence item={item} onDone={() => setAdding(false)} /> : null}
      {mayMove && !adding ? <Button onClick={() => setAdding(true)}>{t.card.addEvidence}</Button> : null}
      <p className={css['muted']}>{t.card.evidenceSeen}</p>
    </>
  );
}
