import type { MenteeCard } from '@tandem/contracts';
import { NEEDS_METHODS, type NeedsMethod } from '@tandem/domain/participants';
import { useEffect, useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { type Language, type Messages, useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField, TextArea, TextField } from '../../ui/field.tsx';
import { ConflictSides } from './conflict-sides.tsx';
import { CompetenceTicks } from './competence-ticks.tsx';
import { type Dictionary, useDictionaries } from './dictionary-words.ts';
import { FormFoot } from './form-foot.tsx';
import css from './mentee-card.module.css';
import { useCardSave } from './use-card-save.ts';

type Draft = { methods: NeedsMethod[]; assessedOn: string; competences: string[]; conclusion: string };

const draftOf = ({ needs }: MenteeCard, today: string): Draft => ({
  methods: needs?.methods ?? [],
  assessedOn: needs?.assessedOn ?? today,
  competences: needs?.competences ?? [],
  conclusion: needs?.conclusion ?? '',
});

function sidesOf(mine: Draft, theirs: Draft, competences: Dictionary, t: Messages, language: Language) {
  const methods = (draft: Draft) => draft.methods.map((method) => t.menteeCard.methods[method]).join(', ');
  const labels = (draft: Draft) => draft.competences.map((code) => competences.label(code)).join(', ');
  return [
    [t.menteeCard.methodsLegend, methods(mine), methods(theirs)],
    [t.menteeCard.assessedOn, longDay(language, mine.assessedOn), longDay(language, theirs.assessedOn)],
    [t.menteeCard.competences, labels(mine), labels(theirs)],
    [t.menteeCard.conclusion, mine.conclusion, theirs.conclusion],
  ] as const;
}

type Props = {
  card: MenteeCard;
  onDraft: (unsaved: boolean) => void;
  onClose: () => void;
  /** Takes the mentee into the base with what has just been saved; absent where that is not the next step. */
  onConclude?: (card: MenteeCard) => void;
};

/** The analysis of needs: how, when, what to develop, and what follows. */
export function NeedsForm({ card, onDraft, onClose, onConclude }: Props) {
  const { t, language } = useWords();
  const { today } = useAccount();
  const { competences } = useDictionaries();
  const [concluding, setConcluding] = useState(false);
  const { opened, save, saving, error, conflict } = useCardSave<Draft>({
    card,
    partOf: ({ needs }) => needs && { ...draftOf({ ...card, needs }, today) },
    versionOf: ({ needs }) => needs?.version ?? 0,
    send: (mine, version) => api.mentees.recordNeeds({ params: { menteeId: card.id }, body: { ...mine, version } }),
    onSaved: (next) => {
      onClose();
      if (concluding) onConclude?.(next);
      else toast(t.menteeCard.saved);
    },
  });
  const [draft, setDraft] = useState(() => draftOf(opened, today));
  const [tried, setTried] = useState(false);
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const toggle = <T extends string>(list: T[], value: T, on: boolean): T[] =>
    on ? [...list, value] : list.filter((known) => known !== value);
  const unsaved = JSON.stringify(draft) !== JSON.stringify(draftOf(opened, today));
  useEffect(() => onDraft(unsaved), [unsaved, onDraft]);
  useEffect(() => () => onDraft(false), [onDraft]);
  const wrong = {
    methods: draft.methods.length === 0,
    conclusion: draft.conclusion.trim() === '',
    assessedOn: draft.assessedOn === '' || draft.assessedOn > today,
  };
  const submit = (conclude: boolean) => {
    setTried(true);
    setConcluding(conclude);
    if (!wrong.methods && !wrong.conclusion && !wrong.assessedOn && !conflict) save(draft);
  };
  return (
    <form
      className={css['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <fieldset>
        <legend className={css['legend']}>{t.menteeCard.methodsLegend}</legend>
        <div className={`${css['ticks']} ${css['few']}`}>
          {NEEDS_METHODS.map((method) => (
            <CheckField
              key={method}
              label={t.menteeCard.methods[method]}
              checked={draft.methods.includes(method)}
              onChange={(event) => put({ methods: toggle(draft.methods, method, event.target.checked) })}
            />
          ))}
        </div>
        {tried && wrong.methods ? (
          <p className={css['fault']} role="alert">
            {t.menteeCard.pickMethod}
          </p>
        ) : null}
      </fieldset>
      <TextField
        label={t.menteeCard.assessedOn}
        type="date"
        max={today}
        value={draft.assessedOn}
        error={tried && wrong.assessedOn ? t.common.required : undefined}
        onChange={(event) => put({ assessedOn: event.target.value })}
      />
      <CompetenceTicks
        category={opened.requestCategory}
        offered={competences.offered(opened.needs?.competences)}
        chosen={draft.competences}
        onToggle={(code, on) => put({ competences: toggle(draft.competences, code, on) })}
      />
      <TextArea
        label={t.menteeCard.conclusion}
        hint={t.menteeCard.conclusionHint}
        value={draft.conclusion}
        maxLength={4000}
        error={tried && wrong.conclusion ? t.menteeCard.writeConclusion : undefined}
        onChange={(event) => put({ conclusion: event.target.value })}
      />
      {conflict ? (
        <ConflictSides
          sides={sidesOf(draft, draftOf(conflict, today), competences, t, language)}
          busy={saving}
          onKeepMine={() => save(draft)}
          onTakeTheirs={onClose}
        />
      ) : (
        <FormFoot error={error} saving={saving} onCancel={onClose}>
          {onConclude ? (
            <Button disabled={saving} onClick={() => submit(true)}>
              {t.menteeCard.saveAndConclude}
            </Button>
          ) : null}
        </FormFoot>
      )}
    </form>
  );
}
