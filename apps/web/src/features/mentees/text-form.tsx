import type { MenteeCard } from '@tandem/contracts';
import { useEffect, useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { TextArea } from '../../ui/field.tsx';
import { ConflictSides } from './conflict-sides.tsx';
import { FormFoot } from './form-foot.tsx';
import css from './mentee-card.module.css';
import { useCardSave } from './use-card-save.ts';

type Props = {
  card: MenteeCard;
  label: string;
  hint: string;
  maxLength: number;
  required: boolean;
  textOf: (card: MenteeCard) => string;
  versionOf: (card: MenteeCard) => number;
  send: (text: string, version: number) => Promise<MenteeCard>;
  onDraft: (unsaved: boolean) => void;
  onClose: () => void;
};

/** One text of the card being written: the goal, the psychologist's note. */
export function TextForm({ card, label, hint, maxLength, required, textOf, onDraft, onClose, ...rest }: Props) {
  const t = useT();
  const { opened, save, saving, error, conflict } = useCardSave<string>({
    ...rest,
    card,
    partOf: textOf,
    onSaved: () => {
      toast(t.menteeCard.saved);
      onClose();
    },
  });
  const [text, setText] = useState(() => textOf(opened));
  const [tried, setTried] = useState(false);
  const unsaved = text !== textOf(opened);
  useEffect(() => onDraft(unsaved), [unsaved, onDraft]);
  useEffect(() => () => onDraft(false), [onDraft]);
  const empty = required && text.trim() === '';
  return (
    <form
      className={css['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!empty && !conflict) save(text);
      }}
    >
      <TextArea
        label={label}
        hint={hint}
        value={text}
        maxLength={maxLength}
        error={tried && empty ? t.common.required : undefined}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      {conflict ? (
        <ConflictSides
          sides={[[label, text, textOf(conflict)]]}
          busy={saving}
          onKeepMine={() => save(text)}
          onTakeTheirs={onClose}
        />
      ) : (
        <FormFoot error={error} saving={saving} onCancel={onClose} />
      )}
    </form>
  );
}
