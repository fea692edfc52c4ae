import type { PersonCard, PersonRow } from '@tandem/contracts';
import { GUARDIAN_RELATIONS } from '@tandem/domain/participants';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, Segments, SelectField, TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { fieldFaults } from '../../lib/field-faults.ts';
import { isNamed, NameFields, nameOf, NO_NAME } from './name-fields.tsx';
import { useKeepPerson } from './people.queries.ts';
import { PersonChoice } from './person-choice.tsx';
import { TwinNotice } from './twin-notice.tsx';

type Relation = (typeof GUARDIAN_RELATIONS)[number]['code'];

/** Names a guardian: a new person, or somebody who is in the register already. */
export function GuardianDialog({ card, onClose }: { card: PersonCard; onClose: () => void }) {
  const t = useT();
  const keep = useKeepPerson();
  const [way, setWay] = useState<'new' | 'known'>('new');
  const [known, setKnown] = useState<PersonRow | null>(null);
  const [name, setName] = useState(NO_NAME);
  const [phone, setPhone] = useState('');
  const [relation, setRelation] = useState<Relation>('mother');
  const [contactAllowed, setContactAllowed] = useState(false);
  const add = useMutation({
    mutationFn: () =>
      api.people.addGuardian({
        params: { personId: card.id },
        body: {
          relation,
          contactAllowed,
          ...(way === 'known' && known
            ? { guardianId: known.id }
            : { name: nameOf(name), phone: phone.trim() || null }),
        },
      }),
    onSuccess: (next) => {
      keep(next);
      toast(t.person.guardianAdded);
      onClose();
    },
  });
  const faults = fieldFaults(add.error, t);
  const twice = problemOf(add.error)?.slug === 'already-exists';
  const complete = way === 'known' ? known !== null : isNamed(name);
  return (
    <Dialog
      title={t.person.addGuardian}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={!complete || add.isPending} onClick={() => add.mutate()}>
            {t.common.add}
          </Button>
        </>
      }
    >
      {faults.rest ? (
        <Banner tone="late" role="alert">
          {twice ? t.person.guardianTwice : faults.rest}
        </Banner>
      ) : null}
      <Segments
        name="way"
        legend={t.person.guardianWay}
        value={way}
        options={[
          { value: 'new', label: t.person.guardianNew },
          { value: 'known', label: t.person.guardianKnown },
        ]}
        onChange={setWay}
      />
      {way === 'known' ? (
        <PersonChoice label={t.person.findGuardian} without={card.id} chosen={known} onChoose={setKnown} />
      ) : (
        <>
          <NameFields name={name} onChange={setName} faultAt={faults.at} />
          <TwinNotice name={name} birthOn="" />
          <TextField
            label={t.person.phone}
            optional
            type="tel"
            autoComplete="off"
            maxLength={40}
            value={phone}
            error={faults.at('/phone')}
            onChange={(event) => setPhone(event.target.value)}
          />
        </>
      )}
      <SelectField
        label={t.person.relation}
        value={relation}
        onChange={({ target: { value } }) =>
          setRelation(GUARDIAN_RELATIONS.find(({ code }) => code === value)?.code ?? 'mother')
        }
      >
        {GUARDIAN_RELATIONS.map(({ code }) => (
          <option key={code} value={code}>
            {t.person.relations[code]}
          </option>
        ))}
      </SelectField>
      <CheckField
        label={t.person.contactAllowed}
        checked={contactAllowed}
        onChange={(event) => setContactAllowed(event.target.checked)}
      />
    </Dialog>
  );
}
