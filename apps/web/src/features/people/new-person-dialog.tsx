import type { NewPerson, PersonCard, PersonRow } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments, SelectField, TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { useClasses } from './classes.queries.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { isNamed, NameFields, nameOf, NO_NAME } from './name-fields.tsx';
import { useKeepPerson } from './people.queries.ts';
import { PERSON_KINDS } from './register-filters.ts';
import { TwinNotice } from './twin-notice.tsx';

type Draft = { kind: PersonRow['kind']; birthOn: string; classId: string; position: string; workplace: string };

/** Only what the kind of person asks for is sent. */
function placeOf({ kind, classId, position, workplace }: Draft): Partial<NewPerson> {
  if (kind === 'pupil') return classId ? { classId } : {};
  return {
    ...(position.trim() ? { position: position.trim() } : {}),
    ...(kind === 'external' && workplace.trim() ? { workplace: workplace.trim() } : {}),
  };
}

/** One person more; the rest of the card is filled in on the card. */
export function NewPersonDialog({ onClose, onAdded }: { onClose: () => void; onAdded: (card: PersonCard) => void }) {
  const t = useT();
  const { today } = useAccount();
  const keep = useKeepPerson();
  const classes = useClasses();
  // Made once: a repeated press makes one person.
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(NO_NAME);
  const [draft, setDraft] = useState<Draft>({ kind: 'pupil', birthOn: '', classId: '', position: '', workplace: '' });
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const add = useMutation({
    mutationFn: () =>
      api.people.create({
        body: { id, name: nameOf(name), ...placeOf(draft), ...(draft.birthOn ? { birthOn: draft.birthOn } : {}) },
      }),
    onSuccess: (card) => {
      keep(card);
      onAdded(card);
    },
  });
  const faults = fieldFaults(add.error, t);
  const text = (field: 'position' | 'workplace', max: number) => (
    <TextField
      label={t.register[field]}
      optional={field === 'workplace'}
      autoComplete="off"
      maxLength={max}
      value={draft[field]}
      error={faults.at(`/${field}`)}
      onChange={(event) => put({ [field]: event.target.value })}
    />
  );
  return (
    <Dialog
      title={t.register.add}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={!isNamed(name) || add.isPending} onClick={() => add.mutate()}>
            {t.common.add}
          </Button>
        </>
      }
    >
      {faults.rest ? (
        <Banner tone="late" role="alert">
          {faults.rest}
        </Banner>
      ) : null}
      <Segments
        name="kind"
        legend={t.register.kindLegend}
        value={draft.kind}
        options={PERSON_KINDS.map((value) => ({ value, label: t.register.newKinds[value] }))}
        onChange={(kind) => put({ kind })}
      />
      <NameFields name={name} onChange={setName} faultAt={faults.at} />
      <TextField
        label={t.register.birthOn}
        optional
        type="date"
        min="1920-01-01"
        max={today}
        value={draft.birthOn}
        error={faults.at('/birthOn')}
        onChange={(event) => put({ birthOn: event.target.value })}
      />
      <TwinNotice name={name} birthOn={draft.birthOn} />
      {draft.kind === 'pupil' ? (
        <SelectField
          label={t.register.schoolClass}
          hint={classes.length === 0 ? t.register.noClasses : undefined}
          value={draft.classId}
          onChange={(event) => put({ classId: event.target.value })}
        >
          <option value="">{t.register.noClassYet}</option>
          {classes.map(({ id: value, name: className }) => (
            <option key={value} value={value}>
              {className}
            </option>
          ))}
        </SelectField>
      ) : (
        text('position', 160)
      )}
      {draft.kind === 'external' ? text('workplace', 200) : null}
    </Dialog>
  );
}
