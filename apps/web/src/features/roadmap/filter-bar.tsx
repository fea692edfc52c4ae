import type { Board } from '@tandem/contracts';
import { useSearchParams } from 'react-router-dom';
import { monthName } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { useRested } from '../../lib/use-rested.ts';
import { Button } from '../../ui/button.tsx';
import { type BoardFilters, isFiltered, withFilters } from './board-filters.ts';
import css from './filter-bar.module.css';

/** On a phone the filters fold away: the cards are what a person came for. */
export function FilterBar(props: { board: Board; filters: BoardFilters; shown: number }) {
  const { t } = useWords();
  const narrow = useNarrow();
  if (!narrow) return <FilterControls {...props} />;
  return (
    <details className={css['fold']} open={isFiltered(props.filters)}>
      <summary>{t.roadmap.filters}</summary>
      <FilterControls {...props} />
    </details>
  );
}

function FilterControls({ board, filters, shown }: { board: Board; filters: BoardFilters; shown: number }) {
  const { t, language } = useWords();
  const [search, setSearch] = useSearchParams();
  const put = (change: Partial<BoardFilters>) => setSearch(withFilters(search, change), { replace: true });

  const [typed, type] = useRested(filters.text, (text) => put({ text }));

  const roles = [...new Set(board.items.flatMap((item) => item.responsibleRoles))];
  const months = Array.from(
    { length: 12 },
    (_, index) => `${board.roadmap.year}-${String(index + 1).padStart(2, '0')}`,
  );
  return (
    <div className={css['bar']} role="search" aria-label={t.roadmap.filters}>
      <input
        className={css['control']}
        type="search"
        aria-label={t.roadmap.search}
        placeholder={t.roadmap.search}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      <button
        type="button"
        className={css['toggle']}
        aria-pressed={filters.mine}
        onClick={() => put({ mine: !filters.mine })}
      >
        {t.roadmap.mine}
      </button>
      <button
        type="button"
        className={css['toggle']}
        aria-pressed={filters.overdue}
        onClick={() => put({ overdue: !filters.overdue })}
      >
        {t.roadmap.overdueOnly}
      </button>
      <select
        className={css['control']}
        aria-label={t.roadmap.responsibles}
        value={filters.responsible ?? ''}
        onChange={(event) => put({ responsible: event.target.value || null })}
      >
        <option value="">{t.roadmap.anyone}</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {t.roadmap.responsible[role]}
          </option>
        ))}
      </select>
      <select
        className={css['control']}
        aria-label={t.roadmap.anyMonth}
        value={filters.month ?? ''}
        onChange={(event) => put({ month: event.target.value || null })}
      >
        <option value="">{t.roadmap.anyMonth}</option>
        {months.map((month) => (
          <option key={month} value={month}>
            {monthName(language, month)}
          </option>
        ))}
      </select>
      {isFiltered(filters) ? (
        <>
          <span className={css['shown']} role="status">
            {t.roadmap.shownOf(shown, board.items.length)}
          </span>
          <Button
            look={['plain']}
            onClick={() => put({ mine: false, overdue: false, responsible: null, month: null, text: '' })}
          >
            {t.roadmap.reset}
          </Button>
        </>
      ) : null}
    </div>
  );
}
