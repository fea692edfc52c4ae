import { useT } from '../../lib/i18n/index.tsx';
import { FilterChoice, FilterRow } from '../../ui/filter-row.tsx';
import { RestedSearch } from '../../ui/rested-search.tsx';
import { useClasses } from './classes.queries.ts';
import { isFiltered, PERSON_BASES, PERSON_KINDS } from './register-filters.ts';
import type { RegisterAsk } from './use-register-filters.ts';

type Props = {
  asked: RegisterAsk;
  ask: (change: Partial<RegisterAsk>) => void;
  /** The curator alone looks through those who are hidden. */
  mayManage: boolean;
};
const NOTHING: RegisterAsk = { kind: null, classId: null, base: null, hidden: false, text: '' };

export function RegisterFilterBar({ asked, ask, mayManage }: Props) {
  const t = useT();
  const classes = useClasses();
  const bases = PERSON_BASES.map((value) => ({ value, label: t.register.bases[value] }));
  const hidden = { value: 'hidden' as const, label: t.register.hidden };
  return (
    <FilterRow
      label={t.register.filters}
      search={
        <RestedSearch
          label={t.register.search}
          hint={t.register.searchHint}
          text={asked.text}
          onText={(text) => ask({ text })}
        />
      }
      chosen={isFiltered(asked)}
      reset={{ label: t.register.reset, run: () => ask(NOTHING) }}
    >
      <FilterChoice
        label={t.register.kind}
        any={t.register.anyKind}
        value={asked.kind}
        options={PERSON_KINDS.map((value) => ({ value, label: t.register.kinds[value] }))}
        onChange={(kind) => ask({ kind })}
      />
      {classes.length > 0 || asked.classId !== null ? (
        <FilterChoice
          label={t.register.schoolClass}
          any={t.register.anyClass}
          value={asked.classId}
          options={classes.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(classId) => ask({ classId })}
        />
      ) : null}
      <FilterChoice
        label={t.register.base}
        any={t.register.anyBase}
        value={asked.hidden ? 'hidden' : asked.base}
        options={mayManage ? [...bases, hidden] : bases}
        onChange={(base) => ask({ base: base === 'hidden' ? null : base, hidden: base === 'hidden' })}
      />
    </FilterRow>
  );
}
