import { MENTEE_KINDS, MENTEE_SOURCES, MENTEE_STATUSES } from '@tandem/domain/participants';
import { useT } from '../../lib/i18n/index.tsx';
import { FilterChoice, FilterRow } from '../../ui/filter-row.tsx';
import { RestedSearch } from '../../ui/rested-search.tsx';
import { useDictionaries } from './dictionary-words.ts';
import { isFiltered, NO_FILTERS } from './mentee-filters.ts';
import type { Counts } from './mentees.queries.ts';
import type { MenteeAsk } from './use-mentee-filters.ts';

type Props = {
  asked: MenteeAsk;
  ask: (change: Partial<MenteeAsk>) => void;
  classes: readonly { id: string; name: string }[];
  counts: Counts | undefined;
};

export function MenteeFilterBar(props: Props) {
  const t = useT();
  const { asked, ask } = props;
  return (
    <FilterRow
      label={t.mentees.filters}
      search={
        <RestedSearch
          label={t.mentees.search}
          hint={t.mentees.searchHint}
          text={asked.text}
          onText={(text) => ask({ text })}
        />
      }
      chosen={isFiltered(asked)}
      reset={{ label: t.mentees.reset, run: () => ask({ ...NO_FILTERS, text: '' }) }}
    >
      <Selects {...props} />
    </FilterRow>
  );
}

function Selects({ asked, ask, classes, counts }: Props) {
  const t = useT();
  const { allCategories } = useDictionaries();
  const words = t.mentees;
  return (
    <>
      {asked.view === 'table' ? (
        <FilterChoice
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
        <FilterChoice
          label={words.schoolClass}
          any={words.anyClass}
          value={asked.classId}
          options={classes.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(classId) => ask({ classId })}
        />
      ) : null}
      <FilterChoice
        label={words.kind}
        any={words.anyKind}
        value={asked.kind}
        options={MENTEE_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(kind) => ask({ kind })}
      />
      <FilterChoice
        label={words.category}
        any={words.anyCategory}
        value={asked.category}
        options={allCategories.offered(asked.category).map(({ code, label }) => ({ value: code, label }))}
        onChange={(category) => ask({ category })}
      />
      <FilterChoice
        label={words.source}
        any={words.anySource}
        value={asked.source}
        options={MENTEE_SOURCES.map((value) => ({ value, label: words.sources[value] }))}
        onChange={(source) => ask({ source })}
      />
    </>
  );
}
