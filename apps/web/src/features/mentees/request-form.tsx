import type { MenteeCard, MenteeRequest } from '@tandem/contracts';
import { useEffect, useState } from 'react';
import { api } from '../../lib/api.ts';
import { freeTimeWords } from '../../lib/free-time.ts';
import { type Messages, useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { ConflictSides } from './conflict-sides.tsx';
import { type Dictionaries, useDictionaries } from './dictionary-words.ts';
import { FormFoot } from './form-foot.tsx';
import type { FreeTimeField } from './free-time-field.ts';
import css from './mentee-card.module.css';
import { useCardSave } from './use-card-save.ts';

type Props = {
  card: MenteeCard;
  TimeField: FreeTimeField;
  onDraft: (unsaved: boolean) => void;
  onClose: () => void;
};

const draftOf = ({ request, reasonCategory }: MenteeCard): MenteeRequest => ({
  text: request?.text ?? '',
  category: request?.category ?? reasonCategory ?? '',
  desiredForm: request?.desiredForm ?? null,
  preferredMentor: request?.preferredMentor ?? '',
  availability: request?.availability ?? [],
});

/** Field by field, for whoever has to choose between two versions. */
function sidesOf(mine: MenteeRequest, theirs: MenteeRequest, words: Dictionaries, t: Messages) {
  const form = (code: string | null) => (code === null ? t.menteeCard.anyForm : words.forms.label(code));
  return [
    [t.menteeCard.words, mine.text, theirs.text],
    [t.menteeCard.category, words.allCategories.label(mine.category), words.allCategories.label(theirs.category)],
    [t.menteeCard.form, form(mine.desiredForm), form(theirs.desiredForm)],
    [t.menteeCard.preferredMentor, mine.preferredMentor, theirs.preferredMentor],
    [t.menteeCard.freeTime, freeTimeWords(mine.availability, t), freeTimeWords(theirs.availability, t)],
  ] as const;
}

/** The request, written down for the mentee by whoever talked to them. */
export function RequestForm({ card, TimeField, onDraft, onClose }: Props) {
  const t = useT();
  const words = useDictionaries(card.kind);
  const { opened, save, saving, error, conflict } = useCardSave<MenteeRequest>({
    card,
    partOf: ({ request }) => request,
    versionOf: ({ version }) => version,
    send: (mine, version) =>
      api.mentees.recordRequest({ params: { menteeId: card.id }, body: { ...mine, version, from: 'paper' } }),
    onSaved: () => {
      toast(t.menteeCard.saved);
      onClose();
    },
  });
  const [draft, setDraft] = useState(() => draftOf(opened));
  const [tried, setTried] = useState(false);
  const put = (part: Partial<MenteeRequest>) => setDraft({ ...draft, ...part });
  const unsaved = JSON.stringify(draft) !== JSON.stringify(draftOf(opened));
  useEffect(() => onDraft(unsaved), [unsaved, onDraft]);
  useEffect(() => () => onDraft(false), [onDraft]);
  const wrong = { text: draft.text.trim() === '', category: draft.category === '' };
  return (
    <form
      className={css['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wrong.text && !wrong.category && !conflict) save(draft);
      }}
    >
      <TextArea
        label={t.menteeCard.words}
        hint={t.menteeCard.wordsHint}
        value={draft.text}
        maxLength={2000}
        error={tried && wrong.text ? t.common.required : undefined}
        onChange={(event) => put({ text: event.target.value })}
      />
      <SelectField
        label={t.menteeCard.category}
        value={draft.category}
        error={tried && wrong.category ? t.menteeCard.pickCategory : undefined}
        onChange={(event) => put({ category: event.target.value })}
      >
        <option value="">{t.nominate.pickReason}</option>
        {words.categories.offered(draft.category).map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t.menteeCard.form}
        optional
        value={draft.desiredForm ?? ''}
        onChange={(event) => put({ desiredForm: event.target.value || null })}
      >
        <option value="">{t.menteeCard.anyForm}</option>
        {words.forms.offered(draft.desiredForm).map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t.menteeCard.preferredMentor}
        optional
        value={draft.preferredMentor}
        maxLength={500}
        onChange={(event) => put({ preferredMentor: event.target.value })}
      />
      <TimeField
        legend={t.menteeCard.freeTime}
        value={draft.availability}
        onChange={(availability) => put({ availability })}
      />
      {conflict ? (
        <ConflictSides
          sides={sidesOf(draft, draftOf(conflict), words, t)}
          busy={saving}
          onKeepMine={() => save(draft)}
          onTakeTheirs={onClose}
        />
      ) : (
        <FormFoot error={error} saving={saving} onCancel={onClose} />
      )}
    </form>
  );
}
