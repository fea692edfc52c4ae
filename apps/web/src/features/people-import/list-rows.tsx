import type { ListDecision, PeopleImport } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/field.tsx';
import { ListRow } from './list-row.tsx';
import { type ListFilter, ROWS_SHOWN, type ShownPage } from './people-imports.queries.ts';
import css from './people-import.module.css';

type Props = {
  list: PeopleImport;
  page: ShownPage;
  show: (page: ShownPage) => void;
  decide: (decision: ListDecision) => void;
};
const FILTERS: readonly ListFilter[] = ['all', 'blocked', 'faults', 'duplicates'];

/** The rows by the page; those who wait for a decision come first. */
export function ListRows({ list, page, show, decide }: Props) {
  const { peopleImport: words } = useT();
  const total = list.filters[page.filter];
  const last = Math.min(page.offset + ROWS_SHOWN, total);
  return (
    <>
      <Segments
        name="list-filter"
        legend={words.filters.legend}
        value={page.filter}
        options={FILTERS.map((value) => ({ value, label: words.filters[value](list.filters[value]) }))}
        onChange={(filter) => show({ filter, offset: 0 })}
      />
      {list.rows.length === 0 ? (
        <p>{list.filters.all === 0 ? words.empty : words.nothingHere}</p>
      ) : (
        <ol className={css['rows']} aria-label={words.filters[page.filter](total)}>
          {list.rows.map((row) => (
            <ListRow key={row.line} row={row} kind={list.kind} decide={decide} />
          ))}
        </ol>
      )}
      {total > ROWS_SHOWN ? (
        <div className={css['tools']}>
          <Button
            disabled={page.offset === 0}
            onClick={() => show({ ...page, offset: Math.max(0, page.offset - ROWS_SHOWN) })}
          >
            {words.earlier}
          </Button>
          <span role="status">{words.range(page.offset + 1, last, total)}</span>
          <Button disabled={last >= total} onClick={() => show({ ...page, offset: page.offset + ROWS_SHOWN })}>
            {words.later}
          </Button>
        </div>
      ) : null}
    </>
  );
}
