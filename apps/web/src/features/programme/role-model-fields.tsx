import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import type { WantedForm } from './form-dialog.tsx';
import css from './programme.module.css';

type Models = WantedForm['roleModels'];

/** Role models of one form. One that was saved is switched off; one that was not may be dropped. */
export function RoleModelFields({ models, onChange }: { models: Models; onChange: (models: Models) => void }) {
  const t = useT();
  const set = (index: number, change: Partial<Models[number]>) =>
    onChange(models.map((model, place) => (place === index ? { ...model, ...change } : model)));
  return (
    <div className={css['section']}>
      <h3>{t.programme.roleModels}</h3>
      {models.length === 0 ? <p className={css['note']}>{t.programme.noRoleModels}</p> : null}
      {models.map((model, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines are never reordered, and a new one has nothing else
        <fieldset key={model.code ?? `new.${index}`} className={css['model']}>
          <legend className="visually-hidden">{t.programme.roleModel(index + 1)}</legend>
          <TextField
            label={t.programme.roleModel(index + 1)}
            value={model.label}
            maxLength={200}
            onChange={(event) => set(index, { label: event.target.value })}
          />
          <TextField
            label={t.programme.neutralLabel}
            hint={t.programme.neutralHint}
            optional
            value={model.neutralLabel ?? ''}
            maxLength={200}
            onChange={(event) => set(index, { neutralLabel: event.target.value || null })}
          />
          {model.code === null ? (
            <div>
              <Button
                look={['plain']}
                aria-label={t.programme.dropRoleModel(index + 1)}
                onClick={() => onChange(models.filter((_, place) => place !== index))}
              >
                {t.common.remove}
              </Button>
            </div>
          ) : (
            <CheckField
              label={t.programme.offered}
              aria-label={t.programme.offeredOf(model.label)}
              checked={model.enabled}
              onChange={(event) => set(index, { enabled: event.target.checked })}
            />
          )}
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onChange([...models, { code: null, label: '', neutralLabel: null, enabled: true }])}>
          {t.programme.addRoleModel}
        </Button>
      </div>
    </div>
  );
}
