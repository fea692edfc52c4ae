import type { RequisitesChange, SchoolRequisites } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { byHandOf, type TypedCases, typedOf } from '../../lib/name-cases.ts';
import { toast } from '../../lib/toasts.ts';
import { Block, blockCss as css, FactList } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { NameCasesFields } from '../../ui/name-cases-fields.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

export const requisitesQuery = queryOptions({
  queryKey: ['school', 'requisites'],
  queryFn: () => api.requisites.read({}),
});

const TEXTS = {
  fullName: 400,
  shortName: 200,
  city: 120,
  address: 300,
  phone: 60,
  email: 120,
  site: 120,
  inn: 12,
  kpp: 9,
  ogrn: 13,
} as const;
type TextKey = keyof typeof TEXTS;
const KEYS = Object.keys(TEXTS) as TextKey[];
const PARTS = ['familyName', 'givenName', 'patronymic'] as const;
const SEXES = ['female', 'male'] as const;

/** What official papers print of the school. */
export function RequisitesBlock({ mayChange }: { mayChange: boolean }) {
  const t = useT();
  const words = t.requisites;
  const { data, isError, error, refetch } = useQuery(requisitesQuery);
  const [editing, setEditing] = useState(false);
  return (
    <Block
      title={words.title}
      actions={
        mayChange && data && !editing ? (
          <Button aria-label={`${t.common.edit}: ${words.title}`} onClick={() => setEditing(true)}>
            {t.common.edit}
          </Button>
        ) : null
      }
    >
      <p className={css['muted']}>{words.lead}</p>
      {isError && !data ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {!data && !isError ? <Skeleton height={160} /> : null}
      {data && editing ? <RequisitesForm opened={data} onClose={() => setEditing(false)} /> : null}
      {data && !editing ? (
        <FactList
          facts={[
            ...KEYS.map((key) => [words[key], data[key] ?? words.notSaid] as const),
            [
              words.director,
              data.director ? `${fullName(data.director.name)}, ${data.director.position}` : words.noDirector,
            ],
          ]}
        />
      ) : null}
    </Block>
  );
}

type Draft = Record<TextKey | (typeof PARTS)[number] | 'position', string> & {
  sex: (typeof SEXES)[number] | null;
  cases: TypedCases;
};

function draftOf(data: SchoolRequisites): Draft {
  const { director } = data;
  return {
    ...(Object.fromEntries(KEYS.map((key) => [key, data[key] ?? ''])) as Record<TextKey, string>),
    familyName: director?.name.familyName ?? '',
    givenName: director?.name.givenName ?? '',
    patronymic: director?.name.patronymic ?? '',
    position: director?.position ?? '',
    sex: director?.sex ?? null,
    cases: typedOf(director?.cases ?? []),
  };
}

function changeOf(draft: Draft, version: number): RequisitesChange {
  const texts = Object.fromEntries(KEYS.map((key) => [key, draft[key].trim() || null])) as Record<
    TextKey,
    string | null
  >;
  const named = [...PARTS, 'position' as const].some((key) => draft[key].trim() !== '');
  const name = {
    familyName: draft.familyName.trim(),
    givenName: draft.givenName.trim(),
    patronymic: draft.patronymic.trim() || null,
  };
  return {
    ...texts,
    version,
    director: named ? { name, sex: draft.sex, position: draft.position.trim(), byHand: byHandOf(draft.cases) } : null,
  };
}

function RequisitesForm({ opened, onClose }: { opened: SchoolRequisites; onClose: () => void }) {
  const t = useT();
  const words = t.requisites;
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(opened));
  const [first] = useState(() => JSON.stringify(draftOf(opened)));
  const save = useMutation({
    mutationFn: () => api.requisites.change({ body: changeOf(draft, opened.version) }),
    onSuccess: (data) => {
      queries.setQueryData(requisitesQuery.queryKey, data);
      toast(words.saved);
      onClose();
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug !== 'stale-version') return;
      if (problem.current) queries.setQueryData(requisitesQuery.queryKey, problem.current as SchoolRequisites);
      else void queries.invalidateQueries({ queryKey: requisitesQuery.queryKey });
    },
  });
  const faults = fieldFaults(save.error, t);
  const stale = problemOf(save.error)?.slug === 'stale-version';
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const text = (key: TextKey) => (
    <TextField
      key={key}
      label={words[key]}
      optional
      autoComplete="off"
      hint={key === 'city' ? words.cityHint : undefined}
      {...(key === 'inn' || key === 'kpp' || key === 'ogrn' ? { inputMode: 'numeric' as const } : {})}
      maxLength={TEXTS[key]}
      value={draft[key]}
      error={faults.at(`/${key}`)}
      onChange={(event) => set({ [key]: event.target.value })}
    />
  );
  return (
    <form
      className={pageCss['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <LeaveGuard unsaved={JSON.stringify(draft) !== first && !save.isSuccess} />
      {text('fullName')}
      <div className={pageCss['row']}>{(['shortName', 'city'] as const).map(text)}</div>
      {text('address')}
      <div className={pageCss['row']}>{(['phone', 'email', 'site'] as const).map(text)}</div>
      <div className={pageCss['row']}>{(['inn', 'kpp', 'ogrn'] as const).map(text)}</div>
      <h3>{words.director}</h3>
      <div className={pageCss['row']}>
        {PARTS.map((part) => (
          <TextField
            key={part}
            label={t.people[part]}
            optional={part === 'patronymic'}
            autoComplete="off"
            maxLength={80}
            value={draft[part]}
            error={faults.at(`/director/name/${part}`)}
            onChange={(event) => set({ [part]: event.target.value, cases: {} })}
          />
        ))}
      </div>
      <div className={pageCss['row']}>
        <TextField
          label={words.position}
          autoComplete="off"
          maxLength={160}
          value={draft.position}
          error={faults.at('/director/position')}
          onChange={(event) => set({ position: event.target.value })}
        />
        <SelectField
          label={t.documentForm.sex}
          value={draft.sex ?? ''}
          onChange={(event) => set({ sex: SEXES.find((known) => known === event.target.value) ?? null })}
        >
          <option value="">{t.documentForm.sexes.unknown}</option>
          {SEXES.map((value) => (
            <option key={value} value={value}>
              {t.documentForm.sexes[value]}
            </option>
          ))}
        </SelectField>
      </div>
      {opened.director ? (
        <>
          <h3>{words.cases}</h3>
          <p className={css['muted']}>{words.casesHint}</p>
          <NameCasesFields
            cases={opened.director.cases}
            typed={draft.cases}
            onTyped={(cases) => set({ cases })}
            faultAt={(pointer) => faults.at(`/director${pointer}`)}
          />
        </>
      ) : null}
      {stale || faults.rest !== null ? (
        <Banner tone="late" role="alert">
          {stale ? words.stale : faults.rest}
        </Banner>
      ) : null}
      <div className={css['actions']}>
        <Button look={['primary']} type="submit" disabled={save.isPending}>
          {t.common.save}
        </Button>
        <Button onClick={onClose}>{t.common.cancel}</Button>
      </div>
    </form>
  );
}
