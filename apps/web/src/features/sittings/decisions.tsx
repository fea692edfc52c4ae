import type { Sitting } from '@tandem/contracts';
import { hasQuorum } from '@tandem/domain/participants';
import type { ReactNode } from 'react';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Banner } from '../../ui/signs.tsx';
import { DecisionRow } from './decision-row.tsx';
import css from './sittings.module.css';
import { useDecisions } from './use-decisions.ts';

type Props = { sitting: Sitting; mayManage: boolean; actions: ReactNode };

/** Many candidates decided about on one screen, without leaving the keyboard. */
export function Decisions({ sitting, mayManage, actions }: Props) {
  const { t, language } = useWords();
  const { today } = useAccount();
  const decisions = useDecisions(sitting);
  const { membersPresent, undecided, failure } = decisions;
  const total = sitting.members.length;
  const quorum = hasQuorum(membersPresent, total);
  const due = sitting.heldOn <= today;
  const open = mayManage && sitting.status === 'planned' && due;
  const deciding = open && undecided.length > 0;
  return (
    <Block title={t.sittings.agenda} actions={actions}>
      <LeaveGuard unsaved={decisions.unsaved} />
      {sitting.status === 'planned' && !due ? (
        <Banner tone="info">{t.sittings.notYet(longDay(language, sitting.heldOn))}</Banner>
      ) : null}
      {deciding ? (
        <div className={css['quorum']}>
          <TextField
            label={t.sittings.present}
            inputMode="numeric"
            maxLength={2}
            autoComplete="off"
            value={decisions.present}
            onChange={(event) => decisions.setPresent(event.target.value.replaceAll(/\D/g, ''))}
          />
          <p role="status" className={quorum ? css['yes'] : css['no']}>
            {quorum
              ? t.sittings.quorumYes(membersPresent, total)
              : t.sittings.quorumNo(membersPresent, total, Math.floor(total / 2) + 1)}
          </p>
          <Button onClick={decisions.everybodyFor}>{t.sittings.allFor}</Button>
        </div>
      ) : null}
      {deciding ? <p className={css['keys']}>{t.sittings.keysHint}</p> : null}
      {failure ? (
        <Banner tone="late" role="alert">
          {failure}
        </Banner>
      ) : null}
      <ol className={css['agenda']}>
        {sitting.agenda.map((item) => {
          const draft = decisions.draftOf(item.mentorId);
          return (
            <DecisionRow
              key={item.mentorId}
              item={item}
              draft={draft}
              present={membersPresent}
              open={open}
              overtaken={item.decision && draft.outcome ? draft : null}
              fault={item.decision ? null : decisions.faultOf(item.mentorId)}
              onChange={(next) => decisions.put(item.mentorId, next)}
            />
          );
        })}
      </ol>
      {deciding ? (
        <div className={`${css['foot']} ${decisions.ready > 0 ? css['waiting'] : ''}`}>
          <Button
            look={['primary']}
            disabled={decisions.ready === 0 || !quorum || decisions.busy}
            onClick={decisions.save}
          >
            {decisions.ready > 0 ? t.sittings.saveDecisions(decisions.ready) : t.sittings.nothingToSave}
          </Button>
          <span className={css['muted']}>{t.sittings.left(undecided.length - decisions.ready)}</span>
        </div>
      ) : null}
    </Block>
  );
}
