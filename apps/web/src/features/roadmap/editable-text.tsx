import { type ReactNode, useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import css from './item-panel.module.css';

type Props = {
  label: string;
  value: string;
  maxLength: number;
  mayEdit: boolean;
  children: ReactNode;
  onSave: (text: string) => Promise<boolean>;
  onDraft: (open: boolean) => void;
};

/** A text that turns into a field when it is to be changed; what was typed stays until it is saved. */
export function EditableText({ label, value, maxLength, mayEdit, children, onSave, onDraft }: Props) {
  const t = useT();
  const [draft, setDraft] = useState<string | null>(null);
  const edit = (next: string | null) => {
    setDraft(next);
    onDraft(next !== null && next !== value);
  };
  if (draft === null) {
    return (
      <>
        {children}
        {mayEdit ? (
          <Button look={['plain']} aria-label={`${t.common.edit}: ${label}`} onClick={() => edit(value)}>
            {t.common.edit}
          </Button>
        ) : null}
      </>
    );
  }
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(draft).then((saved) => saved && edit(null));
      }}
    >
      <TextArea
        label={label}
        value={draft}
        maxLength={maxLength}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
        autoFocus
        onChange={(event) => edit(event.target.value)}
      />
      <div className={css['formFoot']}>
        <Button look={['primary']} type="submit">
          {t.common.save}
        </Button>
        <Button onClick={() => edit(null)}>{t.common.cancel}</Button>
      </div>
    </form>
  );
}
