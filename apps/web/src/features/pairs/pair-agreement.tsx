import type { AskedPerson, MentorshipCard } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ActionsMenu } from '../../ui/menu.tsx';
import { Chip } from '../../ui/signs.tsx';
import { AnswerLinkDialog } from './answer-link-dialog.tsx';
import { CallDialog } from './call-dialog.tsx';
import own from './pair-card.module.css';
import { PaperAnswerDialog } from './paper-answer-dialog.tsx';
import { usePairCall } from './use-pair-call.ts';

const TONE = {
  not_asked: 'plain',
  waiting: 'wait',
  yes: 'done',
  no: 'late',
  clarify: 'info',
  expired: 'late',
  closed: 'plain',
} as const satisfies Record<AskedPerson['state'], string>;
const STILL_OPEN: ReadonlySet<AskedPerson['state']> = new Set(['waiting', 'clarify', 'expired']);

type Opened = { what: 'link' | 'paper'; asked: AskedPerson; name: string } | { what: 'again' | 'back' } | null;
type Props = { card: MentorshipCard; agreement: NonNullable<MentorshipCard['agreement']> };

/** Who has to answer the proposal, who has, and what can be done about the others. */
export function PairAgreement({ card, agreement }: Props) {
  const t = useT();
  const [opened, open] = useState<Opened>(null);
  const close = () => open(null);
  const proposed = card.status === 'proposed';
  return (
    <Block
      title={t.pairCard.agreement}
      actions={
        card.canTakeBack ? (
          <>
            {proposed && agreement.asked.some(({ state }) => STILL_OPEN.has(state)) ? (
              <Button look={['plain']} onClick={() => open({ what: 'again' })}>
                {t.pairCard.askAgain}
              </Button>
            ) : null}
            <Button look={['plain', 'danger']} onClick={() => open({ what: 'back' })}>
              {t.pairCard.takeBack}…
            </Button>
          </>
        ) : null
      }
    >
      <ul className={css['lines']}>
        {agreement.asked.map((asked) => (
          <AskedLine
            key={asked.id}
            asked={asked}
            about={card.members
              .filter(({ menteeId }) => asked.menteeIds.includes(menteeId))
              .map(({ shownName }) => shownName)
              .join(', ')}
            onOpen={card.manages && proposed && STILL_OPEN.has(asked.state) ? open : null}
          />
        ))}
      </ul>
      {opened?.what === 'link' ? (
        <AnswerLinkDialog pairId={card.id} asked={opened.asked} name={opened.name} onClose={close} />
      ) : null}
      {opened?.what === 'paper' ? (
        <PaperAnswerDialog card={card} asked={opened.asked} name={opened.name} onClose={close} />
      ) : null}
      {opened?.what === 'again' ? <AskAgainDialog card={card} onClose={close} /> : null}
      {opened?.what === 'back' ? <TakeBackDialog card={card} onClose={close} /> : null}
    </Block>
  );
}

type LineProps = { asked: AskedPerson; about: string; onOpen: ((opened: Opened) => void) | null };

function AskedLine({ asked, about, onOpen }: LineProps) {
  const { t, language } = useWords();
  const { state, via, waitingDays, answerBy, question, reason, privateNote } = asked;
  const name = asked.name ? fullName(asked.name) : t.pairCard.noGuardian;
  const whose = asked.voice === 'guardian' ? t.pairCard.as.guardian(about) : t.pairCard.as[asked.party];
  const why = [reason ? t.pairCard.declineReasons[reason] : '', privateNote ?? ''].filter(Boolean).join('. ');
  return (
    <li data-asked={`${asked.party}-${asked.voice}`}>
      <div className={css['line']}>
        <span>
          <b>{name}</b>, {whose}
        </span>
        <span>
          <Chip tone={TONE[state]}>{t.pairCard.states[state]}</Chip>{' '}
          <span className={css['muted']}>
            {[
              state === 'waiting' && waitingDays ? t.pairCard.waits(waitingDays) : '',
              state === 'waiting' && answerBy ? t.pairCard.answerUntil(longDay(language, answerBy)) : '',
              via ? t.pairCard.via[via] : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        {question ? (
          <p className={own['quote']}>
            {t.pairCard.wantsToKnow}: «{question}»
          </p>
        ) : null}
        {why ? (
          <p className={own['quote']}>
            {t.pairCard.why}: {why}
          </p>
        ) : null}
      </div>
      {onOpen ? (
        <ActionsMenu
          label={`${t.pairCard.answer}: ${name}`}
          actions={[
            // Nobody is there to be given a link; a paper can be signed all the same.
            ...(asked.personId === null
              ? []
              : [{ label: t.pairCard.link, run: () => onOpen({ what: 'link', asked, name }) }]),
            { label: t.pairCard.paper, run: () => onOpen({ what: 'paper', asked, name }) },
          ]}
        />
      ) : null}
    </li>
  );
}

function AskAgainDialog({ card, onClose }: { card: MentorshipCard; onClose: () => void }) {
  const t = useT();
  const { today } = useAccount();
  const [until, setUntil] = useState('');
  const call = usePairCall({
    send: () => api.pairs.askAgain({ params: { pairId: card.id }, body: { version: card.version, answerBy: until } }),
    said: t.pairCard.asked,
    onDone: onClose,
  });
  return (
    <CallDialog
      title={t.pairCard.askAgainTitle}
      label={t.pairCard.askAgain}
      ready={until !== ''}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t.pairCard.lastDay}
        type="date"
        min={today}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
    </CallDialog>
  );
}

function TakeBackDialog({ card, onClose }: { card: MentorshipCard; onClose: () => void }) {
  const t = useT();
  const call = usePairCall({
    send: () => api.pairs.takeBack({ params: { pairId: card.id }, body: { version: card.version } }),
    said: t.pairCard.takenBack,
    onDone: onClose,
  });
  return (
    <CallDialog
      title={t.pairCard.takeBackTitle}
      label={t.pairCard.takeBack}
      danger
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      <p>{t.pairCard.takeBackText}</p>
    </CallDialog>
  );
}
