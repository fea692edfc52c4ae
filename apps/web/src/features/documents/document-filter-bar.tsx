import type { DocumentPage } from '@tandem/contracts';
import { DEFINITIONS, DOC_TYPES, DOCUMENT_STATUSES, readsDocument } from '@tandem/domain/documents';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { FilterChoice, FilterRow } from '../../ui/filter-row.tsx';
import { RestedSearch } from '../../ui/rested-search.tsx';
import { type DocumentAsk, isFiltered, NOTHING_ASKED } from './document-filters.ts';

type Props = {
  asked: DocumentAsk;
  ask: (change: Partial<DocumentAsk>) => void;
  found: Pick<DocumentPage, 'counts' | 'years'> | undefined;
};

export function DocumentFilterBar({ asked, ask, found }: Props) {
  const t = useT();
  const { actor } = useAccount();
  return (
    <FilterRow
      label={t.documents.filters}
      chosen={isFiltered(asked)}
      reset={{ label: t.documents.reset, run: () => ask(NOTHING_ASKED) }}
      search={<RestedSearch label={t.documents.search} text={asked.text} onText={(text) => ask({ text })} />}
    >
      <FilterChoice
        label={t.documents.type}
        any={t.documents.anyType}
        value={asked.type}
        options={DOC_TYPES.filter((type) => readsDocument(actor, DEFINITIONS[type])).map((value) => ({
          value,
          label: t.documents.types[value],
        }))}
        onChange={(type) => ask({ type })}
      />
      <FilterChoice
        label={t.documents.status}
        any={t.documents.anyStatus}
        value={asked.status}
        options={DOCUMENT_STATUSES.map((value) => ({
          value,
          label: `${t.documents.statuses[value]} · ${found?.counts[value] ?? 0}`,
        }))}
        onChange={(status) => ask({ status })}
      />
      <FilterChoice
        label={t.documents.year}
        any={t.documents.anyYear}
        value={asked.year === null ? null : String(asked.year)}
        options={(found?.years ?? []).map((year) => ({ value: String(year), label: String(year) }))}
        onChange={(year) => ask({ year: year === null ? null : Number(year) })}
      />
    </FilterRow>
  );
}
