import type { MenteeCard } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Block, blockCss } from '../../ui/block.tsx';
import css from './mentee-card.module.css';
import { isUnderWay } from './pipeline.ts';
import { TextForm } from './text-form.tsx';
import type { Writing } from './use-writing.ts';

/** The short text written on purpose for the mentor: all the mentor will read of the request. */
export function GoalBlock({ card, writing }: { card: MenteeCard; writing: Writing }) {
  const t = useT();
  const { actor } = useAccount();
  const mayWrite = can(actor, 'mentees.manage') && isUnderWay(card.status);
  const editing = mayWrite && writing.isOpen('goal');
  const goal = card.goal ?? '';
  return (
    <Block
      title={t.menteeCard.goal}
      actions={
        mayWrite && !editing ? (
          <Button
            look={goal === '' ? [] : ['plain']}
            aria-label={`${goal === '' ? t.mentees.next.goal : t.common.edit}: ${t.menteeCard.goal}`}
            onClick={() => writing.open('goal')}
          >
            {goal === '' ? t.mentees.next.goal : t.common.edit}
          </Button>
        ) : null
      }
      foot={<p className={css['small']}>{t.menteeCard.goalSeen}</p>}
    >
      {editing ? (
        <TextForm
          card={card}
          label={t.menteeCard.goal}
          hint={t.menteeCard.goalHint}
          maxLength={500}
          required
          textOf={({ goal: text }) => text ?? ''}
          versionOf={({ version }) => version}
          // One line: a mentor reads it on a phone before a meeting.
          send={(text, version) =>
            api.mentees.setGoal({
              params: { menteeId: card.id },
              body: { version, goal: text.replace(/\s+/g, ' ').trim() },
            })
          }
          onDraft={writing.onDraft.goal}
          onClose={() => writing.close('goal')}
        />
      ) : (
        <p className={goal === '' ? blockCss['muted'] : css['text']}>
          {goal !== '' ? goal : isUnderWay(card.status) ? t.menteeCard.noGoal : t.menteeCard.notBegun}
        </p>
      )}
    </Block>
  );
}
