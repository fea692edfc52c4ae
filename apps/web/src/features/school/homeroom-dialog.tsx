import type { AcademicYear, SchoolClass } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import { classesQuery, staffQuery, useRefreshSchool } from './school.queries.ts';
import css from './school.module.css';

type Props = { of: SchoolClass; year: AcademicYear; day: string; onClose: () => void };

/** Who leads the class from a day on. Who led it before is kept and shown. */
export function HomeroomDialog({ of: opened, year, day, onClose }: Props) {
  const { t, language } = useWords();
  const refresh = useRefreshSchool();
  const staff = useQuery(staffQuery);
  // The list behind the dialog stays fresh: after a conflict the newest state is compared with.
  const { data } = useQuery(classesQuery(year.id));
  const of = data?.classes.find(({ id }) => id === opened.id) ?? opened;
  const [last] = of.homeroom;
  const leads = last?.toOn === null ? last.accountId : null;
  const [accountId, setAccountId] = useState(leads ?? '');
  const [fromOn, setFromOn] = useState(of.homeroom.length === 0 ? year.startsOn : day);
  const candidates = (staff.data?.people ?? []).filter(
    ({ id, roles }) => id === leads || roles.includes('homeroom_teacher'),
  );
  const save = useMutation({
    mutationFn: () =>
      api.classes.setHomeroomTeacher({
        params: { classId: of.id },
        body: { accountId: accountId === '' ? null : accountId, fromOn, replaces: leads },
      }),
    onSuccess: () => {
      toast(t.school.leaderSaved);
      onClose();
    },
    onSettled: refresh,
  });
  const problem = problemOf(save.error);
  const faultOf = (pointer: string) => problem?.errors?.find((one) => one.pointer === pointer)?.detail;
  return (
    <Dialog
      title={t.school.leaderTitle(of.name)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={save.isPending || accountId === (leads ?? '') || fromOn === ''}
            onClick={() => save.mutate()}
          >
            {t.common.save}
          </Button>
        </>
      }
    >
      {save.isError && !problem?.errors ? (
        <Banner tone="late" role="alert">
          {problem?.slug === 'stale-version' ? t.school.stale : sentenceOf(save.error, t)}
        </Banner>
      ) : null}
      {staff.isPending ? <Skeleton height={64} /> : null}
      {staff.data && candidates.length === 0 ? (
        <Banner tone="wait">
          {t.school.noCandidates}
          <ButtonLink to={paths.users}>{t.settings.users}</ButtonLink>
        </Banner>
      ) : null}
      <SelectField
        label={t.school.leader}
        value={accountId}
        error={faultOf('/accountId')}
        onChange={(event) => setAccountId(event.target.value)}
      >
        <option value="">{t.school.nobody}</option>
        {candidates.map(({ id, name }) => (
          <option key={id} value={id}>
            {fullName(name)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t.school.leaderFromDay}
        type="date"
        min={year.startsOn}
        max={year.endsOn}
        value={fromOn}
        error={faultOf('/fromOn')}
        onChange={(event) => setFromOn(event.target.value)}
      />
      {of.homeroom.length > 0 ? (
        <div>
          <h3>{t.school.history}</h3>
          <ul className={css['history']}>
            {of.homeroom.map(({ accountId: id, name, fromOn: from, toOn }) => (
              <li key={`${id}.${from}`}>
                {name ? fullName(name) : t.common.dash}
                <span className={css['muted']}>
                  {' '}
                  {toOn === null
                    ? t.school.since(longDay(language, from))
                    : t.school.period2(longDay(language, from), longDay(language, toOn))}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Dialog>
  );
}
