import type { AcademicYear, SchoolClass } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import { AddClassForm } from './add-class-form.tsx';
import { ClassLine } from './class-line.tsx';
import { HomeroomDialog } from './homeroom-dialog.tsx';
import { RemoveClassDialog } from './remove-class-dialog.tsx';
import { classesQuery } from './school.queries.ts';
import css from './school.module.css';

export type OpenClass = { kind: 'homeroom' | 'remove'; of: SchoolClass } | null;

/** Classes of a year: who leads each, and how many are in it. */
export function ClassesSection({ year, mayChange }: { year: AcademicYear; mayChange: boolean }) {
  const t = useT();
  const { today } = useAccount();
  const { data, isError, error, refetch } = useQuery(classesQuery(year.id));
  const [open, setOpen] = useState<OpenClass>(null);
  const people = (data?.classes ?? []).reduce((sum, { pupils }) => sum + pupils, 0);
  // A year that is not on is looked at on its nearest day.
  const day = today < year.startsOn ? year.startsOn : today > year.endsOn ? year.endsOn : today;
  return (
    <section className={pageCss['surface']} aria-labelledby="classes">
      <div className={css['head']}>
        <h2 id="classes">{t.school.classes}</h2>
        {data ? <span className={css['muted']}>{t.school.classCount(data.classes.length, people)}</span> : null}
      </div>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {!data && !isError ? <Skeleton height={240} /> : null}
      {data?.classes.length === 0 ? (
        <div>
          <h3>{t.school.noClassesTitle}</h3>
          <p className={css['lead']}>{mayChange ? t.school.noClassesText : t.school.noClassesReader}</p>
        </div>
      ) : null}
      {data && data.classes.length > 0 ? (
        <ul className={css['classes']}>
          {data.classes.map((one) => (
            <ClassLine key={one.id} of={one} day={day} mayChange={mayChange} onOpen={setOpen} />
          ))}
        </ul>
      ) : null}
      {data && mayChange ? <AddClassForm yearId={year.id} /> : null}
      {open?.kind === 'homeroom' ? (
        <HomeroomDialog of={open.of} year={year} day={day} onClose={() => setOpen(null)} />
      ) : null}
      {open?.kind === 'remove' ? <RemoveClassDialog of={open.of} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}
