import type { MentorFactsCard, MentorMatchingFacts } from '@tandem/contracts';
import { SUBJECT_LEVELS } from '@tandem/domain/matching/fit';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { offered, useProgramme } from '../../lib/programme.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import css from './dialogs.module.css';
import { changedFacts, textOf, wordsFrom } from './facts-draft.ts';
import { FactsFoot, FactsPanel, Private } from './facts-panel.tsx';
import { FormatsField, WishesFields } from './facts-parts.tsx';
import { mentorFactsQuery } from './matching.queries.ts';
import { useMatching } from './matching-context.ts';
import { useFacts } from './use-facts.ts';

type Classes = readonly { id: string; name: string }[];
type Props = { mentorId: string; classes: Classes; onClose: () => void };

/** What a mentor said for the matching, to be written down. */
export function MentorFactsPanel({ mentorId, classes, onClose }: Props) {
  const t = useT();
  const { names } = useMatching();
  const found = useQuery(mentorFactsQuery(mentorId));
  const name = names.mentor(mentorId);
  return (
    <FactsPanel
      title={t.matching.factsTitle}
      name={name ? [name.familyName, name.givenName, name.patronymic].filter(Boolean).join(' ') : ''}
      found={found}
      onClose={onClose}
    >
      {(card) => <Form card={card} classes={classes} onClose={onClose} />}
    </FactsPanel>
  );
}

type Subjects = NonNullable<MentorMatchingFacts['subjects']>;
const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

function Form({ card, classes, onClose }: { card: MentorFactsCard; classes: Classes; onClose: () => void }) {
  const t = useT();
  const { form } = useMatching();
  const words = t.matching.factsForm;
  const draft = useFacts<MentorMatchingFacts, MentorFactsCard>({
    card,
    form,
    queryKey: mentorFactsQuery(card.mentorId).queryKey,
    send: (facts, version) =>
      api.matching.changeMentorFacts({
        params: { mentorId: card.mentorId },
        body: { ...changedFacts(card.facts, facts), version },
      }),
    onDone: onClose,
  });
  const { facts, change, known, found, save, faults } = draft;
  const [dislikes, setDislikes] = useState(textOf(facts.dislikes));
  const grades = facts.desiredGrades;
  return (
    <>
      <FormatsField value={facts.formats} onChange={(formats) => change({ formats })} />
      <Subjects value={facts.subjects} onChange={(subjects) => change({ subjects })} />
      <TextField
        label={words.dislikes}
        hint={words.byComma}
        value={dislikes}
        error={faults.at('/dislikes')}
        onChange={(event) => {
          setDislikes(event.target.value);
          change({ dislikes: wordsFrom(event.target.value) });
        }}
      />
      <div className={css['row']}>
        <GradeField
          label={words.gradeFrom}
          value={grades?.from ?? null}
          onChange={(from) =>
            change({ desiredGrades: from === null ? null : { from, to: Math.max(from, grades?.to ?? 11) } })
          }
        />
        {grades ? (
          <GradeField
            label={words.gradeTo}
            value={grades.to}
            onChange={(to) => change({ desiredGrades: to === null ? null : { from: Math.min(grades.from, to), to } })}
          />
        ) : null}
      </div>
      {classes.length > 0 ? (
        <ChipChoice
          legend={words.marksClasses}
          options={classes.map(({ id, name }) => ({ code: id, label: name }))}
          value={facts.marksClasses}
          error={faults.at('/marksClasses')}
          onChange={(marksClasses) => change({ marksClasses })}
        />
      ) : null}
      <Private>
        <WishesFields facts={facts} of="mentor" known={known} onFound={found} onChange={change} />
      </Private>
      <FactsFoot trouble={draft.trouble} busy={save.isPending} onCancel={onClose} onSave={() => save.mutate()} />
    </>
  );
}

type GradeProps = { label: string; value: number | null; onChange: (grade: number | null) => void };

function GradeField({ label, value, onChange }: GradeProps) {
  const t = useT();
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
    >
      <option value="">{t.matching.factsForm.notSaid}</option>
      {GRADES.map((grade) => (
        <option key={grade} value={grade}>
          {grade}
        </option>
      ))}
    </SelectField>
  );
}

type SubjectsProps = {
  value: MentorMatchingFacts['subjects'];
  onChange: (subjects: MentorMatchingFacts['subjects']) => void;
};

/** Subjects one by one, each with the level it is taught up to. */
function Subjects({ value, onChange }: SubjectsProps) {
  const t = useT();
  const words = t.matching.factsForm;
  const competences = useProgramme()?.competences.value;
  const chosen: Subjects = value ?? [];
  const codes = new Set(chosen.map(({ code }) => code));
  const rest = offered(competences, []).filter(({ code }) => !codes.has(code));
  const label = (code: string) => competences?.find((entry) => entry.code === code)?.label ?? code;
  const put = (subjects: Subjects) => onChange(subjects.length > 0 ? subjects : null);
  return (
    <div className={css['stack']}>
      {chosen.map(({ code, upTo }, index) => (
        <div key={code} className={css['subject']}>
          <SelectField
            label={words.upTo(label(code))}
            value={upTo ?? ''}
            onChange={(event) => {
              const level = SUBJECT_LEVELS.find((known) => String(known) === event.target.value) ?? null;
              put(chosen.map((one, place) => (place === index ? { code, upTo: level } : one)));
            }}
          >
            <option value="">{words.notSaid}</option>
            {SUBJECT_LEVELS.map((level) => (
              <option key={level} value={level}>
                {t.fit.levels[level]}
              </option>
            ))}
          </SelectField>
          <Button
            look={['plain', 'icon']}
            aria-label={words.removeOf(label(code))}
            onClick={() => put(chosen.filter((one) => one.code !== code))}
          >
            ✕
          </Button>
        </div>
      ))}
      <SelectField
        label={words.addSubject}
        value=""
        onChange={(event) => put([...chosen, { code: event.target.value, upTo: null }])}
      >
        <option value="">{words.choose}</option>
        {rest.map(({ code, label: name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
