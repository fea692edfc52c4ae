import { useT } from '../../lib/i18n/index.tsx';
import { useProgramme } from '../../lib/programme.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChoice, FilterRow } from '../../ui/filter-row.tsx';
import { RestedSearch } from '../../ui/rested-search.tsx';
import { isFiltered, NOTHING_ASKED, PAIR_STATUSES, type PairAsk, type PairStatus } from './pair-filters.ts';

type Props = {
  asked: PairAsk;
  ask: (change: Partial<PairAsk>) => void;
  classes: readonly { id: string; name: string }[];
  counts: Partial<Record<PairStatus, number>>;
  needDecision: number;
};

export function PairFilterBar({ asked, ask, classes, counts, needDecision }: Props) {
  const t = useT();
  const programme = useProgramme();
  const forms = (programme?.forms.value ?? []).filter(({ enabled, code }) => enabled || code === asked.form);
  return (
    <FilterRow
      label={t.pairs.filters}
      chosen={isFiltered(asked)}
      reset={{ label: t.pairs.reset, run: () => ask(NOTHING_ASKED) }}
      search={
        <RestedSearch
          label={t.pairs.search}
          hint={t.pairs.searchHint}
          text={asked.text}
          onText={(text) => ask({ text })}
        />
      }
    >
      <FilterChoice
        label={t.pairs.form}
        any={t.pairs.anyForm}
        value={asked.form}
        options={forms.map(({ code, label }) => ({ value: code, label }))}
        onChange={(form) => ask({ form })}
      />
      <FilterChoice
        label={t.pairs.status}
        any={t.pairs.anyStatus}
        value={asked.status}
        options={PAIR_STATUSES.map((value) => ({
          value,
          label: `${t.pairs.statuses[value]} · ${counts[value] ?? 0}`,
        }))}
        onChange={(status) => ask({ status })}
      />
      {classes.length > 0 ? (
        <FilterChoice
          label={t.pairs.schoolClass}
          any={t.pairs.anyClass}
          value={asked.classId}
          options={classes.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(classId) => ask({ classId })}
        />
      ) : null}
      {needDecision > 0 || asked.needsDecision ? (
        <Button
          look={asked.needsDecision ? ['primary'] : []}
          aria-pressed={asked.needsDecision}
          onClick={() => ask({ needsDecision: !asked.needsDecision })}
        >
          {t.pairs.needsDecision(needDecision)}
        </Button>
      ) : null}
    </FilterRow>
  );
}
