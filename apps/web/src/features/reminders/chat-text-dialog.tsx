import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';

type Props = { title: string; text: string; onClose: () => void; children?: ReactNode };

/** A text that is ready to be put into a chat: no names of others in it. */
export function ChatTextDialog({ title, text, onClose, children }: Props) {
  const t = useT();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.close}</Button>
          <Button
            look={['primary']}
            onClick={() => void navigator.clipboard?.writeText(text).then(() => toast(t.common.copied))}
          >
            {t.common.copy}
          </Button>
        </>
      }
    >
      <div className={pageCss['form']}>
        <TextArea label={t.reminding.ready} readOnly rows={5} value={text} onFocus={(event) => event.target.select()} />
        {children}
      </div>
    </Dialog>
  );
}
