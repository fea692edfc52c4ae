import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../ui/field.tsx';

type Props = { label: string; text: string; error?: string | undefined; onSave: (text: string) => void };

const PAUSE_MS = 900;

/** A cell written anew: saved on a pause, on Enter and on leaving it, so that nothing typed waits for a button. */
export function CellEditor({ label, text, error, onSave }: Props) {
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const save = useRef(onSave);
  useEffect(() => {
    save.current = onSave;
  });
  // Changed by something else: a suggestion that was taken over.
  useEffect(() => {
    if (text === sent.current) return;
    sent.current = text;
    setTyped(text);
  }, [text]);
  const commit = (value: string) => {
    if (value === sent.current) return;
    sent.current = value;
    save.current(value);
  };
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (typed !== sent.current) {
        sent.current = typed;
        save.current(typed);
      }
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return (
    <TextField
      label={label}
      error={error}
      maxLength={500}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => commit(typed)}
      onKeyDown={(event) => event.key === 'Enter' && commit(typed)}
    />
  );
}
