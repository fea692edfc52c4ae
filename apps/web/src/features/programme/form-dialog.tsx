import type { ProgrammeChange } from '@tandem/contracts';
import { MENTEE_KINDS, MENTOR_CATEGORIES } from '@tandem/domain/participants';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { toggled } from './dictionary.ts';
import { RoleModelFields } from './role-model-fields.tsx';
import css from './programme.module.css';

export type WantedForm = Extract<ProgrammeChange, { section: 'forms' }>['value'][number];

type Props = {
  form: WantedForm;
  federal: boolean;
  busy: boolean;
  fault: string | undefined;
  onClose: () => void;
  onSave: (form: WantedForm) => void;
};

/** A form of mentoring: its name, its two sides (fixed in a federal one) and its role models. */
export function FormDialog({ form: known, federal, busy, fault, onClose, onSave }: Props) {
  const t = useT();
  const [form, setForm] = useState(known);
  const { label, mentorCategories, menteeKinds, roleModels } = form;
  const complete =
    label.trim() !== '' &&
    mentorCategories.length > 0 &&
    menteeKinds.length > 0 &&
    roleModels.every((model) => model.label.trim() !== '');
  const submit = () =>
    onSave({
      ...form,
      label: label.trim(),
      roleModels: roleModels.map((model) => ({
        ...model,
        label: model.label.trim(),
        neutralLabel: model.neutralLabel?.trim() || null,
      })),
    });
  return (
    <Dialog
      title={known.code === null ? t.programme.newForm : known.label}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={!complete || busy} onClick={submit}>
            {known.code === null ? t.common.add : t.common.save}
          </Button>
        </>
      }
    >
      {fault ? (
        <Banner tone="late" role="alert">
          {fault}
        </Banner>
      ) : null}
      <TextField
        label={t.programme.label}
        value={label}
        maxLength={200}
        onChange={(event) => setForm({ ...form, label: event.target.value })}
      />
      {federal ? null : (
        <>
          <fieldset>
            <legend className={pageCss['lead']}>{t.programme.mentors}</legend>
            <div className={css['checks']}>
              {MENTOR_CATEGORIES.map((one) => (
                <CheckField
                  key={one}
                  label={t.programme.categories[one]}
                  checked={mentorCategories.includes(one)}
                  onChange={() =>
                    setForm({ ...form, mentorCategories: toggled(MENTOR_CATEGORIES, mentorCategories, one) })
                  }
                />
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend className={pageCss['lead']}>{t.programme.mentees}</legend>
            <div className={css['checks']}>
              {MENTEE_KINDS.map((one) => (
                <CheckField
                  key={one}
                  label={t.programme.kinds[one]}
                  checked={menteeKinds.includes(one)}
                  onChange={() => setForm({ ...form, menteeKinds: toggled(MENTEE_KINDS, menteeKinds, one) })}
                />
              ))}
            </div>
          </fieldset>
        </>
      )}
      <RoleModelFields models={roleModels} onChange={(next) => setForm({ ...form, roleModels: next })} />
    </Dialog>
  );
}
