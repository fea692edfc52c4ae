import type { PersonRow } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { type ComponentType, useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments, SelectField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import type { PersonMeant } from './draft.ts';
import type { PersonChoiceProps } from './prepared-names.tsx';

const WAYS = ['register', 'words', 'nobody'] as const;
const SEXES = ['female', 'male'] as const;

type Props = {
  /** Who that is in the document: «куратор». */
  label: string;
  Choice: ComponentType<PersonChoiceProps>;
  onMeant: (meant: PersonMeant, words: string) => void;
  onClose: () => void;
};

/** Who is meant: somebody of the register, a name in words, or nobody. */
export function PersonMeantDialog({ label, Choice, onMeant, onClose }: Props) {
  const t = useT();
  const [way, setWay] = useState<(typeof WAYS)[number]>('register');
  const [row, setRow] = useState<PersonRow | null>(null);
  const [parts, setParts] = useState({ familyName: '', givenName: '', patronymic: '' });
  const [sex, setSex] = useState<(typeof SEXES)[number] | null>(null);
  const named = parts.familyName.trim() !== '' && parts.givenName.trim() !== '';
  const ready = way === 'nobody' || (way === 'register' ? row !== null : named);
  const choose = () => {
    if (way === 'nobody') return onMeant(null, '');
    if (way === 'register') return row === null ? undefined : onMeant({ personId: row.id }, fullName(row.name));
    const name = {
      familyName: parts.familyName.trim(),
      givenName: parts.givenName.trim(),
      patronymic: parts.patronymic.trim() || null,
    };
    return onMeant({ name, sex }, fullName(name));
  };
  const part = (key: keyof typeof parts, optional = false) => (
    <TextField
      label={t.people[key]}
      optional={optional}
      autoComplete="off"
      maxLength={80}
      value={parts[key]}
      onChange={(event) => setParts({ ...parts, [key]: event.target.value })}
    />
  );
  return (
    <Dialog
      title={t.documentForm.otherOf(label)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={!ready} onClick={choose}>
            {t.documentForm.choose}
          </Button>
        </>
      }
    >
      <div className={pageCss['form']}>
        <Segments
          name="person-meant"
          legend={t.documentForm.who}
          value={way}
          options={WAYS.map((value) => ({ value, label: t.documentForm.ways[value] }))}
          onChange={setWay}
        />
        {way === 'register' ? <Choice label={t.documentForm.find} without="" chosen={row} onChoose={setRow} /> : null}
        {way === 'words' ? (
          <>
            <div className={pageCss['row']}>
              {part('familyName')}
              {part('givenName')}
            </div>
            {part('patronymic', true)}
            <SelectField
              label={t.documentForm.sex}
              value={sex ?? ''}
              onChange={(event) => setSex(SEXES.find((known) => known === event.target.value) ?? null)}
            >
              <option value="">{t.documentForm.sexes.unknown}</option>
              {SEXES.map((value) => (
                <option key={value} value={value}>
                  {t.documentForm.sexes[value]}
                </option>
              ))}
            </SelectField>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
