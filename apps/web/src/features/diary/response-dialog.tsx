import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { put } from '../../lib/outbox/index.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, Segments, TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './diary.module.css';
import { Faces } from './faces.tsx';

type Given = {
  useful: number;
  comfortable: number;
  takeaway: string;
  clearNext: 'yes' | 'not_quite';
  wantsCurator: boolean;
};
type Props = {
  accountId: string;
  meetingId: string;
  about: string;
  known?: Given;
  onClose: () => void;
  onDone: () => void;
};

/** «Как прошла встреча?»: three answers, a line if there is one, half a minute. */
export function ResponseDialog({ accountId, meetingId, about, known, onClose, onDone }: Props) {
  const t = useT();
  const words = t.response;
  const [id] = useState(() => crypto.randomUUID());
  const [useful, setUseful] = useState<number | null>(known?.useful ?? null);
  const [comfortable, setComfortable] = useState<number | null>(known?.comfortable ?? null);
  const [clearNext, setClearNext] = useState<'yes' | 'not_quite' | null>(known?.clearNext ?? null);
  const [takeaway, setTakeaway] = useState(known?.takeaway ?? '');
  const [wantsCurator, setWantsCurator] = useState(known?.wantsCurator ?? false);
  const [said, setSaid] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  async function send() {
    if (useful === null || comfortable === null || clearNext === null) {
      setSaid(words.answerFirst);
      return;
    }
    setSending(true);
    const body = { id, useful, comfortable, clearNext, takeaway, wantsCurator };
    const outcome = await put(accountId, { type: 'response', meetingId, body }, about);
    setSending(false);
    if (typeof outcome === 'object') {
      setSaid(outcome.refused.detail ?? outcome.refused.title);
      return;
    }
    toast(outcome === 'waiting' ? t.meetingForm.waiting : words.saved);
    onDone();
    onClose();
  }
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <Button look={['primary', 'wide']} disabled={sending} onClick={() => void send()}>
          {words.save}
        </Button>
      }
    >
      <div className={css['form']}>
        <p className={css['muted']}>{about}</p>
        <Faces name="useful" legend={words.useful} value={useful} onChange={setUseful} />
        <Faces name="comfortable" legend={words.comfortable} value={comfortable} onChange={setComfortable} />
        <div className={css['asked']}>
          <p className={css['legend']} aria-hidden="true">
            {words.clearNext}
          </p>
          <Segments
            wide
            name="clearNext"
            legend={words.clearNext}
            value={clearNext ?? ('' as 'yes')}
            options={(['yes', 'not_quite'] as const).map((value) => ({ value, label: words.clear[value] }))}
            onChange={setClearNext}
          />
        </div>
        <TextField
          label={words.takeaway}
          optional
          maxLength={500}
          value={takeaway}
          onChange={(event) => setTakeaway(event.target.value)}
        />
        <CheckField
          label={`${words.wantsCurator}. ${words.wantsCuratorHint}`}
          checked={wantsCurator}
          onChange={(event) => setWantsCurator(event.target.checked)}
        />
        <p className={css['muted']}>{words.whoSees}</p>
        {said ? (
          <Banner tone="late" role="alert">
            {said}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
