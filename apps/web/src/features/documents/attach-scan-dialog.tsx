import type { DocumentCard } from '@tandem/contracts';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { MAX_FILE_BYTES } from '../../lib/file-limit.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { TextField } from '../../ui/field.tsx';
import { CallDialog } from './call-dialog.tsx';
import { useDocumentCall } from './use-document-call.ts';

export function AttachScanDialog({ card, onClose }: { card: DocumentCard; onClose: () => void }) {
  const t = useT();
  const [file, setFile] = useState<File | null>(null);
  const tooLarge = file !== null && file.size > MAX_FILE_BYTES;
  const call = useDocumentCall({
    send: (scan: File) =>
      api.documents.attachScan({
        params: { documentId: card.id },
        body: { version: card.version },
        file: scan,
      }),
    said: t.documentCard.acted.attach_scan,
    onDone: onClose,
  });
  const title = card.hasScan ? t.documentCard.anotherScan : t.documentCard.acts.attach_scan;
  return (
    <CallDialog
      title={title}
      label={title}
      ready={file !== null && !tooLarge}
      call={call}
      onRun={() => (file === null ? undefined : call.mutate(file))}
      onClose={onClose}
    >
      <TextField
        label={t.documentCard.scan}
        hint={t.documentCard.scanHint}
        type="file"
        accept="application/pdf,image/*"
        error={tooLarge ? t.documentCard.scanTooLarge : undefined}
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
    </CallDialog>
  );
}
