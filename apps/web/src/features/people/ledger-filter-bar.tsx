import { CONSENT_STATES } from '@tandem/domain/participants';
import { useT } from '../../lib/i18n/index.tsx';
import { SelectField } from '../../ui/field.tsx';
import { FilterChoice, FilterRow } from '../../ui/filter-row.tsx';
import { useClasses } from './classes.queries.ts';
import { LEDGER_OF, type useLedgerFilter } from './use-ledger-filter.ts';

type Props = { filter: ReturnType<typeof useLedgerFilter>[0]; put: ReturnType<typeof useLedgerFilter>[1] };

export function LedgerFilterBar({ filter, put }: Props) {
  const t = useT();
  const classes = useClasses();
  return (
    <FilterRow
      label={t.register.filters}
      search={
        <FilterChoice
          label={t.register.schoolClass}
          any={t.register.anyClass}
          value={filter.classId ?? null}
          options={classes.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(classId) => put({ classId: classId ?? '' })}
        />
      }
      chosen={filter.classId !== undefined || filter.state !== undefined || filter.of !== 'everyone'}
      reset={{ label: t.register.reset, run: () => put({ classId: '', state: '', of: 'everyone' }) }}
    >
      <FilterChoice
        label={t.ledger.state}
        any={t.ledger.anyState}
        value={filter.state ?? null}
        options={CONSENT_STATES.map((value) => ({ value, label: t.papers.states[value] }))}
        onChange={(state) => put({ state: state ?? '' })}
      />
      <SelectField label={t.ledger.of} value={filter.of} onChange={(event) => put({ of: event.target.value })}>
        {LEDGER_OF.map((of) => (
          <option key={of} value={of}>
            {t.ledger.ofs[of]}
          </option>
        ))}
      </SelectField>
    </FilterRow>
  );
}
