import { useEffect, useRef, useState } from 'react';

const TYPING_MS = 250;

/** What is being typed, asked for when the typing rests; a text that comes from elsewhere takes its place. */
export function useRested(text: string, onText: (text: string) => void): [typed: string, type: (next: string) => void] {
  const [typed, setTyped] = useState(text);
  const asked = useRef(text);
  const timer = useRef<number>(undefined);
  // By the time the typing rests, another filter may have been chosen.
  const latest = useRef(onText);
  useEffect(() => {
    latest.current = onText;
  });

  useEffect(() => {
    if (text === asked.current) return;
    asked.current = text;
    window.clearTimeout(timer.current);
    setTyped(text);
  }, [text]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  function type(next: string): void {
    setTyped(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      asked.current = next;
      latest.current(next);
    }, TYPING_MS);
  }
  return [typed, type];
}
