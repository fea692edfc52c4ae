import type { DiaryPair } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { CheckField, Segments, SelectField, TextArea, TextField } from '../../ui/field.tsx';
import css from './diary.module.css';
import { DifficultyFields, NO_DIFFICULTY } from './difficulty-fields.tsx';
import type { MeetingDraft } from './meeting-draft.ts';

const MARKS = ['1', '2', '3', '4', '5'] as const;

type Props = { pair: DiaryPair; draft: MeetingDraft; set: (change: Partial<MeetingDraft>) => void };

/** What may be added: kind, topic, who was there, a note for the curator, a difficulty. */
export function MeetingDetails({ pair, draft, set }: Props) {
  const t = useT();
  const words = t.meetingForm;
  const several = pair.mentees.length > 1;
  const { introduction, difficulty } = draft;
  return (
    <div className={css['form']}>
      {pair.kinds.length > 1 ? (
        <SelectField
          label={words.kind}
          value={draft.kind}
          onChange={(event) => set({ kind: event.target.value as MeetingDraft['kind'] })}
        >
          {pair.kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t.diary.kinds[kind]}
            </option>
          ))}
        </SelectField>
      ) : null}
      <SelectField
        label={words.format}
        value={draft.format}
        onChange={(event) => set({ format: event.target.value as MeetingDraft['format'] })}
      >
        {(['in_person', 'online', 'enterprise'] as const).map((format) => (
          <option key={format} value={format}>
            {t.diary.formats[format]}
          </option>
        ))}
      </SelectField>
      {draft.kind === 'introductory' ? (
        <>
          <TextArea
            label={words.expectations}
            optional
            maxLength={1000}
            value={introduction.expectations}
            onChange={(event) => set({ introduction: { ...introduction, expectations: event.target.value } })}
          />
          <TextArea
            label={words.rules}
            optional
            maxLength={1000}
            value={introduction.rules}
            onChange={(event) => set({ introduction: { ...introduction, rules: event.target.value } })}
          />
        </>
      ) : null}
      <TextField
        label={words.topic}
        optional
        maxLength={200}
        value={draft.topic}
        onChange={(event) => set({ topic: event.target.value })}
      />
      <TextArea
        label={words.done}
        optional
        maxLength={2000}
        value={draft.done}
        onChange={(event) => set({ done: event.target.value })}
      />
      {several ? (
        <fieldset className={css['asked']}>
          <legend className={css['legend']}>{words.present}</legend>
          {pair.mentees.map(({ menteeId, shownName }) => (
            <CheckField
              key={menteeId}
              label={shownName}
              checked={!draft.absent.includes(menteeId)}
              onChange={(event) =>
                set({
                  absent: event.target.checked
                    ? draft.absent.filter((id) => id !== menteeId)
                    : [...draft.absent, menteeId],
                })
              }
            />
          ))}
        </fieldset>
      ) : null}
      {pair.mentees
        .filter(({ menteeId }) => !draft.absent.includes(menteeId))
        .map(({ menteeId, shownName }) => (
          <div key={menteeId} className={css['asked']}>
            {pair.asksActivity ? (
              <>
                <p className={css['legend']} aria-hidden="true">
                  {words.activity(shownName)}
                </p>
                <Segments
                  name={`mark-${menteeId}`}
                  legend={words.activity(shownName)}
                  value={String(draft.marks[menteeId] ?? '') as (typeof MARKS)[number]}
                  options={MARKS.map((value) => ({ value, label: value }))}
                  onChange={(value) => set({ marks: { ...draft.marks, [menteeId]: Number(value) } })}
                />
              </>
            ) : null}
            {several ? (
              <TextField
                label={words.word(shownName)}
                optional
                maxLength={300}
                value={draft.words[menteeId] ?? ''}
                onChange={(event) => set({ words: { ...draft.words, [menteeId]: event.target.value } })}
              />
            ) : null}
          </div>
        ))}
      <TextArea
        label={words.privateNote}
        optional
        maxLength={2000}
        value={draft.privateNote}
        onChange={(event) => set({ privateNote: event.target.value })}
      />
      <CheckField
        label={words.difficulty}
        checked={difficulty !== null}
        onChange={(event) =>
          set({
            difficulty: event.target.checked ? NO_DIFFICULTY : null,
          })
        }
      />
      {difficulty ? <DifficultyFields difficulty={difficulty} onChange={(next) => set({ difficulty: next })} /> : null}
    </div>
  );
}
