import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { announcementStore } from '../lib/announcer.ts';
import { useT } from '../lib/i18n/index.tsx';
import { useStore } from '../lib/store.ts';
import { dismissToast, type Toast, toastStore } from '../lib/toasts.ts';
import css from './toaster.module.css';

const PLAIN_MS = 6_000;
/** Time enough to find «Отменить» by keyboard. */
const ACTION_MS = 15_000;

function ToastLine({ toast }: { toast: Toast }) {
  const t = useT();
  const { id, text, action } = toast;
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(id), action ? ACTION_MS : PLAIN_MS);
    return () => clearTimeout(timer);
  }, [id, action]);
  return (
    <div className={css['toast']}>
      <p>{text}</p>
      {action ? (
        <button
          type="button"
          onClick={() => {
            dismissToast(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      ) : null}
      <button type="button" aria-label={t.common.close} onClick={() => dismissToast(id)}>
        ✕
      </button>
    </div>
  );
}

/** What has just happened, said and shown; and a place from which a screen reader is told at once. */
export function Toaster() {
  const toasts = useStore(toastStore);
  const announcement = useStore(announcementStore);
  return createPortal(
    <>
      <div className={css['toaster']} role="status" aria-live="polite" data-toaster="">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} />
        ))}
      </div>
      <div className="visually-hidden" role="alert" aria-live="assertive" key={announcement.id}>
        {announcement.text}
      </div>
    </>,
    document.body,
  );
}
