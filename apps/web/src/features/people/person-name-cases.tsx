import type { PersonCard, PersonNameCases as NameCases } from '@tandem/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { byHandOf, isByHand, typedOf } from '../../lib/name-cases.ts';
import { toast } from '../../lib/toasts.ts';
import { Block, blockCss as css, FactList } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NameCasesFields } from '../../ui/name-cases-fields.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner, Chip, Skeleton } from '../../ui/signs.tsx';

const nameCasesQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', personId, 'name-cases'],
    queryFn: () => api.people.nameCases({ params: { personId } }),
  });

/** How papers decline the name; what is declined otherwise is put right here once for all papers. */
export function PersonNameCases({ card }: { card: PersonCard }) {
  const t = useT();
  const words = t.nameCases;
  const { data, isError, error, refetch } = useQuery(nameCasesQuery(card.id));
  const [editing, setEditing] = useState(false);
  return (
    <Block
      title={words.title}
      actions={
        data ? (
          <Button look={['plain']} aria-label={`${t.common.edit}: ${words.title}`} onClick={() => setEditing(true)}>
            {t.common.edit}
          </Button>
        ) : null
      }
    >
      {isError && !data ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {!data && !isError ? <Skeleton height={120} /> : null}
      {data ? (
        <FactList
          facts={data.cases.map((one) => [
            t.requisites.caseNames[one.case],
            <>
              {one.text} {isByHand(one) ? <Chip tone="info">{t.documentForm.byHand}</Chip> : null}
            </>,
          ])}
        />
      ) : null}
      <p className={css['muted']}>{words.lead}</p>
      {data && editing ? <CasesDialog personId={card.id} opened={data} onClose={() => setEditing(false)} /> : null}
    </Block>
  );
}

type DialogProps = { personId: string; opened: NameCases; onClose: () => void };

function CasesDialog({ personId, opened, onClose }: DialogProps) {
  const t = useT();
  const words = t.nameCases;
  const queries = useQueryClient();
  const { queryKey } = nameCasesQuery(personId);
  const [typed, setTyped] = useState(() => typedOf(opened.cases));
  const save = useMutation({
    mutationFn: () =>
      api.people.changeNameCases({ params: { personId }, body: { version: opened.version, byHand: byHandOf(typed) } }),
    onSuccess: (data) => {
      queries.setQueryData(queryKey, data);
      void queries.invalidateQueries({ queryKey: ['people', personId, 'card'] });
      toast(words.saved);
      onClose();
    },
    onError: (error) => {
      if (problemOf(error)?.slug === 'stale-version') void queries.invalidateQueries({ queryKey });
    },
  });
  const faults = fieldFaults(save.error, t);
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={save.isPending} onClick={() => save.mutate()}>
            {t.common.save}
          </Button>
        </>
      }
    >
      <div className={pageCss['form']}>
        <p className={css['muted']}>{words.hint}</p>
        <NameCasesFields cases={opened.cases} typed={typed} onTyped={setTyped} faultAt={faults.at} />
        {faults.rest === null ? null : (
          <Banner tone="late" role="alert">
            {problemOf(save.error)?.slug === 'stale-version' ? words.stale : faults.rest}
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
