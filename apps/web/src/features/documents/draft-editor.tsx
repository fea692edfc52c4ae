import type { DocumentCard } from '@tandem/contracts';
import { type ComponentType, useState } from 'react';
import { api } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Banner } from '../../ui/signs.tsx';
import { documentFailure } from './document-words.ts';
import { settled } from './draft.ts';
import { PreparedForm } from './prepared-form.tsx';
import type { PersonChoiceProps } from './prepared-names.tsx';
import { useRememberedNames } from './use-remembered-names.ts';
import { useDocumentCall } from './use-document-call.ts';

type Props = { card: DocumentCard; Choice: ComponentType<PersonChoiceProps>; onClose: () => void };

/** Puts a draft right; what nobody has touched is gathered anew from today's data. */
export function DraftEditor({ card, Choice, onClose }: Props) {
  const t = useT();
  const [draft, setDraft] = useState(card.overrides);
  const remembered = useRememberedNames();
  const call = useDocumentCall({
    // The version is that of the card as it is now: after a refusal the new one has been shown.
    send: async () => {
      const changed = await api.documents.change({
        params: { documentId: card.id },
        body: { version: card.version, overrides: settled(draft) },
      });
      await remembered.write(card.prepared, draft);
      return changed;
    },
    said: t.documentCard.saved,
    onDone: onClose,
  });
  const touched = JSON.stringify(draft) !== JSON.stringify(card.overrides);
  return (
    <>
      <LeaveGuard unsaved={touched} />
      <PreparedForm
        prepared={card.prepared}
        draft={draft}
        onDraft={setDraft}
        Choice={Choice}
        remembered={remembered}
        foot={
          <>
            <Button look={['primary']} disabled={call.isPending} onClick={() => call.mutate()}>
              {t.documentCard.save}
            </Button>
            <Button onClick={onClose}>{t.common.cancel}</Button>
            {call.isError ? (
              <Banner tone="late" role="alert">
                {documentFailure(call.error, t)}
              </Banner>
            ) : null}
          </>
        }
      />
    </>
  );
}
