import type { AuditEntry, AuditSearch } from '@tandem/contracts';
import { fullName, shortName } from '@tandem/domain/kernel';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { SettingsNav } from '../../features/settings/settings-nav.tsx';
import { api, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './audit-page.module.css';

const STEP = 50;
const FILTERS = ['from', 'to', 'actorId', 'act', 'entity'] as const;
type Filter = (typeof FILTERS)[number];

/** Who did what and when. The filters are in the address: days, codes and ids, never a name. */
export function AuditPage() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const asked = Object.fromEntries(
    FILTERS.flatMap((key) => (search.get(key) ? [[key, search.get(key)]] : [])),
  ) as AuditSearch;
  const { data, isError, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    {
      queryKey: ['audit', asked],
      queryFn: ({ pageParam, signal }) =>
        api.auditLog.search({ body: { ...asked, offset: pageParam, limit: STEP } }, { signal }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => (pages.length * STEP < total ? pages.length * STEP : undefined),
      placeholderData: keepPreviousData,
    },
  );
  const last = data?.pages.at(-1);
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const set = (key: Filter) => (event: { target: { value: string } }) => {
    const next = new URLSearchParams(search);
    if (event.target.value === '') next.delete(key);
    else next.set(key, event.target.value);
    setSearch(next, { replace: true });
  };
  const value = (key: Filter): string => search.get(key) ?? '';
  const actWords = (act: string): string => t.log.acts[act] ?? act;
  return (
    <Page title={t.log.title} lead={t.log.lead}>
      <SettingsNav />
      <div className={css['tools']}>
        <TextField label={t.log.from} type="date" value={value('from')} onChange={set('from')} />
        <TextField label={t.log.to} type="date" value={value('to')} onChange={set('to')} />
        <SelectField label={t.log.actor} value={value('actorId')} onChange={set('actorId')}>
          <option value="">{t.log.anybody}</option>
          {(last?.actors ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {fullName(name)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t.log.act} value={value('act')} onChange={set('act')}>
          <option value="">{t.log.any}</option>
          {(last?.acts ?? []).map((act) => (
            <option key={act} value={act}>
              {actWords(act)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t.log.entity} value={value('entity')} onChange={set('entity')}>
          <option value="">{t.log.any}</option>
          {Object.entries(t.log.entities).map(([entity, words]) => (
            <option key={entity} value={entity}>
              {words}
            </option>
          ))}
        </SelectField>
      </div>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {isPending ? <Skeleton height={360} /> : null}
      {last ? <p role="status">{last.total === 0 ? t.log.nothing : t.log.found(last.total)}</p> : null}
      <ol className={css['list']}>
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} act={actWords(entry.act)} />
        ))}
      </ol>
      {hasNextPage ? (
        <div>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t.common.more}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

function Line({ entry, act }: { entry: AuditEntry; act: string }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const entities: Record<string, string> = t.log.entities;
  const has = entry.before !== null || entry.after !== null;
  return (
    <li>
      <time dateTime={entry.at}>{moment(language, entry.at, timezone)}</time>
      <p>
        <b>{entry.by ? shortName(entry.by) : t.log.system}</b> — {act}:{' '}
        {entry.subject === null ? t.log.hiddenSubject : entry.subject || (entities[entry.entity] ?? entry.entity)}
      </p>
      {has ? (
        <details>
          <summary>{t.log.details}</summary>
          <Values title={t.log.before} values={entry.before} />
          <Values title={t.log.after} values={entry.after} />
        </details>
      ) : null}
    </li>
  );
}

function Values({ title, values }: { title: string; values: Record<string, unknown> | null }) {
  if (values === null) return null;
  return (
    <p className={css['values']}>
      {title}:{' '}
      {Object.entries(values)
        .map(([key, value]) => `${key} = ${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join('; ')}
    </p>
  );
}
