import { type InputHTMLAttributes, useState } from 'react';
import { useT } from '../lib/i18n/index.tsx';
import { CheckField, TextField } from './field.tsx';

type Props = { label: string; hint?: string; error?: string | undefined } & InputHTMLAttributes<HTMLInputElement>;

export function PasswordField(props: Props) {
  const t = useT();
  const [shown, setShown] = useState(false);
  return (
    <div>
      <TextField {...props} type={shown ? 'text' : 'password'} autoCapitalize="none" spellCheck={false} />
      <CheckField label={t.session.showPassword} checked={shown} onChange={(event) => setShown(event.target.checked)} />
    </div>
  );
}
