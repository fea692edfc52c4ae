import type { PeopleImport } from '@tandem/contracts';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField } from '../../ui/field.tsx';
import type { ListImport } from './people-imports.queries.ts';
import css from './people-import.module.css';

type Props = { list: PeopleImport; acting: ListImport; onDiscarded: () => void };

/** What will happen, always in sight, and the two ways out of the preview. */
export function LoadBar({ list: { counts, planKey }, acting, onDiscarded }: Props) {
  const t = useT();
  const { peopleImport: words } = t;
  const [leaveBlocked, setLeaveBlocked] = useState(false);
  const [asking, setAsking] = useState(false);
  const { create, update, skip, blocked } = counts;
  const busy = acting.apply.isPending || acting.decide.isPending || acting.remap.isPending;
  const waits = blocked > 0 && !leaveBlocked;
  const nothing = create + update === 0;
  return (
    <div className={css['bar']}>
      <p role="status" className={css['willBe']}>
        {words.willBe(create, update, skip)} {blocked > 0 ? <strong>{words.wait(blocked)}</strong> : null}{' '}
        {nothing ? words.nothingToDo : ''}
      </p>
      {blocked > 0 && !nothing ? (
        <CheckField
          label={words.leaveBlocked}
          checked={leaveBlocked}
          onChange={(event) => setLeaveBlocked(event.target.checked)}
        />
      ) : null}
      <div className={css['tools']}>
        <Button
          look={['primary']}
          disabled={busy || waits || nothing}
          onClick={() => acting.apply.mutate({ planKey, leaveBlocked })}
        >
          {acting.apply.isPending ? words.applying : words.apply}
        </Button>
        <Button onClick={() => setAsking(true)}>{words.discard}</Button>
        <span className={css['quiet']}>{acting.decide.isPending ? words.saving : words.saved}</span>
      </div>
      {asking ? (
        <Dialog
          title={words.discard}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>{t.common.cancel}</Button>
              <Button look={['danger']} onClick={() => acting.discard.mutate(undefined, { onSuccess: onDiscarded })}>
                {words.discard}
              </Button>
            </>
          }
        >
          <p>{words.discardText}</p>
        </Dialog>
      ) : null}
    </div>
  );
}
