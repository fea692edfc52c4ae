import type { MatchingBoard } from '@tandem/contracts';
import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { FilterChoice, FilterRow } from '../../ui/filter-row.tsx';
import { RestedSearch } from '../../ui/rested-search.tsx';
import type { Labels } from './dictionaries.ts';
import { isFiltered, MENTOR_VIEWS, type MatchingFilters, NO_FILTERS } from './matching-filters.ts';

type Props = {
  board: MatchingBoard;
  labels: Labels;
  filters: MatchingFilters;
  onFilter: (change: Partial<MatchingFilters>) => void;
  /** The choice of the board itself, which stays in sight on a phone. */
  form: ReactNode;
};

/** Only what is shown is filtered: nothing is taken off the board. */
export function MatchingFilterBar({ board, labels, filters, onFilter, form }: Props) {
  const t = useT();
  const words = t.matching.filters;
  const order = new Intl.Collator('ru', { numeric: true });
  const classes = new Map(board.mentees.flatMap(({ schoolClass: own }) => (own ? [[own.id, own.name] as const] : [])));
  const categories = [...new Set(board.mentees.flatMap(({ request }) => request?.category ?? []))];
  return (
    <FilterRow
      label={words.label}
      search={
        <>
          {form}
          <RestedSearch
            label={words.search}
            hint={words.searchHint}
            text={filters.text}
            onText={(text) => onFilter({ text })}
          />
        </>
      }
      chosen={isFiltered(filters)}
      reset={{ label: words.reset, run: () => onFilter(NO_FILTERS) }}
    >
      {classes.size > 0 ? (
        <FilterChoice
          label={words.schoolClass}
          any={words.anyClass}
          value={filters.classId}
          options={[...classes]
            .sort(([, one], [, other]) => order.compare(one, other))
            .map(([value, label]) => ({ value, label }))}
          onChange={(classId) => onFilter({ classId })}
        />
      ) : null}
      {categories.length > 0 ? (
        <FilterChoice
          label={words.category}
          any={words.anyCategory}
          value={filters.category}
          options={categories.map((value) => ({ value, label: labels.category(value) }))}
          onChange={(category) => onFilter({ category })}
        />
      ) : null}
      <FilterChoice
        label={words.mentors}
        any={words.anyMentor}
        value={filters.mentors}
        options={MENTOR_VIEWS.map((value) => ({ value, label: words.views[value] }))}
        onChange={(mentors) => onFilter({ mentors })}
      />
    </FilterRow>
  );
}
