import { REFLECTION_FORMS, REFLECTION_QUESTIONS, SESSION_KINDS, sessionHas } from '@tandem/domain/diary';
import { useT } from '../../lib/i18n/index.tsx';
import { Block } from '../../ui/block.tsx';
import { Segments, SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { PairPicker } from './pair-picker.tsx';
import type { SessionDraft } from './session-draft.ts';
import { DecisionLines, MoodLines } from './session-lines.tsx';
import css from './sessions.module.css';

type Props = {
  draft: SessionDraft;
  today: string;
  /** Any pair may be named, not the own ones alone. */
  all: boolean;
  set: (change: Partial<SessionDraft>) => void;
};

/** The fields of a kind, in the order in which a meeting goes. */
export function SessionFields({ draft, today, all, set }: Props) {
  const words = useT().sessions;
  const { kind } = draft;
  const final = kind === 'group_final';
  return (
    <>
      <Block title={words.kinds[kind].charAt(0).toUpperCase() + words.kinds[kind].slice(1)}>
        {draft.version === null ? (
          <Segments
            wide
            name="kind"
            legend={words.kind}
            value={kind}
            options={SESSION_KINDS.map((value) => ({ value, label: words.shortKinds[value] }))}
            onChange={(value) => set({ kind: value })}
          />
        ) : null}
        <TextField
          label={words.when}
          type="date"
          max={today}
          value={draft.heldOn}
          onChange={(event) => set({ heldOn: event.target.value })}
        />
        <TextField
          label={final ? words.programme : words.topic}
          maxLength={200}
          value={draft.topic}
          onChange={(event) => set({ topic: event.target.value })}
        />
        {sessionHas(kind, 'form') ? (
          <SelectField
            label={words.form}
            value={draft.form ?? ''}
            onChange={(event) => set({ form: REFLECTION_FORMS.find((one) => one === event.target.value) ?? null })}
          >
            <option value="">{words.chooseForm}</option>
            {REFLECTION_FORMS.map((form) => (
              <option key={form} value={form}>
                {words.forms[form]}
              </option>
            ))}
          </SelectField>
        ) : null}
        <TextField
          label={words.moderator}
          maxLength={120}
          value={draft.moderator}
          onChange={(event) => set({ moderator: event.target.value })}
        />
        {sessionHas(kind, 'speakers') ? (
          <TextArea
            label={final ? words.presentations : words.speakers}
            optional
            hint={words.eachOnLine}
            rows={3}
            value={draft.speakers}
            onChange={(event) => set({ speakers: event.target.value })}
          />
        ) : null}
      </Block>
      <PairPicker draft={draft} all={all} set={set} />
      {sessionHas(kind, 'words') ? (
        <Block title={words.words}>
          <p className={css['muted']}>{words.wordsHint}</p>
          {REFLECTION_QUESTIONS.map((question) => (
            <TextArea
              key={question}
              label={words.questions[question]}
              optional
              rows={2}
              value={draft.words[question]}
              onChange={(event) => set({ words: { ...draft.words, [question]: event.target.value } })}
            />
          ))}
        </Block>
      ) : null}
      {sessionHas(kind, 'moods') ? <MoodLines draft={draft} set={set} /> : null}
      <DecisionLines draft={draft} set={set} />
      <Block title={final ? words.protocol : words.conclusions}>
        <TextArea
          label={final ? words.protocol : words.conclusions}
          optional
          maxLength={3000}
          rows={4}
          value={draft.conclusions}
          onChange={(event) => set({ conclusions: event.target.value })}
        />
        {sessionHas(kind, 'toAdopt') ? (
          <TextArea
            label={words.toAdopt}
            optional
            maxLength={2000}
            rows={3}
            value={draft.toAdopt}
            onChange={(event) => set({ toAdopt: event.target.value })}
          />
        ) : null}
        <TextField
          label={words.photoNote}
          optional
          hint={words.photoHint}
          maxLength={300}
          value={draft.photoNote}
          onChange={(event) => set({ photoNote: event.target.value })}
        />
      </Block>
    </>
  );
}
