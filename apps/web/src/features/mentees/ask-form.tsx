import type { MenteeRequest } from '@tandem/contracts';
import type { MenteeKind } from '@tandem/domain/participants';
import { type ReactNode, useId, useState } from 'react';
import { freeTimeWords } from '../../lib/free-time.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import css from './ask-form.module.css';
import { readersOf, tone } from './ask-words.ts';
import type { FreeTimeField } from './free-time-field.ts';

type Props = {
  kind: MenteeKind;
  categories: readonly { code: string; label: string }[];
  draft: MenteeRequest;
  onDraft: (draft: MenteeRequest) => void;
  TimeField: FreeTimeField;
  saving: boolean;
  submit: string;
  /** What went wrong, above the button. */
  problem: ReactNode;
  onSubmit: () => void;
};

export const BLANK_REQUEST: MenteeRequest = {
  text: '',
  category: '',
  desiredForm: null,
  preferredMentor: '',
  availability: [],
};

/** The request as the mentee writes it: what about, in own words, and who will read it. */
export function AskForm({ kind, categories, draft, onDraft, TimeField, saving, submit, problem, onSubmit }: Props) {
  const t = useT();
  const to = tone(kind);
  const name = useId();
  const [tried, setTried] = useState(false);
  const [openTime] = useState(draft.availability.length > 0 || draft.preferredMentor !== '');
  const put = (part: Partial<MenteeRequest>) => onDraft({ ...draft, ...part });
  const wrong = { category: draft.category === '', text: draft.text.trim() === '' };
  return (
    <form
      className={css['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wrong.category && !wrong.text) onSubmit();
      }}
    >
      <fieldset>
        <legend className={css['legend']}>{t.ask.about[to]}</legend>
        <div className={css['choices']}>
          {categories.map(({ code, label }) => (
            <label key={code} className={css['choice']}>
              <input
                type="radio"
                name={name}
                checked={draft.category === code}
                onChange={() => put({ category: code })}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
        {tried && wrong.category ? (
          <p className={css['fault']} role="alert">
            {t.ask.needCategory[to]}
          </p>
        ) : null}
      </fieldset>
      <TextArea
        label={t.ask.words[to]}
        hint={t.ask.wordsHint[to]}
        value={draft.text}
        maxLength={2000}
        error={tried && wrong.text ? t.ask.needWords[to] : undefined}
        onChange={(event) => put({ text: event.target.value })}
      />
      <details className={css['more']} open={openTime}>
        <summary>
          {t.ask.freeTime[to]} <span>({t.common.optional})</span>
          {draft.availability.length > 0 ? <b>{freeTimeWords(draft.availability, t)}</b> : null}
        </summary>
        <div className={css['moreBody']}>
          <TimeField
            legendHidden
            legend={t.ask.freeTime[to]}
            value={draft.availability}
            onChange={(availability) => put({ availability })}
          />
          <TextField
            label={t.ask.mentor[to]}
            optional
            maxLength={500}
            value={draft.preferredMentor}
            onChange={(event) => put({ preferredMentor: event.target.value })}
          />
        </div>
      </details>
      <p className={css['readers']}>
        <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
          <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z" />
          <circle cx="8" cy="8" r="2" />
        </svg>
        <span>
          {readersOf(t)} {t.ask.mentorReads[to]} {t.ask.careful[to]}
        </span>
      </p>
      {problem}
      <Button look={['primary', 'wide']} type="submit" disabled={saving}>
        {submit}
      </Button>
    </form>
  );
}
