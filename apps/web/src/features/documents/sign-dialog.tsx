import type { DocumentCard } from '@tandem/contracts';
import { DEFINITIONS } from '@tandem/domain/documents';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { CallDialog } from './call-dialog.tsx';
import { useDocumentCall } from './use-document-call.ts';
import { shortName } from '@tandem/domain/kernel';

type Props = { card: DocumentCard; onClose: () => void };

/** The director signs nearly everything; somebody else is written over. */
const directorQuery = {
  queryKey: ['school', 'requisites'],
  queryFn: () => api.requisites.read({}),
};

/** Number, day and signatory as they stand on the paper. */
export function SignDialog({ card, onClose }: Props) {
  const t = useT();
  const { today } = useAccount();
  const { numbered } = DEFINITIONS[card.type];
  const { data } = useQuery({ ...directorQuery, enabled: numbered });
  const [number, setNumber] = useState('');
  const [signedOn, setSignedOn] = useState(today);
  const [typed, setTyped] = useState<string | null>(null);
  const signedBy = typed ?? (data?.director ? shortName(data.director.name) : '');
  // The same number of the same year on another paper is a slip, most likely; it is said and not forbidden.
  const same = useQuery({
    queryKey: ['documents', 'same-number', number.trim(), signedOn.slice(0, 4)],
    queryFn: ({ signal }) =>
      api.documents.search(
        { body: { number: number.trim(), year: Number(signedOn.slice(0, 4)), limit: 5 } },
        { signal },
      ),
    enabled: number.trim() !== '' && signedOn !== '',
    staleTime: 0,
  });
  const others = (same.data?.documents ?? []).filter(({ id, status }) => id !== card.id && status !== 'cancelled');
  const call = useDocumentCall({
    send: () =>
      api.documents.sign({
        params: { documentId: card.id },
        body: {
          version: card.version,
          number: numbered ? number.trim() : null,
          signedOn,
          signedBy: signedBy.trim(),
        },
      }),
    said: t.documentCard.acted.sign,
    onDone: onClose,
  });
  return (
    <CallDialog
      title={t.documentCard.acts.sign}
      label={t.documentCard.acts.sign}
      ready={(!numbered || number.trim() !== '') && signedOn !== '' && signedBy.trim() !== ''}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      {numbered ? (
        <TextField
          label={t.documentCard.number}
          hint={t.documentCard.numberHint}
          autoComplete="off"
          maxLength={40}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      ) : null}
      {others.length > 0 ? (
        <Banner tone="wait" role="status">
          {t.documentCard.sameNumber(number.trim())} {others.map(({ title }) => title).join('; ')}
        </Banner>
      ) : null}
      <TextField
        label={t.documentCard.signedOn}
        type="date"
        max={today}
        value={signedOn}
        onChange={(event) => setSignedOn(event.target.value)}
      />
      <TextField
        label={t.documentCard.signedBy}
        autoComplete="off"
        maxLength={160}
        value={signedBy}
        onChange={(event) => setTyped(event.target.value)}
      />
    </CallDialog>
  );
}
