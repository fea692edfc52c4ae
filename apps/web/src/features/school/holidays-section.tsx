import type { AcademicYear, Holiday } from '@tandem/contracts';
import { HOLIDAY_KINDS, type HolidayKind } from '@tandem/domain/school';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner, Chip } from '../../ui/signs.tsx';
import { useRefreshSchool } from './school.queries.ts';
import css from './school.module.css';

type Row = Holiday & { key: number };
let lastKey = 0;
const keyed = (holiday: Holiday): Row => ({ ...holiday, key: ++lastKey });

/** Days without lessons: proposed ones wait to be looked at, then they are facts. */
export function HolidaysSection({ year, mayChange }: { year: AcademicYear; mayChange: boolean }) {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  return (
    <section className={pageCss['surface']} aria-labelledby="holidays">
      <div className={css['head']}>
        <h2 id="holidays">{t.school.holidays}</h2>
        <Chip tone={year.holidaysConfirmed ? 'done' : 'wait'}>
          {year.holidaysConfirmed ? t.school.confirmed : t.school.proposed}
        </Chip>
      </div>
      <p className={css['lead']}>{t.school.holidaysLead}</p>
      {editing ? (
        <HolidaysForm key={year.id} year={year} onClose={() => setEditing(false)} />
      ) : (
        <HolidaysShown year={year} mayChange={mayChange} onEdit={() => setEditing(true)} />
      )}
    </section>
  );
}

function useSetHolidays(year: AcademicYear, onDone: () => void) {
  const { t } = useWords();
  const refresh = useRefreshSchool();
  return useMutation({
    mutationFn: (holidays: Holiday[]) =>
      api.years.setHolidays({ params: { yearId: year.id }, body: { version: year.version, holidays } }),
    onSuccess: () => {
      toast(t.school.holidaysSaved);
      onDone();
    },
    onSettled: refresh,
  });
}

function HolidaysShown({ year, mayChange, onEdit }: { year: AcademicYear; mayChange: boolean; onEdit: () => void }) {
  const { t, language } = useWords();
  const confirm = useSetHolidays(year, () => undefined);
  return (
    <>
      {confirm.isError ? (
        <Banner tone="late" role="alert">
          {problemOf(confirm.error)?.slug === 'stale-version' ? t.school.stale : sentenceOf(confirm.error, t)}
        </Banner>
      ) : null}
      {year.holidays.length === 0 ? <p>{t.school.noHolidays}</p> : null}
      <ul className={css['periods']}>
        {year.holidays.map(({ kind, startsOn, endsOn }) => (
          <li key={startsOn}>
            <span>{t.school.kinds[kind]}</span>
            <span className={css['serif']}>
              {longDay(language, startsOn)} – {longDay(language, endsOn)}
            </span>
          </li>
        ))}
      </ul>
      {mayChange ? (
        <div className={pageCss['actions']}>
          {year.holidaysConfirmed ? null : (
            <Button look={['primary']} disabled={confirm.isPending} onClick={() => confirm.mutate(year.holidays)}>
              {t.school.confirm}
            </Button>
          )}
          <Button onClick={onEdit}>{t.school.editHolidays}</Button>
        </div>
      ) : null}
    </>
  );
}

function HolidaysForm({ year, onClose }: { year: AcademicYear; onClose: () => void }) {
  const { t } = useWords();
  const [rows, setRows] = useState<Row[]>(() => year.holidays.map(keyed));
  // What somebody else saves meanwhile is not what this form began with.
  const [seen] = useState(year.version);
  const save = useSetHolidays({ ...year, version: seen }, onClose);
  const problem = problemOf(save.error);
  const faultOf = (index: number, field: string) =>
    problem?.errors?.find(({ pointer }) => pointer === `/holidays/${index}/${field}`)?.detail;
  const set = (key: number, change: Partial<Holiday>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const bounds = { min: year.startsOn, max: year.endsOn };
  return (
    <form
      className={pageCss['form']}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(rows.map(({ kind, startsOn, endsOn }) => ({ kind, startsOn, endsOn })));
      }}
      noValidate
    >
      {problem?.slug === 'stale-version' ? (
        <Banner tone="late" role="alert">
          {t.school.stale}
          <Button onClick={onClose}>{t.common.close}</Button>
        </Banner>
      ) : save.isError && !problem?.errors ? (
        <Banner tone="late" role="alert">
          {sentenceOf(save.error, t)}
        </Banner>
      ) : null}
      {rows.map(({ key, kind, startsOn, endsOn }, index) => (
        <fieldset key={key} className={css['period']}>
          <legend className="visually-hidden">{t.school.period(index + 1)}</legend>
          <SelectField
            label={t.school.kind}
            value={kind}
            onChange={(event) => set(key, { kind: event.target.value as HolidayKind })}
          >
            {HOLIDAY_KINDS.map((value) => (
              <option key={value} value={value}>
                {t.school.kinds[value]}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t.school.firstDay}
            type="date"
            value={startsOn}
            error={faultOf(index, 'startsOn')}
            onChange={(event) => set(key, { startsOn: event.target.value })}
            {...bounds}
          />
          <TextField
            label={t.school.lastDay}
            type="date"
            value={endsOn}
            error={faultOf(index, 'endsOn')}
            onChange={(event) => set(key, { endsOn: event.target.value })}
            {...bounds}
          />
          <Button
            look={['plain', 'icon']}
            aria-label={t.school.removePeriod(index + 1)}
            onClick={() => setRows(rows.filter((row) => row.key !== key))}
          >
            ✕
          </Button>
        </fieldset>
      ))}
      <div className={pageCss['actions']}>
        <Button
          onClick={() => setRows([...rows, keyed({ kind: 'other', startsOn: '', endsOn: '' })])}
          disabled={rows.length >= 20}
        >
          {t.school.addPeriod}
        </Button>
      </div>
      <div className={pageCss['actions']}>
        <Button look={['primary']} type="submit" disabled={save.isPending}>
          {year.holidaysConfirmed ? t.common.save : t.school.confirm}
        </Button>
        <Button onClick={onClose}>{t.common.cancel}</Button>
      </div>
    </form>
  );
}
