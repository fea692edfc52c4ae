import type { PartnerCard } from '@tandem/contracts';
import type { PartnerAct } from '@tandem/domain/participants';
import { useState } from 'react';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';

/** What an act asks for: a letter has a number and a date, an agreement a last day too, an end a second thought. */
const NEEDS: Partial<Record<PartnerAct, 'letter' | 'agreement' | 'sure'>> = {
  send_letter: 'letter',
  sign_agreement: 'agreement',
  prolong: 'agreement',
  decline: 'sure',
  terminate: 'sure',
};
export const asksFirst = (act: PartnerAct): boolean => NEEDS[act] !== undefined;

type Props = {
  act: PartnerAct;
  card: PartnerCard;
  busy: boolean;
  failure: string | null;
  onClose: () => void;
  onDo: (details: { number?: string; on?: string; validUntil?: string }) => void;
};

export function PartnerActDialog({ act, card, busy, failure, onClose, onDo }: Props) {
  const { t, language } = useWords();
  const { today } = useAccount();
  const words = t.partnerCard;
  const needs = NEEDS[act];
  const [number, setNumber] = useState('');
  const [on, setOn] = useState(today);
  const [validUntil, setValidUntil] = useState('');
  const sure = needs === 'sure';
  const agreement = needs === 'agreement';
  const complete = sure || (number.trim() !== '' && on !== '' && (!agreement || validUntil !== ''));
  const title =
    act === 'send_letter'
      ? words.letterTitle
      : act === 'sign_agreement'
        ? words.agreementTitle
        : act === 'prolong'
          ? words.prolongTitle
          : act === 'terminate'
            ? words.terminateTitle(card.name)
            : words.declineTitle(card.name);
  const earlier = card.agreement?.validUntil ?? null;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={[sure ? 'danger' : 'primary']}
            disabled={!complete || busy}
            onClick={() => onDo(sure ? {} : { number: number.trim(), on, ...(agreement ? { validUntil } : {}) })}
          >
            {t.partners.next[act]}
          </Button>
        </>
      }
    >
      {failure ? (
        <Banner tone="late" role="alert">
          {failure}
        </Banner>
      ) : null}
      {act === 'terminate' ? <p>{words.terminateText(card.mentors)}</p> : null}
      {act === 'decline' ? <p>{words.declineText}</p> : null}
      {act === 'prolong' && earlier ? <p>{words.prolongText(longDay(language, earlier))}</p> : null}
      {sure ? null : (
        <div className={pageCss['row']}>
          <TextField
            label={needs === 'letter' ? words.letterNumber : words.number}
            maxLength={40}
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
          <TextField
            label={words.on}
            type="date"
            max={today}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        </div>
      )}
      {agreement ? (
        <TextField
          label={words.until}
          hint={words.untilHint}
          type="date"
          min={on}
          value={validUntil}
          onChange={(event) => setValidUntil(event.target.value)}
        />
      ) : null}
    </Dialog>
  );
}
