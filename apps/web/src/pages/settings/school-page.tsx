import type { AcademicYear } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { ClassesSection } from '../../features/school/classes-section.tsx';
import { RequisitesBlock } from '../../features/school/requisites-block.tsx';
import { HolidaysSection } from '../../features/school/holidays-section.tsx';
import { useRefreshSchool, yearsQuery } from '../../features/school/school.queries.ts';
import css from '../../features/school/school.module.css';
import { SettingsNav } from '../../features/settings/settings-nav.tsx';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Segments } from '../../ui/field.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

function useOpenYear() {
  const t = useT();
  const refresh = useRefreshSchool();
  return useMutation({
    mutationFn: (startYear: number) => api.years.open({ body: { startYear } }),
    onSuccess: ({ startYear }) => toast(t.school.opened(t.school.yearName(startYear))),
    onError: (error) => {
      // Somebody else has opened it a moment ago: it is open, which is what was wanted.
      if (problemOf(error)?.slug !== 'already-exists') toast(sentenceOf(error, t), { tone: 'late' });
    },
    onSettled: refresh,
  });
}

/** The year, its holidays, its classes and who leads them. */
export function SchoolPage() {
  const t = useT();
  const { actor } = useAccount();
  const mayChange = can(actor, 'school.manage');
  const { data, isError, error, refetch } = useQuery(yearsQuery);
  const [search, setSearch] = useSearchParams();
  const open = useOpenYear();
  const chosen =
    data?.years.find(({ id }) => id === search.get('year')) ??
    data?.years.find(({ startYear }) => startYear === data.current) ??
    data?.years.at(-1);
  const isOpen = (startYear: number) => data?.years.some((year) => year.startYear === startYear) ?? true;
  const next = data && isOpen(data.current) && !isOpen(data.current + 1) ? data.current + 1 : null;
  return (
    <Page
      title={t.school.title}
      lead={t.school.lead}
      actions={
        mayChange && chosen ? (
          <ButtonLink to={paths.promotionOf(chosen.id)}>{t.school.toPromotion}</ButtonLink>
        ) : undefined
      }
    >
      <SettingsNav />
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {!data && !isError ? <Skeleton height={360} /> : null}
      {data && chosen && !isOpen(data.current) ? (
        <Banner tone="wait">
          {t.school.notOpen(t.school.yearName(data.current))}
          {mayChange ? (
            <Button disabled={open.isPending} onClick={() => open.mutate(data.current)}>
              {t.school.open(t.school.yearName(data.current))}
            </Button>
          ) : null}
        </Banner>
      ) : null}
      {data && !chosen ? (
        <Empty title={t.school.noYearTitle}>
          <p>{mayChange ? t.school.noYearText : t.school.noYearReader}</p>
          {mayChange ? (
            <Button look={['primary']} disabled={open.isPending} onClick={() => open.mutate(data.current)}>
              {t.school.open(t.school.yearName(data.current))}
            </Button>
          ) : null}
        </Empty>
      ) : null}
      {data && chosen ? (
        <>
          <div className={css['year']}>
            <YearChoice
              years={data.years}
              current={data.current}
              chosen={chosen}
              onChoose={(id) => setSearch({ year: id }, { replace: true })}
            />
            {mayChange && next !== null ? (
              <Button disabled={open.isPending} onClick={() => open.mutate(next)}>
                {t.school.open(t.school.yearName(next))}
              </Button>
            ) : null}
          </div>
          <HolidaysSection key={`holidays.${chosen.id}`} year={chosen} mayChange={mayChange} />
          <ClassesSection key={`classes.${chosen.id}`} year={chosen} mayChange={mayChange} />
        </>
      ) : null}
      <RequisitesBlock mayChange={mayChange} />
    </Page>
  );
}

type ChoiceProps = { years: AcademicYear[]; current: number; chosen: AcademicYear; onChoose: (id: string) => void };

function YearChoice({ years, current, chosen, onChoose }: ChoiceProps) {
  const t = useT();
  const markOf = (startYear: number): string => {
    if (startYear === current) return t.school.now;
    return startYear > current ? t.school.next : t.school.past;
  };
  return (
    <Segments
      name="year"
      legend={t.school.year}
      value={chosen.id}
      options={years.map(({ id, startYear }) => ({
        value: id,
        label: (
          <>
            {t.school.yearName(startYear)}
            <small className={css['mark']}>{markOf(startYear)}</small>
          </>
        ),
      }))}
      onChange={onChoose}
    />
  );
}
