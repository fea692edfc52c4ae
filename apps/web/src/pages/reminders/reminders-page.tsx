import { useQuery } from '@tanstack/react-query';
import { owingOf } from '../../features/reminders/owing.ts';
import { OwingBlock } from '../../features/reminders/owing-block.tsx';
import { owingQuery } from '../../features/reminders/reminders.queries.ts';
import { sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

/** Whom the curator reminds by hand: a text for a chat, a personal link or a code. */
export function RemindersPage() {
  const t = useT();
  const { data, isError, error, refetch } = useQuery(owingQuery);
  return (
    <Page title={t.reminding.title} lead={t.reminding.lead}>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {!data && !isError ? <Skeleton height={320} /> : null}
      {data ? (
        <>
          <OwingBlock what="report" people={owingOf(data.people, 'report')} />
          <OwingBlock what="response" people={owingOf(data.people, 'response')} />
        </>
      ) : null}
    </Page>
  );
}
