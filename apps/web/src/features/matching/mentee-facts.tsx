import type { MenteeFactsCard, MenteeMatchingFacts } from '@tandem/contracts';
import { CRITERIA, SUBJECT_LEVELS } from '@tandem/domain/matching/fit';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { offered, useProgramme } from '../../lib/programme.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import css from './dialogs.module.css';
import { changedFacts, textOf, wordsFrom } from './facts-draft.ts';
import { FactsFoot, FactsPanel, Private } from './facts-panel.tsx';
import { FormatsField, WishesFields } from './facts-parts.tsx';
import { menteeFactsQuery } from './matching.queries.ts';
import { useMatching } from './matching-context.ts';
import { PeopleField } from './people-field.tsx';
import { useFacts } from './use-facts.ts';

/** What a mentee said for the matching, to be written down. */
export function MenteeFactsPanel({ menteeId, onClose }: { menteeId: string; onClose: () => void }) {
  const t = useT();
  const { names } = useMatching();
  const found = useQuery(menteeFactsQuery(menteeId));
  return (
    <FactsPanel title={t.matching.factsTitle} name={names.mentee(menteeId) ?? ''} found={found} onClose={onClose}>
      {(card) => <Form card={card} onClose={onClose} />}
    </FactsPanel>
  );
}

const NOT_NEEDED = 'not-needed';
const PRIORITIES = [0, 25, 50, 100] as const;

function Form({ card, onClose }: { card: MenteeFactsCard; onClose: () => void }) {
  const t = useT();
  const { form } = useMatching();
  const words = t.matching.factsForm;
  const competences = useProgramme()?.competences.value;
  const draft = useFacts<MenteeMatchingFacts, MenteeFactsCard>({
    card,
    form,
    queryKey: menteeFactsQuery(card.menteeId).queryKey,
    send: (facts, version) =>
      api.matching.changeMenteeFacts({
        params: { menteeId: card.menteeId },
        body: { ...changedFacts(card.facts, facts), version },
      }),
    onDone: onClose,
  });
  const { facts, change, known, found, save, faults } = draft;
  const [interests, setInterests] = useState(textOf(facts.interests));
  const [dislikes, setDislikes] = useState(textOf(facts.dislikes));
  const subject = facts.subjectNotNeeded ? NOT_NEEDED : (facts.subject?.code ?? '');
  const priorities = [...new Set([...PRIORITIES, facts.priority])].sort((a, b) => a - b);
  return (
    <>
      <FormatsField value={facts.formats} onChange={(formats) => change({ formats })} />
      <TextField
        label={words.interests}
        hint={words.byComma}
        value={interests}
        error={faults.at('/interests')}
        onChange={(event) => {
          setInterests(event.target.value);
          change({ interests: wordsFrom(event.target.value) });
        }}
      />
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
        <SelectField
          label={words.subject}
          value={subject}
          onChange={({ target: { value } }) =>
            change({
              subjectNotNeeded: value === NOT_NEEDED,
              subject:
                value === '' || value === NOT_NEEDED ? null : { code: value, level: facts.subject?.level ?? null },
            })
          }
        >
          <option value="">{words.notSaid}</option>
          <option value={NOT_NEEDED}>{words.subjectNotNeeded}</option>
          {offered(competences, facts.subject ? [facts.subject.code] : []).map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </SelectField>
        {facts.subject ? (
          <SelectField
            label={words.level}
            value={facts.subject.level ?? ''}
            onChange={(event) =>
              change({
                subject: facts.subject && {
                  code: facts.subject.code,
                  level: SUBJECT_LEVELS.find((level) => String(level) === event.target.value) ?? null,
                },
              })
            }
          >
            <option value="">{words.notSaid}</option>
            {SUBJECT_LEVELS.map((level) => (
              <option key={level} value={level}>
                {t.fit.levels[level]}
              </option>
            ))}
          </SelectField>
        ) : null}
      </div>
      <div className={css['row']}>
        <SelectField
          label={words.mostImportant}
          hint={words.mostImportantHint}
          value={facts.mostImportant ?? ''}
          onChange={(event) =>
            change({ mostImportant: CRITERIA.find((criterion) => criterion === event.target.value) ?? null })
          }
        >
          <option value="">{words.notSaid}</option>
          {CRITERIA.map((criterion) => (
            <option key={criterion} value={criterion}>
              {t.fit.criteria[criterion]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.priority}
          hint={words.priorityHint}
          value={facts.priority}
          onChange={(event) => change({ priority: Number(event.target.value) })}
        >
          {priorities.map((priority) => (
            <option key={priority} value={priority}>
              {words.priorities[priority as (typeof PRIORITIES)[number]] ?? String(priority)}
            </option>
          ))}
        </SelectField>
      </div>
      <Private>
        <WishesFields facts={facts} of="mentee" known={known} onFound={found} onChange={change} />
        <PeopleField
          label={words.relatives}
          ids={facts.relatives}
          known={known}
          onFound={found}
          onChange={(relatives) => change({ relatives })}
        />
      </Private>
      <FactsFoot trouble={draft.trouble} busy={save.isPending} onCancel={onClose} onSave={() => save.mutate()} />
    </>
  );
}
