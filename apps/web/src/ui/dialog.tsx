import * as Radix from '@radix-ui/react-dialog';
import type { ReactNode } from 'react';
import { useT } from '../lib/i18n/index.tsx';
import { Button } from './button.tsx';
import css from './dialog.module.css';
import { keepForToasts, useInertPage } from './use-inert-page.ts';

type Props = { title: string; onClose: () => void; children: ReactNode; footer?: ReactNode };

/** A question in the middle of the screen; on a phone it comes from below. */
export function Dialog({ title, onClose, children, footer }: Props) {
  const t = useT();
  useInertPage();
  return (
    <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className={`${css['scrim']} ${css['over']}`} />
        <Radix.Content className={css['dialog']} aria-describedby={undefined} onInteractOutside={keepForToasts}>
          <div className={css['head']}>
            <Radix.Title className={css['title']}>{title}</Radix.Title>
            <Radix.Close asChild>
              <Button look={['plain', 'icon']} aria-label={t.common.close}>
                ✕
              </Button>
            </Radix.Close>
          </div>
          {children}
          {footer ? <div className={css['foot']}>{footer}</div> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A sheet at the right edge; the whole screen on a phone. */
export function Panel({ title, onClose, children }: Omit<Props, 'footer'>) {
  useInertPage();
  return (
    <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className={css['scrim']} />
        <Radix.Content className={css['panel']} aria-describedby={undefined} onInteractOutside={keepForToasts}>
          <Radix.Title className="visually-hidden">{title}</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
