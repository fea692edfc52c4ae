import type { PersonRow } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { MENTEE_SOURCES, type MenteeSource } from '@tandem/domain/participants';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Banner } from '../../ui/signs.tsx';
import { useDictionaries } from './dictionary-words.ts';
import css from './nominate.module.css';
import { NomineeLine } from './nominee-line.tsx';
import {
  type Draft,
  EMPTY_DRAFT,
  MOST_NOMINATIONS,
  nominationsOf,
  nomineeOf,
  tick,
  withoutReason,
  write,
} from './nominations.ts';

type Faults = { faults: { personId: string; reason: string }[] };
type Props = { people: readonly PersonRow[]; teachers: boolean; onDone: (count: number) => void };

/** The list of a class: tick, say with what to help, send. A list that is refused keeps everything. */
export function NomineeList({ people, teachers, onDone }: Props) {
  const t = useT();
  const { actor } = useAccount();
  const queries = useQueryClient();
  const { categories } = useDictionaries(teachers ? 'teacher' : 'pupil');
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [source, setSource] = useState<MenteeSource | null>(null);
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: (list: Draft) => api.mentees.nominate({ body: { nominations: nominationsOf(list, source) } }),
    onSuccess: ({ menteeIds }) => onDone(menteeIds.length),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      void queries.invalidateQueries({ queryKey: ['mentees'] });
    },
  });
  const refusal = problemOf(send.error);
  const faults =
    refusal?.slug === 'batch-refused'
      ? (refusal.current as Faults).faults.filter(({ personId }) => draft.ticked.has(personId))
      : [];
  const words: Record<string, string> = t.nominate.refused;
  const refusedOf = (personId: string): string | undefined => {
    const fault = faults.find((one) => one.personId === personId);
    return fault && (words[fault.reason] ?? t.nominate.refused.other);
  };
  const missing = withoutReason(draft);
  const count = draft.ticked.size;
  const full = count >= MOST_NOMINATIONS;
  const submit = (list: Draft) => {
    setTried(true);
    const [first] = withoutReason(list);
    if (list.ticked.size > 0 && first === undefined) send.mutate(list);
    else
      document
        .querySelector(`[data-nominee="${first ?? ''}"] select`)
        ?.closest('li')
        ?.scrollIntoView({ block: 'center' });
  };
  const withoutRefused = () => {
    const rest = faults.reduce((list, { personId }) => tick(list, personId, false), draft);
    setDraft(rest);
    if (rest.ticked.size > 0) submit(rest);
    else send.reset();
  };
  return (
    <form
      noValidate
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        submit(draft);
      }}
    >
      <LeaveGuard withQuery unsaved={count > 0 && !send.isSuccess} />
      {can(actor, 'mentees.manage') ? (
        <div className={css['choice']}>
          <SelectField
            label={t.nominate.source}
            value={source ?? ''}
            onChange={(event) => setSource(MENTEE_SOURCES.find((one) => one === event.target.value) ?? null)}
          >
            <option value="">{t.nominate.sourceSelf}</option>
            {MENTEE_SOURCES.map((one) => (
              <option key={one} value={one}>
                {t.mentees.sources[one]}
              </option>
            ))}
          </SelectField>
        </div>
      ) : null}
      <p className={css['hint']}>{t.nominate.wordsHint}</p>
      <ul className={css['list']} aria-label={t.nominate.caption}>
        {people.map((person) => (
          <NomineeLine
            key={person.id}
            person={person}
            ticked={draft.ticked.has(person.id)}
            about={nomineeOf(draft, person.id)}
            categories={categories}
            refused={refusedOf(person.id)}
            needsReason={tried && missing.includes(person.id)}
            full={full}
            onTick={(on) => setDraft(tick(draft, person.id, on))}
            onWrite={(part) => setDraft(write(draft, person.id, part))}
          />
        ))}
      </ul>
      <div className={css['foot']}>
        {send.isError ? (
          <Banner tone="late" role="alert">
            {faults.length > 0 ? t.nominate.refusedTitle : sentenceOf(send.error, t)}
            {faults.length > 0 ? (
              <Button disabled={send.isPending} onClick={withoutRefused}>
                {t.nominate.without(faults.length)}
              </Button>
            ) : null}
          </Banner>
        ) : null}
        <div className={css['send']}>
          <p role="status">{full ? t.nominate.most : t.nominate.chosen(count)}</p>
          <Button look={['primary']} type="submit" disabled={count === 0 || send.isPending}>
            {t.nominate.submit}
          </Button>
        </div>
      </div>
    </form>
  );
}
