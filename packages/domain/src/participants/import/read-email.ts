import type { CellReading } from './cell-faults.ts';
import { cleanCell } from './cell-text.ts';

const ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d\u0430-\u044F-]+(?:\.[a-z\d\u0430-\u044F-]+)*\.[a-z\u0430-\u044F]{2,}$/u;
const MAILBOX = /^(?!\.)(?!.*\.\.)(?!.*\.@)/u;

const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  т: 't',
  х: 'x',
  у: 'y',
};

function isAddress(text: string): boolean {
  return ADDRESS.test(text) && MAILBOX.test(text) && text.length <= 254;
}

/** The address that was probably meant: Russian look-alikes, a comma for a dot, spaces inside. */
function meantAddress(text: string): string | null {
  const meant = text
    .replace(/[а-яё]/gu, (letter) => LATIN[letter] ?? letter)
    .replaceAll(',', '.')
    .replace(/\s+/gu, '');
  return isAddress(meant) ? meant : null;
}

/** An e-mail address in small letters. */
export function readEmail(text: string): CellReading<string> {
  const plain = cleanCell(text)
    .toLowerCase()
    .replace(/^mailto:\s*/u, '')
    .replace(/[;,.\s]+$/u, '')
    .replace(/^<(.*)>$/u, '$1');
  if (isAddress(plain)) return { value: plain, faults: [] };
  const meant = meantAddress(plain);
  return {
    value: null,
    faults: [meant === null ? { code: 'email_invalid' } : { code: 'email_invalid', suggestion: meant }],
  };
}
