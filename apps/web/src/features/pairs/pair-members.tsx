import type { MentorshipCard } from '@tandem/contracts';
import { mentorshipActs } from '@tandem/domain/pairs';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { api } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { CallDialog } from './call-dialog.tsx';
import { JoinDialog } from './join-dialog.tsx';
import own from './pair-card.module.css';
import { placedWords } from './pair-words.ts';
import { usePairCall } from './use-pair-call.ts';

type Member = MentorshipCard['members'][number];

/** Whom the mentor works with, each with the goal; those who left stand last. */
export function PairMembers({ card, linked }: { card: MentorshipCard; linked: boolean }) {
  const { t, language } = useWords();
  const [writing, setWriting] = useState<Member | null>(null);
  const [joining, setJoining] = useState(false);
  const isOpen = card.manages && card.order !== null && mentorshipActs(card.status, card.kind).includes('join');
  return (
    <Block title={t.pairCard.members}>
      <ul className={css['lines']}>
        {card.members.map((member) => {
          const { menteeId, personId, goal, leftOn } = member;
          const name = placedWords(member);
          return (
            <li key={menteeId}>
              <div className={css['line']}>
                {personId === null ? (
                  <span className={css['muted']}>{t.pairs.hidden}</span>
                ) : linked ? (
                  <Link className={css['link'] ?? ''} to={paths.mentee(menteeId)}>
                    {name}
                  </Link>
                ) : (
                  <b>{name}</b>
                )}
                {leftOn ? <span className={css['muted']}>{t.pairs.left(longDay(language, leftOn))}</span> : null}
                {goal ? (
                  <p className={own['goal']}>{goal}</p>
                ) : leftOn ? null : (
                  <p className={css['muted']}>{t.pairCard.noGoal}</p>
                )}
              </div>
              {card.setsGoals && leftOn === null && personId !== null ? (
                <Button
                  look={goal ? ['plain'] : []}
                  aria-label={`${goal ? t.common.edit : t.pairCard.setGoal}: ${name}`}
                  onClick={() => setWriting(member)}
                >
                  {goal ? t.common.edit : t.pairCard.setGoal}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {isOpen ? (
        <div>
          <Button onClick={() => setJoining(true)}>{t.pairCard.acts.join}…</Button>
        </div>
      ) : null}
      {joining ? <JoinDialog card={card} onClose={() => setJoining(false)} /> : null}
      {writing ? <GoalDialog card={card} member={writing} onClose={() => setWriting(null)} /> : null}
    </Block>
  );
}

type GoalProps = { card: MentorshipCard; member: Member; onClose: () => void };

function GoalDialog({ card, member: { menteeId, goal, shownName }, onClose }: GoalProps) {
  const t = useT();
  const [text, setText] = useState(goal ?? '');
  const call = usePairCall({
    // One line: a mentor reads it on a phone before a meeting.
    send: () =>
      api.pairs.setGoal({
        params: { pairId: card.id, menteeId },
        body: { version: card.version, goal: text.replace(/\s+/g, ' ').trim() },
      }),
    said: t.pairCard.goalSaved,
    onDone: onClose,
  });
  return (
    <CallDialog
      title={`${t.pairCard.goal}: ${shownName}`}
      label={t.common.save}
      ready={text.trim() !== ''}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      <TextArea
        label={t.pairCard.goal}
        hint={t.pairCard.goalHint}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </CallDialog>
  );
}
