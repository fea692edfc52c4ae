import { CONSENT_STATES } from '@tandem/domain/participants';
import { useT } from '../../lib/i18n/index.tsx';
import { SelectField } from '../../ui/field.tsx';
import { useClasses } from './classes.queries.ts';
import css from './filter-bar.module.css';
import { FilterFold } from './filter-fold.tsx';
import { LEDGER_OF, type useLedgerFilter } from './use-ledger-filter.ts';

type Props = { filter: ReturnType<typeof useLedgerFilter>[0]; put: ReturnType<typeof useLedgerFilter>[1] };

export function LedgerFilterBar({ filter, put }: Props) {
  const t = useT();
  const classes = useClasses();
  const unknownClass = filter.classId !== undefined && !classes.some(({ id }) => id === filter.classId);
  return (
    <search className={css['bar']} aria-label={t.register.filters}>
      <SelectField
        label={t.register.schoolClass}
        value={filter.classId ?? ''}
        onChange={(event) => put({ classId: event.target.value })}
      >
        <option value="">{t.register.anyClass}</option>
        {unknownClass ? <option value={filter.classId}>{t.common.dash}</option> : null}
        {classes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <FilterFold chosen={filter.state !== undefined || filter.of !== 'everyone'}>
        <SelectField
          label={t.ledger.state}
          value={filter.state ?? ''}
          onChange={(event) => put({ state: event.target.value })}
        >
          <option value="">{t.ledger.anyState}</option>
          {CONSENT_STATES.map((state) => (
            <option key={state} value={state}>
              {t.papers.states[state]}
            </option>
          ))}
        </SelectField>
        <SelectField label={t.ledger.of} value={filter.of} onChange={(event) => put({ of: event.target.value })}>
          {LEDGER_OF.map((of) => (
            <option key={of} value={of}>
              {t.ledger.ofs[of]}
            </option>
          ))}
        </SelectField>
      </FilterFold>
    </search>
  );
}
