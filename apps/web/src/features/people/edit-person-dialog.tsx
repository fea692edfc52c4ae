import type { PersonCard } from '@tandem/contracts';
import { useState } from 'react';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { fieldFaults } from '../../lib/field-faults.ts';
import { draftOf, isNamed, NameFields, nameOf } from './name-fields.tsx';
import { PersonConflictSides } from './person-conflict.tsx';
import { fieldLabels } from './person-words.ts';
import { type PersonFields, usePersonChange } from './use-person-change.ts';

/** Fields that are changed together, because the same people may see them. */
export type FieldGroup = 'main' | 'born' | 'contacts';
const TEXTS = {
  main: ['position', 'workplace', 'teachingSince'],
  born: ['birthOn'],
  contacts: ['phone', 'email'],
} as const satisfies Record<FieldGroup, readonly (keyof PersonFields)[]>;
type TextName = (typeof TEXTS)[FieldGroup][number];
const LONGEST: Partial<Record<TextName, number>> = { position: 160, workplace: 200, phone: 40, email: 120 };
const KINDS: Partial<Record<TextName, string>> = {
  birthOn: 'date',
  teachingSince: 'date',
  phone: 'tel',
  email: 'email',
};

type Props = { card: PersonCard; group: FieldGroup; onClose: () => void };

/** One group of fields. Only what was touched is sent; a version that somebody else has overtaken is shown beside it. */
export function EditPersonDialog({ card, group, onClose }: Props) {
  const t = useT();
  const { today } = useAccount();
  const change = usePersonChange(card, () => {
    toast(t.person.saved);
    onClose();
  });
  const { opened, conflict } = change;
  const names: readonly TextName[] = group === 'main' && opened.kind === 'pupil' ? [] : TEXTS[group];
  const [name, setName] = useState(draftOf(opened.name));
  const [sex, setSex] = useState<'' | 'male' | 'female'>(opened.sex ?? '');
  const [texts, setTexts] = useState<Partial<Record<TextName, string>>>({});
  const textOf = (field: TextName) => texts[field] ?? opened[field] ?? '';
  const touched = (): PersonFields => ({
    ...(group === 'main' && JSON.stringify(nameOf(name)) !== JSON.stringify(opened.name) ? { name: nameOf(name) } : {}),
    ...(group === 'born' && sex !== (opened.sex ?? '') ? { sex: sex === '' ? null : sex } : {}),
    ...Object.fromEntries(
      names
        .filter((field) => textOf(field).trim() !== (opened[field] ?? ''))
        .map((field) => [field, textOf(field).trim() || null]),
    ),
  });
  const save = () => {
    const mine = touched();
    if (Object.keys(mine).length === 0) onClose();
    else change.save(mine);
  };
  const faults = fieldFaults(change.error, t);
  const labels = fieldLabels(t);

  if (conflict) {
    return (
      <Dialog
        title={t.person.conflictTitle}
        onClose={onClose}
        footer={
          <>
            <Button onClick={onClose}>{t.person.takeTheirs}</Button>
            <Button look={['primary']} disabled={change.saving} onClick={change.keepMine}>
              {t.person.keepMine}
            </Button>
          </>
        }
      >
        <PersonConflictSides conflict={conflict} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t.person.editOf(t.person[group].toLowerCase())}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={!isNamed(name) || change.saving} onClick={save}>
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
      {group === 'main' ? <NameFields name={name} onChange={setName} faultAt={faults.at} /> : null}
      {names.map((field) => (
        <TextField
          key={field}
          label={labels[field]}
          optional
          hint={field === 'teachingSince' ? t.person.teachingHint : undefined}
          type={KINDS[field] ?? 'text'}
          autoComplete="off"
          maxLength={LONGEST[field]}
          {...(KINDS[field] === 'date' ? { max: today } : {})}
          value={textOf(field)}
          error={faults.at(`/${field}`)}
          onChange={(event) => setTexts({ ...texts, [field]: event.target.value })}
        />
      ))}
      {group === 'born' ? (
        <SelectField
          label={t.person.sex}
          optional
          value={sex}
          error={faults.at('/sex')}
          onChange={({ target: { value } }) => setSex(value === 'male' || value === 'female' ? value : '')}
        >
          <option value="">{t.person.notSaid}</option>
          <option value="male">{t.person.sexes.male}</option>
          <option value="female">{t.person.sexes.female}</option>
        </SelectField>
      ) : null}
    </Dialog>
  );
}
