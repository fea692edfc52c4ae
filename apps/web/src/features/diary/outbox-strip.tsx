import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { entryText } from '../../lib/outbox/entry-text.ts';
import { discard, useOutbox } from '../../lib/outbox/index.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './diary.module.css';

/** What of the diary the school does not have yet: never out of sight, never dropped in silence. */
export function OutboxStrip({ accountId }: { accountId: string }) {
  const t = useT();
  const words = t.outbox;
  const queries = useQueryClient();
  const entries = useOutbox(accountId);
  const waiting = entries.filter(({ state }) => state === 'waiting');
  const settled = entries.filter(({ state }) => state !== 'waiting');
  const before = useRef(0);
  useEffect(() => {
    // What has gone by itself stands in the lists of the school now.
    if (waiting.length < before.current) void queries.invalidateQueries({ queryKey: ['diary'] });
    before.current = waiting.length;
  }, [waiting.length, queries]);
  if (entries.length === 0) return null;
  return (
    <Banner tone={settled.length > 0 ? 'late' : 'wait'} role="status">
      <div className={css['form']}>
        {waiting.length > 0 ? (
          <details>
            <summary>{words.waiting(waiting.length)}</summary>
            <ul className={css['lines']}>
              {waiting.map(({ id, label }) => (
                <li key={id}>{label}</li>
              ))}
            </ul>
          </details>
        ) : null}
        {settled.length > 0 ? (
          <ul className={css['lines']}>
            {settled.map(({ id, label, state, problem, entry }) => (
              <li key={id} data-entry={state}>
                <span>
                  {label}:{' '}
                  {state === 'kept'
                    ? words.kept
                    : words.refused(problem?.errors?.[0]?.detail ?? problem?.detail ?? problem?.title ?? '')}
                </span>
                <span className={css['buttons']}>
                  {state === 'refused' ? (
                    <Button
                      onClick={() =>
                        void navigator.clipboard
                          ?.writeText(entryText(label, entry))
                          .then(() => toast(t.common.copied))
                          .catch(() => undefined)
                      }
                    >
                      {t.common.copy}
                    </Button>
                  ) : null}
                  <Button onClick={() => void discard(id)}>{state === 'kept' ? words.seen : t.common.remove}</Button>
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Banner>
  );
}
