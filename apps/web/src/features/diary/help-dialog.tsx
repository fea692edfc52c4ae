import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { put } from '../../lib/outbox/index.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, TextArea } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { helpContactsQuery } from './diary.queries.ts';
import css from './diary.module.css';

/** Numbers to call now, and a quiet way to have an adult of the school call back. */
export function HelpDialog({
  accountId,
  pairId,
  onClose,
}: {
  accountId: string;
  pairId: string | null;
  onClose: () => void;
}) {
  const t = useT();
  const words = t.help;
  const { data } = useQuery(helpContactsQuery);
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const [psychologist, setPsychologist] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  async function send() {
    setSending(true);
    const body = {
      id,
      pairId,
      category: 'help' as const,
      severity: 'high' as const,
      text,
      visibility: psychologist ? ('curator_and_psychologist' as const) : ('curator' as const),
    };
    const outcome = await put(accountId, { type: 'issue', body }, words.title);
    setSending(false);
    if (typeof outcome === 'object') setSaid(outcome.refused.detail ?? outcome.refused.title);
    else {
      toast(outcome === 'waiting' ? words.sentWaiting : words.sent);
      onClose();
    }
  }
  const contacts = data?.contacts ?? [];
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <Button look={['primary', 'wide']} disabled={sending} onClick={() => void send()}>
          {words.call}
        </Button>
      }
    >
      <div className={css['form']}>
        <p>{contacts.length > 0 ? words.lead : words.noNumbers}</p>
        <ul className={css['phones']}>
          {contacts.map(({ label, phone, hours }) => (
            <li key={`${label}.${phone}`}>
              {label}: <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
              {hours ? <span className={css['muted']}> · {hours}</span> : null}
            </li>
          ))}
        </ul>
        <p>{words.emergency}</p>
        <TextArea
          label={words.text}
          maxLength={2000}
          rows={3}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <CheckField
          label={words.psychologist}
          checked={psychologist}
          onChange={(event) => setPsychologist(event.target.checked)}
        />
        <p className={css['muted']}>{words.promise}</p>
        {said ? (
          <Banner tone="late" role="alert">
            {said}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
