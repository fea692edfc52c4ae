import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/field.tsx';
import { useDictionaries } from './dictionary-words.ts';

/** What is lost is named before it is. */
export function DeclineDialog(props: { busy: boolean; onClose: () => void; onDecline: () => void }) {
  const t = useT();
  return (
    <Dialog
      title={t.mentees.declineTitle}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t.common.cancel}</Button>
          <Button look={['danger']} disabled={props.busy} onClick={props.onDecline}>
            {t.mentees.declineDo}
          </Button>
        </>
      }
    >
      <p>{t.mentees.declineText}</p>
    </Dialog>
  );
}

type LeaveProps = { name: string; busy: boolean; onClose: () => void; onLeave: (reason: string) => void };

/** Leaving early has a neutral reason out of the school's dictionary. */
export function LeaveEarlyDialog({ name, busy, onClose, onLeave }: LeaveProps) {
  const t = useT();
  const { exitReasons } = useDictionaries();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t.mentees.leaveTitle(name)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['danger']} disabled={busy || reason === ''} onClick={() => onLeave(reason)}>
            {t.mentees.leaveDo}
          </Button>
        </>
      }
    >
      <p>{t.mentees.leaveText}</p>
      <SelectField
        label={t.mentees.leaveReason}
        hint={t.mentees.leaveReasonHint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      >
        <option value="">{t.nominate.pickReason}</option>
        {exitReasons.offered().map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectField>
    </Dialog>
  );
}
