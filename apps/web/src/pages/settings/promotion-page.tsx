import type { AppliedPromotion, Promotion } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { PromotionClass } from '../../features/promotion/promotion-class.tsx';
import { PromotionCountsLine } from '../../features/promotion/promotion-counts.tsx';
import { EMPTY_DRAFT, previewOf, restStay } from '../../features/promotion/promotion-draft.ts';
import { promotionQuery, useApplyPromotion, useUndoPromotion } from '../../features/promotion/promotion.queries.ts';
import css from '../../features/promotion/promotion.module.css';
import { yearsQuery } from '../../features/school/school.queries.ts';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

/** «Перевод классов»: first everything is shown, then one button moves a whole school. */
export function PromotionPage() {
  const t = useT();
  const [search] = useSearchParams();
  const years = useQuery(yearsQuery);
  const yearId =
    search.get('year') ??
    years.data?.years.find(({ startYear }) => startYear === years.data.current)?.id ??
    years.data?.years.at(-1)?.id ??
    null;
  const { data, isError, error, refetch } = useQuery({ ...promotionQuery(yearId ?? ''), enabled: yearId !== null });
  const failure = error ?? years.error;
  return (
    <Page
      title={t.promotion.title}
      lead={data ? t.promotion.lead(t.school.yearName(data.fromYear), t.school.yearName(data.toYear)) : undefined}
      actions={
        <ButtonLink to={yearId === null ? paths.school : paths.schoolYear(yearId)}>{t.promotion.back}</ButtonLink>
      }
    >
      {isError || years.isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(failure, t)}
          <Button onClick={() => void (isError ? refetch() : years.refetch())}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {!data && !isError && !years.isError && !(years.data && yearId === null) ? <Skeleton height={400} /> : null}
      {(data && data.classes.length === 0) || (years.data && yearId === null) ? (
        <Empty title={t.promotion.nothingTitle}>
          <p>{t.promotion.nothingText}</p>
        </Empty>
      ) : null}
      {data?.applied ? <AppliedBanner applied={data.applied} /> : null}
      {data && yearId !== null && data.classes.length > 0 ? <Wizard key={yearId} yearId={yearId} plan={data} /> : null}
    </Page>
  );
}

function AppliedBanner({ applied }: { applied: AppliedPromotion }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const undo = useUndoPromotion();
  const { stays, graduates, leaves } = applied.counts;
  return (
    <Banner tone="done">
      {t.promotion.wasDone(
        moment(language, applied.at, timezone),
        applied.by ? shortName(applied.by) : '',
        t.promotion.summary(stays, graduates, leaves),
      )}
      <Button disabled={undo.isPending} onClick={() => undo.mutate(applied.id)}>
        {t.promotion.undo}
      </Button>
    </Banner>
  );
}

function Wizard({ yearId, plan }: { yearId: string; plan: Promotion }) {
  const t = useT();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const apply = useApplyPromotion(yearId);
  const undo = useUndoPromotion();
  const preview = previewOf(plan, draft);
  const { stays, graduates, leaves, ask } = preview.counts;
  const moved = stays + graduates + leaves;
  const homeless = [...preview.fates.values()].filter(
    (fate) => fate.fate === 'skipped' && 'reason' in fate && fate.reason === 'class-disbanded',
  ).length;
  // Everybody has been moved: what is left is to look at it, or to undo it.
  const done = plan.applied !== null && draft === EMPTY_DRAFT && moved === 0;
  const stale = problemOf(apply.error)?.slug === 'stale-version';

  function submit(): void {
    apply.mutate(preview.decisions, {
      onSuccess: ({ id, counts }) => {
        setDraft(EMPTY_DRAFT);
        toast(t.promotion.done(t.promotion.summary(counts.stays, counts.graduates, counts.leaves)), {
          action: { label: t.common.undo, run: () => undo.mutate(id) },
        });
      },
      onError: (error) => {
        const problem = problemOf(error);
        if (problem?.slug === 'stale-version')
          queries.setQueryData(promotionQuery(yearId).queryKey, problem.current as Promotion);
      },
    });
  }

  return (
    <>
      {apply.isError ? (
        <Banner tone="late" role="alert">
          {stale ? t.promotion.stale : (problemOf(apply.error)?.errors?.[0]?.detail ?? sentenceOf(apply.error, t))}
        </Banner>
      ) : null}
      <PromotionCountsLine counts={preview.counts} />
      {ask > 0 ? (
        <Banner tone="wait">
          {t.promotion.askTitle(ask)}
          <Button onClick={() => setDraft(restStay(plan, preview, draft))}>{t.promotion.restStay}</Button>
        </Banner>
      ) : null}
      {homeless > 0 ? <Banner tone="wait">{t.promotion.disbandedNote(homeless)}</Banner> : null}
      <ul className={css['classes']}>
        {plan.classes.map((one) => (
          <PromotionClass
            key={one.classId}
            of={one}
            pupils={plan.pupils.filter(({ classId }) => classId === one.classId)}
            draft={draft}
            preview={preview}
            {...(done ? {} : { onDraft: setDraft })}
          />
        ))}
      </ul>
      <p className={css['muted']}>{t.promotion.teacher}</p>
      {done ? null : (
        <div className={css['foot']}>
          <Button look={['primary']} disabled={ask > 0 || preview.unread.size > 0 || apply.isPending} onClick={submit}>
            {moved === 0 ? t.promotion.onlyClasses : t.promotion.apply(moved)}
          </Button>
          {ask > 0 ? <span className={css['muted']}>{t.promotion.undecided(ask)}</span> : null}
          {preview.unread.size > 0 ? <span className={css['muted']}>{t.promotion.fix}</span> : null}
        </div>
      )}
    </>
  );
}
