import { type ReactNode, useId, useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/field.tsx';
import { Chip } from '../../ui/signs.tsx';
import { type Line, withLine } from './dictionary.ts';
import { LineDialog } from './line-dialog.tsx';
import css from './programme.module.css';

type Choice<L> = {
  legend: string;
  /** What a line can be tied to: whom it is offered, which requests it answers. */
  options: readonly { code: string; label: string }[];
  of: (line: L) => readonly string[];
  set: (line: L, codes: string[]) => L;
};

type Props<L extends Line> = {
  title: string;
  lead: string;
  lines: readonly L[];
  blank: L;
  note?: (line: L) => ReactNode;
  choice?: Choice<L>;
  mayChange: boolean;
  busy: boolean;
  fault: string | undefined;
  /** Resolves to true when it has been saved. */
  onSave: (lines: L[]) => Promise<boolean>;
};

/** One dictionary: lines are renamed, switched on and off, and added; never removed. */
export function DictionarySection<L extends Line>(props: Props<L>) {
  const { title, lead, lines, blank, note, choice, mayChange, busy, fault, onSave } = props;
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState<L | null>(null);
  return (
    <section aria-labelledby={id} className={css['section']}>
      <div className={css['head']}>
        <div>
          <h2 id={id}>{title}</h2>
          <p className={css['lead']}>{lead}</p>
        </div>
        {mayChange ? (
          <Button aria-label={t.programme.addTo(title)} onClick={() => setOpen(blank)}>
            {t.programme.add}
          </Button>
        ) : null}
      </div>
      <ul className={css['lines']}>
        {lines.map((line) => (
          <li key={line.code} data-line={line.code}>
            <div className={line.enabled ? '' : css['off']}>
              <p className={css['label']}>{line.label}</p>
              {note ? <p className={css['note']}>{note(line)}</p> : null}
            </div>
            <LineState
              line={line}
              mayChange={mayChange}
              busy={busy}
              onToggle={(next) => void onSave(withLine(lines, next))}
            />
            {mayChange ? (
              <Button look={['plain']} aria-label={t.programme.editOf(line.label)} onClick={() => setOpen(line)}>
                {t.programme.edit}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {open ? (
        <LineDialog
          line={open}
          busy={busy}
          fault={fault}
          {...(choice ? { choice } : {})}
          onClose={() => setOpen(null)}
          onSave={(line) => void onSave(withLine(lines, line)).then((saved) => saved && setOpen(null))}
        />
      ) : null}
    </section>
  );
}

type StateProps<L extends Line> = { line: L; mayChange: boolean; busy: boolean; onToggle: (line: L) => void };

/** Offered or not: a tick for whoever may change it, a word for the others. */
export function LineState<L extends Line>({ line, mayChange, busy, onToggle }: StateProps<L>) {
  const t = useT();
  if (!mayChange) return line.enabled ? <span /> : <Chip>{t.programme.off}</Chip>;
  return (
    <CheckField
      label={t.programme.offered}
      aria-label={t.programme.offeredOf(line.label)}
      checked={line.enabled}
      disabled={busy}
      onChange={() => onToggle({ ...line, enabled: !line.enabled })}
    />
  );
}
