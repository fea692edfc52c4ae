import { can } from '@tandem/domain/access';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { formFrom } from '../../features/matching/matching-filters.ts';
import { matchingBoardQuery } from '../../features/matching/matching.queries.ts';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { programmeQuery } from '../../lib/programme.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import { MatchingBoardPage } from './matching-board.tsx';
import css from './matching-page.module.css';

/** «Подбор пар»: the board of one form; the address names the form. */
export function MatchingPage() {
  const t = useT();
  const [search] = useSearchParams();
  const programme = useQuery(programmeQuery);
  const forms = programme.data?.forms.value;
  const form = formFrom(search) ?? forms?.find(({ enabled }) => enabled)?.code ?? null;
  const { data, isError, error, refetch } = useQuery({ ...matchingBoardQuery(form ?? ''), enabled: form !== null });
  if (data && form && forms) return <MatchingBoardPage key={form} board={data} forms={forms} />;
  if (forms && form === null) return <NoForms />;
  const failed = isError || programme.isError;
  const gone = problemOf(error)?.slug === 'not-found';
  return (
    <Page title={t.matching.title}>
      {failed ? (
        <Banner tone="late" role="alert">
          {gone ? t.matching.noSuchForm : sentenceOf(error ?? programme.error, t)}
          {gone ? (
            <ButtonLink to={paths.matching}>{t.matching.toFirstForm}</ButtonLink>
          ) : (
            <Button onClick={() => void (programme.isError ? programme.refetch() : refetch())}>{t.common.retry}</Button>
          )}
        </Banner>
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

function Waiting() {
  return (
    <>
      <Skeleton height={44} />
      <div className={css['waiting']}>
        <Skeleton height={420} />
        <div className={css['waitingCards']}>
          {[1, 2, 3, 4].map((card) => (
            <Skeleton key={card} height={170} />
          ))}
        </div>
      </div>
    </>
  );
}

function NoForms() {
  const t = useT();
  const { actor } = useAccount();
  return (
    <Page title={t.matching.title}>
      <Empty title={t.matching.noFormsTitle}>
        <p>{t.matching.noFormsText}</p>
        {can(actor, 'school.manage') ? (
          <ButtonLink look={['primary']} to={`${paths.programme}?part=forms`}>
            {t.matching.toForms}
          </ButtonLink>
        ) : null}
      </Empty>
    </Page>
  );
}
