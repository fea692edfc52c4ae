import type { PeopleImport } from '@tandem/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { ColumnsBlock } from '../../features/people-import/columns-block.tsx';
import { ForAll } from '../../features/people-import/for-all.tsx';
import { ListRows } from '../../features/people-import/list-rows.tsx';
import { LoadBar } from '../../features/people-import/load-bar.tsx';
import css from '../../features/people-import/people-import.module.css';
import { FIRST_ROWS, peopleImportQuery, useListImport } from '../../features/people-import/people-imports.queries.ts';
import { ResultStep } from '../../features/people-import/result-step.tsx';
import { SourceStep } from '../../features/people-import/source-step.tsx';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

function Steps({ now }: { now: number }) {
  const t = useT();
  return (
    <ol className={css['steps']}>
      {t.peopleImport.steps.map((step, index) => (
        <li key={step} aria-current={index + 1 === now ? 'step' : undefined}>
          {index + 1}. {step}
        </li>
      ))}
    </ol>
  );
}

/** From a list of a class or of staff to people of the register. Until the last button nothing has changed. */
export function PeopleImportPage() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const queries = useQueryClient();
  const id = search.get('id');
  if (id !== null) return <OpenList key={id} id={id} />;
  return (
    <Page title={t.peopleImport.title} lead={t.peopleImport.lead}>
      <Steps now={1} />
      <SourceStep
        onRead={(read) => {
          queries.setQueryData(peopleImportQuery(read.id, FIRST_ROWS).queryKey, read);
          setSearch({ id: read.id });
        }}
      />
    </Page>
  );
}

function OpenList({ id }: { id: string }) {
  const t = useT();
  const navigate = useNavigate();
  const [page, show] = useState(FIRST_ROWS);
  const { data: list, isError, error } = useQuery(peopleImportQuery(id, page));
  const acting = useListImport(id, page);
  if (isError) {
    const gone = problemOf(error)?.slug === 'not-found' || problemOf(error)?.slug === 'invalid-request';
    return (
      <Page title={t.peopleImport.title}>
        <Banner tone="wait" role="alert">
          {gone ? t.problems['import-closed'] : sentenceOf(error, t)}
          <ButtonLink to={paths.peopleImport}>{t.peopleImport.choose}</ButtonLink>
        </Banner>
      </Page>
    );
  }
  if (!list) {
    return (
      <Page title={t.peopleImport.title}>
        <Skeleton height={400} />
      </Page>
    );
  }
  if (list.status !== 'open') {
    return (
      <Page title={t.peopleImport.title}>
        <Steps now={3} />
        <ResultStep list={list} undo={acting.undo} />
      </Page>
    );
  }
  const found = (read: PeopleImport) =>
    `${read.fileName ?? t.peopleImport.pasted}. ${t.peopleImport.understood(read.filters.all)}`;
  return (
    <Page title={t.peopleImport.title} lead={found(list)}>
      <Steps now={2} />
      <ColumnsBlock key={`${list.mapping?.sheet}.${list.mapping?.headerRow}`} list={list} remap={acting.remap} />
      <ForAll list={list} decide={(decisions) => acting.decide.mutate(decisions)} />
      <ListRows list={list} page={page} show={show} decide={(decision) => acting.decide.mutate({ rows: [decision] })} />
      <LoadBar
        list={list}
        acting={acting}
        onDiscarded={() => {
          toast(t.peopleImport.discarded);
          void navigate(paths.people);
        }}
      />
    </Page>
  );
}
