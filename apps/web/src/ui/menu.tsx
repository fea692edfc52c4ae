import * as Radix from '@radix-ui/react-dropdown-menu';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import css from './menu.module.css';

export type MenuAction = { label: string; run: () => void };

/** «⋯»: everything that can be done with a thing, also without a mouse. `note` says why something cannot. */
export function ActionsMenu({
  label,
  words,
  actions,
  note,
}: {
  label: string;
  /** On the button instead of «⋯». */
  words?: string;
  actions: readonly MenuAction[];
  note?: ReactNode;
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>
        <Button look={words === undefined ? ['plain', 'icon', 'slim'] : []} aria-label={label}>
          {words ?? '⋯'}
        </Button>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={css['menu']} align="end" collisionPadding={8}>
          {actions.map(({ label: action, run }) => (
            <Radix.Item key={action} className={css['item']} onSelect={run}>
              {action}
            </Radix.Item>
          ))}
          {note ? <Radix.Label className={css['note']}>{note}</Radix.Label> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
