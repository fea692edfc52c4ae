import type { Programme } from '@tandem/contracts';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/signs.tsx';
import { withLine } from './dictionary.ts';
import { LineState } from './dictionary-section.tsx';
import { FormDialog, type WantedForm } from './form-dialog.tsx';
import { faultIn, useProgrammeChange } from './programme.queries.ts';
import css from './programme.module.css';

type Form = Programme['forms']['value'][number];
const BLANK: WantedForm = {
  code: null,
  label: '',
  enabled: true,
  mentorCategories: [],
  menteeKinds: [],
  roleModels: [],
};

/** Forms of mentoring with their role models: five federal ones, and those of schools. */
export function FormsSection({ section, mayChange }: { section: Programme['forms']; mayChange: boolean }) {
  const t = useT();
  const [open, setOpen] = useState<WantedForm | null>(null);
  const save = useProgrammeChange(() => setOpen(null));
  const keep = (form: WantedForm) =>
    save.mutate({
      section: 'forms',
      version: section.version,
      value: withLine<WantedForm>(section.value, form),
    });
  const isFederal = (form: WantedForm) =>
    section.value.some(({ code, origin }) => code === form.code && origin === 'federal');
  return (
    <section aria-labelledby="forms" className={css['section']}>
      <div className={css['head']}>
        <div>
          <h2 id="forms">{t.programme.formsTitle}</h2>
          <p className={css['lead']}>{t.programme.formsLead}</p>
        </div>
        {mayChange ? <Button onClick={() => setOpen(BLANK)}>{t.programme.addForm}</Button> : null}
      </div>
      <ul className={css['lines']}>
        {section.value.map((form) => (
          <FormLine
            key={form.code}
            form={form}
            mayChange={mayChange}
            busy={save.isPending}
            onToggle={keep}
            onEdit={() => setOpen(form)}
          />
        ))}
      </ul>
      {open ? (
        <FormDialog
          form={open}
          federal={isFederal(open)}
          busy={save.isPending}
          fault={faultIn(save.error)}
          onClose={() => {
            save.reset();
            setOpen(null);
          }}
          onSave={keep}
        />
      ) : null}
    </section>
  );
}

type LineProps = {
  form: Form;
  mayChange: boolean;
  busy: boolean;
  onToggle: (form: Form) => void;
  onEdit: () => void;
};

function FormLine({ form, mayChange, busy, onToggle, onEdit }: LineProps) {
  const t = useT();
  const { label, origin, mentorCategories, menteeKinds, roleModels } = form;
  return (
    <li data-line={form.code}>
      <div className={form.enabled ? '' : css['off']}>
        <p className={css['label']}>
          {label} <Chip>{t.programme[origin]}</Chip>
        </p>
        <p className={css['note']}>
          {t.programme.sides(
            mentorCategories.map((one) => t.programme.categories[one]).join(', '),
            menteeKinds.map((one) => t.programme.kinds[one]).join(', '),
          )}
        </p>
        {roleModels.length > 0 ? (
          <ul className={css['models']} aria-label={t.programme.roleModels}>
            {roleModels.map((model) => (
              <li key={model.code}>
                {model.label}
                {model.neutralLabel ? (
                  <span className={css['neutral']}> {t.programme.neutral(model.neutralLabel)}</span>
                ) : null}
                {model.enabled ? null : <Chip>{t.programme.off}</Chip>}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <LineState line={form} mayChange={mayChange} busy={busy} onToggle={onToggle} />
      {mayChange ? (
        <Button look={['plain']} aria-label={t.programme.editOf(label)} onClick={onEdit}>
          {t.programme.edit}
        </Button>
      ) : null}
    </li>
  );
}
