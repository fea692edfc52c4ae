import { safeHref } from '@tandem/domain/practices';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import css from './practices.module.css';

type Props = {
  title: string;
  /** Null: the address alone is asked for. */
  name: { label: string; hint: string } | null;
  known: string;
  onDrop?: (() => void) | undefined;
  onClose: () => void;
  onSet: (href: string, name: string) => void;
};

/** An address that may stand in a text, with a name where it needs one. */
export function AddressDialog({ title, name, known, onDrop, onClose, onSet }: Props) {
  const t = useT();
  const words = t.post;
  const [href, setHref] = useState(known);
  const [called, setCalled] = useState('');
  const [fault, setFault] = useState(false);
  function set() {
    const typed = href.trim();
    const safe = safeHref(typed) ?? (/^[^\s:/]+\.[^\s]+$/.test(typed) ? safeHref(`https://${typed}`) : null);
    if (safe === null) setFault(true);
    else onSet(safe, called.trim() || safe);
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          {onDrop ? <Button onClick={onDrop}>{words.dropLink}</Button> : null}
          <Button look={['primary']} onClick={set}>
            {words.setLink}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <TextField
          label={words.href}
          hint={words.hrefHint}
          error={fault ? words.badHref : undefined}
          type="text"
          inputMode="url"
          maxLength={2000}
          value={href}
          onChange={(event) => {
            setFault(false);
            setHref(event.target.value);
          }}
        />
        {name ? (
          <TextField
            label={name.label}
            hint={name.hint}
            maxLength={200}
            value={called}
            onChange={(event) => setCalled(event.target.value)}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
