import type { DocumentCard } from '@tandem/contracts';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { blockCss } from '../../ui/block.tsx';
import { TextArea } from '../../ui/field.tsx';
import { CallDialog } from './call-dialog.tsx';
import { isBySecretary } from './draft.ts';
import { useDocumentCall } from './use-document-call.ts';

type Props = { card: DocumentCard; onClose: () => void };

/** From now on the file is what it is; what stays blank is named once more. */
export function PrintDialog({ card, onClose }: Props) {
  const t = useT();
  const call = useDocumentCall({
    send: () => api.documents.print({ params: { documentId: card.id }, body: { version: card.version } }),
    said: t.documentCard.acted.print,
    onDone: onClose,
  });
  const missing = card.prepared.missing.filter(({ tag }) => !isBySecretary(tag));
  return (
    <CallDialog
      title={t.documentCard.acts.print}
      label={t.documentCard.acts.print}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      <p>{t.documentCard.printText}</p>
      {missing.length > 0 ? (
        <div>
          <p>{t.documentCard.printMissing}</p>
          <ul className={blockCss['list']}>
            {missing.map(({ tag, label }) => (
              <li key={tag}>{label}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </CallDialog>
  );
}

export function ReopenDialog({ card, onClose }: Props) {
  const t = useT();
  const call = useDocumentCall({
    send: () => api.documents.reopen({ params: { documentId: card.id }, body: { version: card.version } }),
    said: t.documentCard.acted.reopen,
    onDone: onClose,
  });
  return (
    <CallDialog
      title={t.documentCard.acts.reopen}
      label={t.documentCard.acts.reopen}
      danger
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      <p>{t.documentCard.reopenText}</p>
    </CallDialog>
  );
}

export function CancelDialog({ card, onClose }: Props) {
  const t = useT();
  const [reason, setReason] = useState('');
  const call = useDocumentCall({
    send: () =>
      api.documents.cancel({
        params: { documentId: card.id },
        body: { version: card.version, reason: reason.trim() },
      }),
    said: t.documentCard.acted.cancel,
    onDone: onClose,
  });
  return (
    <CallDialog
      title={t.documentCard.acts.cancel}
      label={t.documentCard.acts.cancel}
      danger
      ready={reason.trim() !== ''}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      <p>{t.documentCard.cancelText(card.title)}</p>
      <TextArea
        label={t.documentCard.reason}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </CallDialog>
  );
}

/** Begins the document that will replace this one, and opens it. */
export function SupersedeDialog({ card, onClose }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const call = useDocumentCall({
    send: () => api.documents.supersede({ params: { documentId: card.id }, body: { version: card.version, id } }),
    said: t.documentCard.acted.supersede,
    onDone: (made) => void navigate(paths.document(made.id)),
  });
  return (
    <CallDialog
      title={t.documentCard.acts.supersede}
      label={t.documentCard.acts.supersede}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      <p>{t.documentCard.supersedeText}</p>
    </CallDialog>
  );
}
