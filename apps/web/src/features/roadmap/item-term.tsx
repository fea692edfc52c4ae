import type { Item } from '@tandem/contracts';
import { SCHEDULE_KINDS, scheduleFault, type ScheduleKind, type TermWindow } from '@tandem/domain/roadmap';
import { useState } from 'react';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import css from './item-panel.module.css';
import { TermFields } from './term-fields.tsx';
import { termWords } from './term-words.ts';
import type { Fields } from './use-item-change.ts';

type Props = {
  item: Item;
  year: number;
  mayEdit: boolean;
  onSave: (fields: Fields) => Promise<boolean>;
  onDraft: (open: boolean) => void;
};
type Draft = { termRaw: string; scheduleKind: ScheduleKind; windows: TermWindow[] };

/** The term as printed, for ever, and beside it how it is understood. */
export function ItemTerm({ item, year, mayEdit, onSave, onDraft }: Props) {
  const { t, language } = useWords();
  const [draft, setDraft] = useState<Draft | null>(null);
  const edit = (next: Draft | null) => {
    setDraft(next);
    onDraft(next !== null);
  };
  if (!draft) {
    return (
      <>
        <p>{termWords(item, language, t, year)}</p>
        {item.termRaw ? (
          <p className={css['raw']}>
            {t.card.asPrinted}: «{item.termRaw}»
          </p>
        ) : null}
        {mayEdit ? (
          <Button
            look={['plain']}
            aria-label={`${t.common.edit}: ${t.card.term}`}
            onClick={() => edit({ termRaw: item.termRaw, scheduleKind: item.scheduleKind, windows: item.windows })}
          >
            {t.common.edit}
          </Button>
        ) : null}
      </>
    );
  }
  const fault = scheduleFault(draft.scheduleKind, draft.windows);
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave({
          termRaw: draft.termRaw,
          scheduleKind: draft.scheduleKind,
          windows: draft.windows.map(([from, to]) => [from, to]),
        }).then((saved) => saved && edit(null));
      }}
    >
      <TextField
        label={t.roadmap.term}
        value={draft.termRaw}
        maxLength={400}
        onChange={(event) => edit({ ...draft, termRaw: event.target.value })}
      />
      <TermFields
        kinds={SCHEDULE_KINDS}
        kind={draft.scheduleKind}
        windows={draft.windows}
        onChange={(scheduleKind, windows) => edit({ ...draft, scheduleKind, windows })}
      />
      <div className={css['formFoot']}>
        <Button look={['primary']} type="submit" disabled={fault !== null}>
          {t.common.save}
        </Button>
        <Button onClick={() => edit(null)}>{t.common.cancel}</Button>
      </div>
    </form>
  );
}
