import type { PartnerCard, PartnerChange } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { TwoSides } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/signs.tsx';
import { CONTACT_FIELDS, ContactFields, type Contacts, contactsOf } from './contact-fields.tsx';
import { useKeepPartner } from './partners.queries.ts';

const draftOf = ({ name, contactName, contactPosition, phone, email }: PartnerCard): Contacts => ({
  name,
  contactName: contactName ?? '',
  contactPosition: contactPosition ?? '',
  phone: phone ?? '',
  email: email ?? '',
});

/** Another name or contact. Only what was touched is sent; whoever was overtaken sees both versions. */
export function EditPartnerDialog({
  card,
  onClose,
  onSaved,
}: {
  card: PartnerCard;
  onClose: () => void;
  onSaved: () => void;
}) {
  const t = useT();
  const keep = useKeepPartner();
  const [opened] = useState(card);
  const [contacts, setContacts] = useState(() => draftOf(card));
  const before = draftOf(opened);
  const touched = CONTACT_FIELDS.filter((field) => contacts[field].trim() !== before[field]);
  const wanted = contactsOf(contacts);
  const change = Object.fromEntries(touched.map((field) => [field, wanted[field]]));
  const save = useMutation({
    mutationFn: (body: PartnerChange) => api.partners.change({ params: { partnerId: card.id }, body }),
    onSuccess: (next) => {
      keep(next);
      onSaved();
    },
  });
  const problem = problemOf(save.error);
  const theirs = problem?.slug === 'stale-version' ? (problem.current as PartnerCard) : null;
  const taken = problem?.slug === 'already-exists';
  const faults = fieldFaults(theirs || taken ? null : save.error, t);
  if (theirs) {
    const now = draftOf(theirs);
    return (
      <Dialog
        title={t.partnerCard.conflictTitle}
        onClose={onClose}
        footer={
          <>
            <Button
              onClick={() => {
                keep(theirs);
                onClose();
              }}
            >
              {t.partnerCard.takeTheirs}
            </Button>
            <Button
              look={['primary']}
              disabled={save.isPending}
              onClick={() => save.mutate({ ...change, version: theirs.version })}
            >
              {t.partnerCard.keepMine}
            </Button>
          </>
        }
      >
        <p>{t.partnerCard.conflictText}</p>
        {touched.map((field) => (
          <TwoSides
            key={field}
            field={t.partners[field]}
            mine={{ label: t.partnerCard.yours, value: contacts[field] || t.partnerCard.notSaid }}
            theirs={{ label: t.partnerCard.theirs, value: now[field] || t.partnerCard.notSaid }}
          />
        ))}
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t.partnerCard.editTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={wanted.name === '' || save.isPending}
            onClick={() => (touched.length === 0 ? onClose() : save.mutate({ ...change, version: opened.version }))}
          >
            {t.common.save}
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
