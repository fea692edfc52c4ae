import { MENTOR_CATEGORIES, MENTOR_STATUSES, REQUIREMENTS } from '@tandem/domain/participants';
import { useT } from '../../lib/i18n/index.tsx';
import { offered, useProgramme } from '../../lib/programme.ts';
import { FilterChoice, FilterRow } from '../../ui/filter-row.tsx';
import { RestedSearch } from '../../ui/rested-search.tsx';
import { isFiltered, NO_FILTERS } from './mentor-filters.ts';
import type { Counts } from './mentors.queries.ts';
import type { MentorAsk } from './use-mentor-filters.ts';

type Props = { asked: MentorAsk; ask: (change: Partial<MentorAsk>) => void; counts: Counts | undefined };

const toOption = ({ code, label }: { code: string; label: string }) => ({ value: code, label });

export function MentorFilterBar({ asked, ask, counts }: Props) {
  const t = useT();
  const programme = useProgramme();
  const words = t.mentors;
  const keep = (code: string | null) => (code === null ? [] : [code]);
  return (
    <FilterRow
      label={words.filters}
      chosen={isFiltered(asked)}
      reset={{ label: words.reset, run: () => ask({ ...NO_FILTERS, text: '' }) }}
      search={
        <RestedSearch label={words.search} hint={words.searchHint} text={asked.text} onText={(text) => ask({ text })} />
      }
    >
      {asked.view === 'table' ? (
        <FilterChoice
          label={words.status}
          any={words.anyStatus}
          value={asked.status}
          options={MENTOR_STATUSES.map((value) => ({
            value,
            label: `${words.statuses[value]} · ${counts?.[value] ?? 0}`,
          }))}
          onChange={(status) => ask({ status })}
        />
      ) : null}
      <FilterChoice
        label={words.category}
        any={words.anyCategory}
        value={asked.category}
        options={MENTOR_CATEGORIES.map((value) => ({ value, label: words.categories[value] }))}
        onChange={(category) => ask({ category })}
      />
      <FilterChoice
        label={words.form}
        any={words.anyForm}
        value={asked.form}
        options={offered(programme?.forms.value, keep(asked.form)).map(toOption)}
        onChange={(form) => ask({ form })}
      />
      <FilterChoice
        label={words.competence}
        any={words.anyCompetence}
        value={asked.competence}
        options={offered(programme?.competences.value, keep(asked.competence)).map(toOption)}
        onChange={(competence) => ask({ competence })}
      />
      <FilterChoice
        label={words.missing}
        any={words.anyMissing}
        value={asked.missing}
        options={REQUIREMENTS.map((value) => ({ value, label: words.requirements[value] }))}
        onChange={(missing) => ask({ missing })}
      />
    </FilterRow>
  );
}
