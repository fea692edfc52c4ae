import { can } from '@tandem/domain/access';
import { PARTNER_STATUSES } from '@tandem/domain/participants';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { NewPartnerDialog } from '../../features/partners/new-partner-dialog.tsx';
import { isFiltered, NOTHING_ASKED, usePartnerFilters } from '../../features/partners/partner-filters.ts';
import { PartnersList } from '../../features/partners/partners-list.tsx';
import { partnersQuery } from '../../features/partners/partners.queries.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/field.tsx';
import { FilterChoice, FilterRow } from '../../ui/filter-row.tsx';
import { FoundList } from '../../ui/found-list.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { RestedSearch } from '../../ui/rested-search.tsx';

/** «Партнёры»: organisations that give mentors, each with its status of today. */
export function PartnersPage() {
  const t = useT();
  const { actor } = useAccount();
  const navigate = useNavigate();
  const mayManage = can(actor, 'partners.manage');
  const [asked, ask] = usePartnerFilters();
  const [adding, setAdding] = useState(false);
  const { status, archived, text } = asked;
  const found = useInfiniteQuery(
    partnersQuery({
      ...(text.trim() ? { text: text.trim() } : {}),
      ...(status ? { statuses: [status] } : {}),
      ...(archived ? { archived } : {}),
    }),
  );
  const partners = found.data?.pages.flatMap((page) => page.partners) ?? [];
  const last = found.data?.pages.at(-1);
  return (
    <Page
      title={t.partners.title}
      lead={t.partners.lead}
      actions={
        mayManage ? (
          <Button look={['primary']} onClick={() => setAdding(true)}>
            {t.partners.add}
          </Button>
        ) : null
      }
    >
      <FilterRow
        label={t.partners.filters}
        chosen={isFiltered(asked)}
        reset={{ label: t.partners.reset, run: () => ask(NOTHING_ASKED) }}
        search={<RestedSearch label={t.partners.search} text={text} onText={(typed) => ask({ text: typed })} />}
      >
        <FilterChoice
          label={t.partners.status}
          any={t.partners.anyStatus}
          value={status}
          options={PARTNER_STATUSES.map((value) => ({
            value,
            label: `${t.partners.statuses[value]} · ${last?.counts[value] ?? 0}`,
          }))}
          onChange={(value) => ask({ status: value })}
        />
        <CheckField
          label={t.partners.withArchived}
          checked={archived}
          onChange={(event) => ask({ archived: event.target.checked })}
        />
      </FilterRow>
      <FoundList
        found={found}
        count={partners.length > 0 ? t.partners.shown(partners.length, last?.total ?? partners.length) : ''}
        nothing={
          isFiltered(asked) ? (
            <p>{t.partners.nobody}</p>
          ) : (
            <Empty title={t.partners.emptyTitle}>
              <p>{mayManage ? t.partners.emptyText : t.partners.emptyReader}</p>
            </Empty>
          )
        }
      >
        <PartnersList partners={partners} />
      </FoundList>
      {adding ? (
        <NewPartnerDialog
          onClose={() => setAdding(false)}
          onAdded={({ id }) => {
            toast(t.partners.added);
            void navigate(paths.partner(id));
          }}
        />
      ) : null}
    </Page>
  );
}
