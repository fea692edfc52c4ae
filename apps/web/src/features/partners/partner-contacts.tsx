import type { PartnerCard } from '@tandem/contracts';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Block, FactList } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { EditPartnerDialog } from './edit-partner-dialog.tsx';

export function PartnerContacts({ card, mayManage }: { card: PartnerCard; mayManage: boolean }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const { notSaid } = t.partnerCard;
  return (
    <Block
      title={t.partnerCard.contacts}
      actions={mayManage ? <Button onClick={() => setEditing(true)}>{t.common.edit}</Button> : null}
    >
      <FactList
        facts={[
          [t.partners.contactName, card.contactName ?? notSaid],
          [t.partners.contactPosition, card.contactPosition ?? notSaid],
          [t.partners.phone, card.phone ? <a href={`tel:${card.phone}`}>{card.phone}</a> : notSaid],
          [t.partners.email, card.email ? <a href={`mailto:${card.email}`}>{card.email}</a> : notSaid],
        ]}
      />
      {editing ? (
        <EditPartnerDialog
          card={card}
          onClose={() => setEditing(false)}
          onSaved={() => {
            setEditing(false);
            toast(t.partnerCard.saved);
          }}
        />
      ) : null}
    </Block>
  );
}
