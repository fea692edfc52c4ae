import { useEffect, useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useClasses } from './classes.queries.ts';
import css from './filter-bar.module.css';
import { FilterFold } from './filter-fold.tsx';
import { isFiltered, PERSON_BASES, PERSON_KINDS } from './register-filters.ts';
import type { RegisterAsk } from './use-register-filters.ts';

const TYPING_MS = 250;

type Props = {
  asked: RegisterAsk;
  ask: (change: Partial<RegisterAsk>) => void;
  /** The curator alone looks through those who are hidden. */
  mayManage: boolean;
};
const NOTHING: RegisterAsk = { kind: null, classId: null, base: null, hidden: false, text: '' };

export function RegisterFilterBar(props: Props) {
  const t = useT();
  return (
    <search className={css['bar']} aria-label={t.register.filters}>
      <NameSearch text={props.asked.text} onText={(text) => props.ask({ text })} />
      <FilterFold chosen={isFiltered({ ...props.asked, text: '' })}>
        <Selects {...props} />
      </FilterFold>
      {isFiltered(props.asked) ? (
        <Button look={['plain']} onClick={() => props.ask(NOTHING)}>
          {t.register.reset}
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
      label={t.register.search}
      placeholder={t.register.searchHint}
      type="search"
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

function Selects({ asked: filters, mayManage, ask }: Props) {
  const t = useT();
  const classes = useClasses();
  const unknownClass = filters.classId !== null && !classes.some(({ id }) => id === filters.classId);
  return (
    <>
      <SelectField
        label={t.register.kind}
        value={filters.kind ?? ''}
        onChange={(event) => ask({ kind: PERSON_KINDS.find((kind) => kind === event.target.value) ?? null })}
      >
        <option value="">{t.register.anyKind}</option>
        {PERSON_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t.register.kinds[kind]}
          </option>
        ))}
      </SelectField>
      {classes.length > 0 || unknownClass ? (
        <SelectField
          label={t.register.schoolClass}
          value={filters.classId ?? ''}
          onChange={(event) => ask({ classId: event.target.value || null })}
        >
          <option value="">{t.register.anyClass}</option>
          {unknownClass ? <option value={filters.classId ?? ''}>{t.common.dash}</option> : null}
          {classes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      <SelectField
        label={t.register.base}
        value={filters.hidden ? 'hidden' : (filters.base ?? '')}
        onChange={({ target: { value } }) =>
          ask({ base: PERSON_BASES.find((base) => base === value) ?? null, hidden: value === 'hidden' })
        }
      >
        <option value="">{t.register.anyBase}</option>
        {PERSON_BASES.map((base) => (
          <option key={base} value={base}>
            {t.register.bases[base]}
          </option>
        ))}
        {mayManage ? <option value="hidden">{t.register.hidden}</option> : null}
      </SelectField>
    </>
  );
}
