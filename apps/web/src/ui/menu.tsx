import * as Radix from '@radix-ui/react-dropdown-menu';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import css from './menu.module.css';

export type MenuAction = { label: string; run: () => void };

/** «⋯»: everything that can be done with a thing, also without a mouse. `note` says why something cannot. */
export function ActionsMenu({
  label,
  actions,
  note,
}: {
  label: string;
  actions: readonly MenuAction[];
  note?: ReactNode;
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>
        <Button look={['plain', 'icon', 'slim']} aria-label={label}>
          ⋯
        </Button>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={css['menu']} align="end" collisionPadding={8}>
          {actions.map(({ label: words, run }) => (
            <Radix.Item key={words} className={css['item']} onSelect={run}>
              {words}
            </Radix.Item>
          ))}
          {note ? <Radix.Label className={css['note']}>{note}</Radix.Label> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
