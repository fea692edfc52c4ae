import { MENTEE_KINDS, MENTEE_SOURCES, MENTEE_STATUSES } from '@tandem/domain/participants';
import { type ReactNode, useEffect, useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useDictionaries } from './dictionary-words.ts';
import css from './mentee-filter-bar.module.css';
import { isFiltered, NO_FILTERS } from './mentee-filters.ts';
import type { Counts } from './mentees.queries.ts';
import type { MenteeAsk } from './use-mentee-filters.ts';

const TYPING_MS = 250;

type Props = {
  asked: MenteeAsk;
  ask: (change: Partial<MenteeAsk>) => void;
  classes: readonly { id: string; name: string }[];
  counts: Counts | undefined;
};

/** On a phone the filters fold away: the people are what somebody came for. */
export function MenteeFilterBar(props: Props) {
  const t = useT();
  const narrow = useNarrow();
  const [unfolded] = useState(() => isFiltered({ ...props.asked, text: '' }));
  return (
    <search className={css['bar']} aria-label={t.mentees.filters}>
      <NameSearch text={props.asked.text} onText={(text) => props.ask({ text })} />
      {narrow ? (
        <details className={css['fold']} open={unfolded}>
          <summary>{t.mentees.filters}</summary>
          <div className={css['bar']}>
            <Selects {...props} />
          </div>
        </details>
      ) : (
        <Selects {...props} />
      )}
      {isFiltered(props.asked) ? (
        <Button look={['plain']} onClick={() => props.ask({ ...NO_FILTERS, text: '' })}>
          {t.mentees.reset}
        </Button>
      ) : null}
    </search>
  );
}

/** Asks when the typing rests; what is typed is never put into the address. */
function NameSearch({ text, onText }: { text: string; onText: (text: string) => void }) {
  const t = useT();
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => onText(typed), TYPING_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- only typing starts the timer
  }, [typed]);
  return (
    <TextField
      label={t.mentees.search}
      placeholder={t.mentees.searchHint}
      type="search"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

type ChoiceProps<T extends string> = {
  label: string;
  any: string;
  value: T | null;
  options: readonly { value: T; label: ReactNode }[];
  onChange: (value: T | null) => void;
};

function Choice<T extends string>({ label, any, value, options, onChange }: ChoiceProps<T>) {
  const t = useT();
  const unknown = value !== null && !options.some((option) => option.value === value);
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value ?? null)}
    >
      <option value="">{any}</option>
      {unknown ? <option value={value}>{t.common.dash}</option> : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  );
}

function Selects({ asked, ask, classes, counts }: Props) {
  const t = useT();
  const { allCategories } = useDictionaries();
  const words = t.mentees;
  return (
    <>
      {asked.view === 'table' ? (
        <Choice
          label={words.status}
          any={words.anyStatus}
          value={asked.status}
          options={MENTEE_STATUSES.map((value) => ({
            value,
            label: `${words.statuses[value]} · ${counts?.[value] ?? 0}`,
          }))}
          onChange={(status) => ask({ status })}
        />
      ) : null}
      {classes.length > 0 ? (
        <Choice
          label={words.schoolClass}
          any={words.anyClass}
          value={asked.classId}
          options={classes.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(classId) => ask({ classId })}
        />
      ) : null}
      <Choice
        label={words.kind}
        any={words.anyKind}
        value={asked.kind}
        options={MENTEE_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(kind) => ask({ kind })}
      />
      <Choice
        label={words.category}
        any={words.anyCategory}
        value={asked.category}
        options={allCategories.offered(asked.category).map(({ code, label }) => ({ value: code, label }))}
        onChange={(category) => ask({ category })}
      />
      <Choice
        label={words.source}
        any={words.anySource}
        value={asked.source}
        options={MENTEE_SOURCES.map((value) => ({ value, label: words.sources[value] }))}
        onChange={(source) => ask({ source })}
      />
    </>
  );
}
