import { useRested } from '../lib/use-rested.ts';
import { TextField } from './field.tsx';

type Props = { label: string; hint?: string; text: string; onText: (text: string) => void };

/** Asks when the typing rests; what is typed is for the asker to keep, and never for the address. */
export function RestedSearch({ label, hint, text, onText }: Props) {
  const [typed, type] = useRested(text, onText);
  return (
    <TextField
      label={label}
      placeholder={hint}
      type="search"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={typed}
      onChange={(event) => type(event.target.value)}
    />
  );
}
