import { canAll } from '@tandem/domain/access';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { idFrom } from '../../lib/id-from.ts';
import css from '../../features/mentees/nominate.module.css';
import { NomineeList } from '../../features/mentees/nominee-list.tsx';
import { nomineesQuery, type Whom } from '../../features/mentees/nominees.queries.ts';
import { useClasses } from '../../features/people/classes.queries.ts';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

const TEACHERS = 'teachers';

/** «Назвать наставляемых»: a homeroom teacher has the own class at once, curator and psychologist choose one. */
export function NominatePage() {
  const t = useT();
  const { actor } = useAccount();
  const [search, setSearch] = useSearchParams();
  const [done, setDone] = useState<number | null>(null);
  const reachesAll = canAll(actor, 'mentees.nominate');
  const asked = search.get('class');
  const classId = idFrom(asked);
  const whom: Whom | null = reachesAll ? (asked === TEACHERS ? TEACHERS : classId ? { classId } : null) : 'own';
  if (done !== null) return <Sent count={done} onMore={() => setDone(null)} />;
  return (
    <Page title={t.nominate.title} lead={t.nominate.lead}>
      {reachesAll ? (
        <ClassChoice
          value={asked ?? ''}
          onChange={(value) => setSearch(value === '' ? {} : { class: value }, { replace: true })}
        />
      ) : null}
      {whom === null ? null : <Nominees key={JSON.stringify(whom)} whom={whom} onDone={setDone} />}
    </Page>
  );
}

function ClassChoice({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT();
  const classes = useClasses();
  return (
    <div className={css['choice']}>
      <SelectField label={t.nominate.schoolClass} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t.nominate.pickClass}</option>
        {classes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={TEACHERS}>{t.nominate.teachers}</option>
      </SelectField>
    </div>
  );
}

function Nominees({ whom, onDone }: { whom: Whom; onDone: (count: number) => void }) {
  const t = useT();
  const { data, isError, error, refetch } = useQuery(nomineesQuery(whom));
  if (isError && !data)
    return (
      <Banner tone="late" role="alert">
        {sentenceOf(error, t)}
        <Button onClick={() => void refetch()}>{t.common.retry}</Button>
      </Banner>
    );
  if (!data) return <Skeleton height={360} />;
  if (data.length === 0) return <p>{whom === 'own' ? t.nominate.noClass : t.nominate.emptyClass}</p>;
  return <NomineeList people={data} teachers={whom === TEACHERS} onDone={onDone} />;
}

function Sent({ count, onMore }: { count: number; onMore: () => void }) {
  const t = useT();
  return (
    <Page title={t.nominate.done(count)}>
      <section className={css['done']} aria-label={t.nominate.nextTitle}>
        <h2>{t.nominate.nextTitle}</h2>
        <ol className={css['next']}>
          {t.nominate.next.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <div className={css['actions']}>
          <ButtonLink look={['primary']} to={paths.mentees}>
            {t.nominate.toBase}
          </ButtonLink>
          <Button onClick={onMore}>{t.nominate.more}</Button>
        </div>
      </section>
    </Page>
  );
}
