import { useEffect, useState } from 'react';
import { TextField } from './field.tsx';

const TYPING_MS = 250;

type Props = { label: string; hint?: string; text: string; onText: (text: string) => void };

/** Asks when the typing rests; what is typed is for the asker to keep, and never for the address. */
export function RestedSearch({ label, hint, text, onText }: Props) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => onText(typed), TYPING_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- only typing starts the timer
  }, [typed]);
  return (
    <TextField
      label={label}
      placeholder={hint}
      type="search"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
