import type { Sitting } from '@tandem/contracts';
import { useState } from 'react';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Block, FactList } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { ChangeSittingDialog } from './change-sitting-dialog.tsx';

/** The day, the place, and the people who decide. */
export function SittingDetails({ sitting, mayManage }: { sitting: Sitting; mayManage: boolean }) {
  const { t, language } = useWords();
  const [editing, setEditing] = useState(false);
  return (
    <Block
      title={t.sittings.details}
      actions={
        mayManage && sitting.status === 'planned' ? (
          <Button onClick={() => setEditing(true)}>{t.sittings.edit}</Button>
        ) : null
      }
    >
      <FactList
        facts={[
          [t.sittings.heldOn, longDay(language, sitting.heldOn)],
          [t.sittings.place, sitting.place],
          [t.sittings.chair, sitting.chair],
          [t.sittings.secretary, sitting.secretary],
          [t.sittings.members, sitting.members.join(', ')],
        ]}
      />
      {editing ? (
        <ChangeSittingDialog
          sitting={sitting}
          onClose={() => setEditing(false)}
          onSaved={() => {
            setEditing(false);
            toast(t.sittings.saved);
          }}
        />
      ) : null}
    </Block>
  );
}
