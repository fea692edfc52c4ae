import type { SyncEntry } from '@tandem/contracts';

/** What its author has written in an entry, line by line, to be taken elsewhere when the school does not take it. */
export function entryText(label: string, { body }: SyncEntry): string {
  const words: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string' && /\s|[а-яё]/i.test(value)) words.push(value.trim());
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  gather(body);
  const day = 'heldOn' in body ? body.heldOn : 'on' in body ? body.on : '';
  return [label, day, ...words].filter((line) => line !== '').join('\n');
}
