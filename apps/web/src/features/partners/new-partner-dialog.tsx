import type { PartnerCard } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/signs.tsx';
import { ContactFields, contactsOf, NO_CONTACTS } from './contact-fields.tsx';
import { useKeepPartner } from './partners.queries.ts';

export function NewPartnerDialog({ onClose, onAdded }: { onClose: () => void; onAdded: (card: PartnerCard) => void }) {
  const t = useT();
  const keep = useKeepPartner();
  // Made once: a repeated press makes one partner.
  const [id] = useState(() => crypto.randomUUID());
  const [contacts, setContacts] = useState(NO_CONTACTS);
  const add = useMutation({
    mutationFn: () => api.partners.create({ body: { id, ...contactsOf(contacts) } }),
    onSuccess: (card) => {
      keep(card);
      onAdded(card);
    },
  });
  const taken = problemOf(add.error)?.slug === 'already-exists';
  const faults = fieldFaults(taken ? null : add.error, t);
  return (
    <Dialog
      title={t.partners.add}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={contacts.name.trim() === '' || add.isPending}
            onClick={() => add.mutate()}
          >
            {t.common.add}
          </Button>
        </>
      }
    >
      {faults.rest ? (
        <Banner tone="late" role="alert">
          {faults.rest}
        </Banner>
      ) : null}
      <ContactFields contacts={contacts} onChange={setContacts} faultAt={faults.at} taken={taken} />
    </Dialog>
  );
}
