import { shortName, type PersonName } from '@tandem/domain/kernel';
import { useState } from 'react';
import { useAccount } from '../../lib/bootstrap.ts';
import type { Messages } from '../../lib/i18n/index.tsx';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import type { HandAct } from './next-step.ts';
import { ReasonField } from './reason-field.tsx';

type Asked = {
  title: (t: Messages, name: string) => string;
  text?: (t: Messages) => string;
  needs: 'registration' | 'day' | 'reason' | 'nothing';
  ends?: true;
};

/** Steps that need words, a day, or a second thought. */
const ASKED: Partial<Record<HandAct, Asked>> = {
  register: { title: (t) => t.mentorCard.registerTitle, needs: 'registration' },
  schedule_interview: { title: (t) => t.mentorCard.scheduleTitle, needs: 'day' },
  skip_interview: { title: (t) => t.mentorCard.skipTitle, text: (t) => t.mentorCard.skipText, needs: 'nothing' },
  suspend: {
    title: (t, name) => t.mentorCard.suspendTitle(name),
    text: (t) => t.mentorCard.suspendText,
    needs: 'reason',
    ends: true,
  },
  archive: {
    title: (t, name) => t.mentorCard.archiveTitle(name),
    text: (t) => t.mentorCard.archiveText,
    needs: 'nothing',
    ends: true,
  },
  withdraw: {
    title: (t, name) => t.mentorCard.withdrawTitle(name),
    text: (t) => t.mentorCard.withdrawText,
    needs: 'nothing',
    ends: true,
  },
};
export const asksFirst = (act: HandAct): boolean => ASKED[act] !== undefined;

type Props = {
  act: HandAct;
  name: PersonName;
  busy: boolean;
  /** Why the last try was refused. */
  failure: string | null;
  onClose: () => void;
  onDo: (details: { number?: string; on?: string; reason?: string }) => void;
};

export function ActDialog({ act, name, busy, failure, onClose, onDo }: Props) {
  const t = useT();
  const { today } = useAccount();
  const [number, setNumber] = useState('');
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const asked = ASKED[act];
  if (!asked) return null;
  const { needs } = asked;
  const registers = needs === 'registration';
  const complete =
    (!registers || number.trim() !== '') &&
    (needs === 'nothing' || needs === 'reason' || on !== '') &&
    (needs !== 'reason' || reason !== '');
  const details = {
    ...(registers ? { number: number.trim() } : {}),
    ...(registers || needs === 'day' ? { on } : {}),
    ...(needs === 'reason' ? { reason } : {}),
  };
  return (
    <Dialog
      title={asked.title(t, shortName(name))}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={[asked.ends ? 'danger' : 'primary']} disabled={!complete || busy} onClick={() => onDo(details)}>
            {t.mentors.acts[act]}
          </Button>
        </>
      }
    >
      {failure ? (
        <Banner tone="late" role="alert">
          {failure}
        </Banner>
      ) : null}
      {asked.text ? <p>{asked.text(t)}</p> : <p className={pageCss['lead']}>{shortName(name)}</p>}
      {registers ? (
        <div className={pageCss['row']}>
          <TextField
            label={t.mentorCard.number}
            hint={t.mentorCard.numberHint}
            maxLength={40}
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
          <TextField
            label={t.mentorCard.applicationOn}
            type="date"
            max={today}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        </div>
      ) : null}
      {needs === 'day' ? (
        <TextField
          label={t.mentorCard.scheduleOn}
          type="date"
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
      ) : null}
      {needs === 'reason' ? <ReasonField value={reason} onChange={setReason} /> : null}
    </Dialog>
  );
}
