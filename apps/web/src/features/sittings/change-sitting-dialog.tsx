import type { Sitting, SittingChange } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { TwoSides } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/signs.tsx';
import { draftOf, fieldsOf, type SittingDraft } from './sitting-draft.ts';
import { SittingFields } from './sitting-fields.tsx';
import { useKeepSitting } from './sittings.queries.ts';

const FIELDS = ['heldOn', 'place', 'chair', 'secretary', 'members'] as const;
type Props = { sitting: Sitting; onClose: () => void; onSaved: () => void };

/** Another day, place or people. Whoever was overtaken sees both versions and loses nothing. */
export function ChangeSittingDialog({ sitting, onClose, onSaved }: Props) {
  const { t, language } = useWords();
  const keep = useKeepSitting();
  const [opened] = useState(sitting);
  const [draft, setDraft] = useState<SittingDraft>(() => draftOf(sitting));
  const fields = fieldsOf(draft);
  const save = useMutation({
    mutationFn: (body: SittingChange) => api.sittings.change({ params: { sittingId: sitting.id }, body }),
    onSuccess: (next) => {
      keep(next);
      onSaved();
    },
  });
  const problem = problemOf(save.error);
  const theirs = problem?.slug === 'stale-version' ? (problem.current as Sitting) : null;
  const faults = fieldFaults(theirs ? null : save.error, t);
  if (theirs && fields) {
    const side = (one: SittingDraft, field: (typeof FIELDS)[number]) =>
      field === 'heldOn' ? longDay(language, one.heldOn) : one[field];
    const now = draftOf(theirs);
    return (
      <Dialog
        title={t.partnerCard.conflictTitle}
        onClose={onClose}
        footer={
          <>
            <Button
              onClick={() => {
                keep(theirs);
                onClose();
              }}
            >
              {t.partnerCard.takeTheirs}
            </Button>
            <Button
              look={['primary']}
              disabled={save.isPending}
              onClick={() => save.mutate({ ...fields, version: theirs.version })}
            >
              {t.partnerCard.keepMine}
            </Button>
          </>
        }
      >
        <p>{t.partnerCard.conflictText}</p>
        {FIELDS.filter((field) => draft[field] !== now[field]).map((field) => (
          <TwoSides
            key={field}
            field={t.sittings[field]}
            mine={{ label: t.partnerCard.yours, value: side(draft, field) }}
            theirs={{ label: t.partnerCard.theirs, value: side(now, field) }}
          />
        ))}
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t.sittings.editTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={!fields || save.isPending}
            onClick={() => fields && save.mutate({ ...fields, version: opened.version })}
          >
            {t.common.save}
          </Button>
        </>
      }
    >
      {faults.rest ? (
        <Banner tone="late" role="alert">
          {faults.rest}
        </Banner>
      ) : null}
      <SittingFields draft={draft} onChange={setDraft} asLast={false} faultAt={faults.at} />
    </Dialog>
  );
}
