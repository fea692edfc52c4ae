import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { type Line, toggled } from './dictionary.ts';
import css from './programme.module.css';

type Props<L extends Line> = {
  line: L;
  busy: boolean;
  fault: string | undefined;
  choice?: {
    legend: string;
    options: readonly { code: string; label: string }[];
    of: (line: L) => readonly string[];
    set: (line: L, codes: string[]) => L;
  };
  onClose: () => void;
  onSave: (line: L) => void;
};

/** A line of a dictionary: its name, and what it is tied to. */
export function LineDialog<L extends Line>({ line: known, busy, fault, choice, onClose, onSave }: Props<L>) {
  const t = useT();
  const [line, setLine] = useState(known);
  const chosen = choice?.of(line) ?? [];
  const complete = line.label.trim() !== '' && (!choice || chosen.length > 0);
  return (
    <Dialog
      title={known.code === null ? t.programme.newLine : known.label}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={!complete || busy}
            onClick={() => onSave({ ...line, label: line.label.trim() })}
          >
            {known.code === null ? t.common.add : t.common.save}
          </Button>
        </>
      }
    >
      <TextField
        label={t.programme.label}
        value={line.label}
        maxLength={200}
        error={fault}
        onChange={(event) => setLine({ ...line, label: event.target.value })}
      />
      {choice ? (
        <fieldset>
          <legend className={pageCss['lead']}>{choice.legend}</legend>
          <div className={css['checks']}>
            {choice.options.map(({ code, label }) => (
              <CheckField
                key={code}
                label={label}
                checked={chosen.includes(code)}
                onChange={() =>
                  setLine(
                    choice.set(
                      line,
                      toggled(
                        choice.options.map((one) => one.code),
                        chosen,
                        code,
                      ),
                    ),
                  )
                }
              />
            ))}
          </div>
          {chosen.length === 0 ? <p className={css['note']}>{t.programme.pickOne}</p> : null}
        </fieldset>
      ) : null}
      <p className={css['note']}>{t.programme.offNote}</p>
    </Dialog>
  );
}
