import { useT } from '../../lib/i18n/index.tsx';
import { discard, useOutbox } from '../../lib/outbox/index.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './diary.module.css';

/** What of the diary the school does not have yet: never out of sight, never dropped in silence. */
export function OutboxStrip({ accountId }: { accountId: string }) {
  const t = useT();
  const words = t.outbox;
  const entries = useOutbox(accountId);
  const waiting = entries.filter(({ state }) => state === 'waiting');
  const settled = entries.filter(({ state }) => state !== 'waiting');
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
              <li key={id}>
                <span>
                  {label}: {state === 'kept' ? words.kept : words.refused(problem?.detail ?? problem?.title ?? '')}
                </span>
                <span className={css['buttons']}>
                  {state === 'refused' ? (
                    <Button
                      onClick={() =>
                        void navigator.clipboard
                          ?.writeText(JSON.stringify(entry.body, null, 1))
                          .then(() => toast(t.common.copied))
                      }
                    >
                      {t.common.copy}
                    </Button>
                  ) : null}
                  <Button onClick={() => void discard(id)}>{words.seen}</Button>
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Banner>
  );
}
