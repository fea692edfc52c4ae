import type { PersonCard } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { useQuery } from '@tanstack/react-query';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import { blockCss as css } from '../../ui/block.tsx';
import { papersQuery } from './consents.queries.ts';
import { PersonClearances } from './person-clearances.tsx';
import { PersonConsents } from './person-consents.tsx';

/** Consents and certificates of a person, as far as the reader may see them. */
export function PersonPapersTab({ card }: { card: PersonCard }) {
  const t = useT();
  const { actor } = useAccount();
  const { data, isError, error, refetch } = useQuery(papersQuery(card.id));
  const mayManage = can(actor, 'consents.manage');
  if (!data && isError)
    return (
      <Banner tone="late" role="alert">
        {sentenceOf(error, t)}
        <Button onClick={() => void refetch()}>{t.common.retry}</Button>
      </Banner>
    );
  if (!data) return <Skeleton height={240} />;
  const { clearances } = data;
  return (
    <div className={css['blocks']}>
      <PersonConsents card={card} papers={data} mayManage={mayManage} />
      {clearances && (card.kind !== 'pupil' || clearances.length > 0) ? (
        <PersonClearances personId={card.id} clearances={clearances} mayManage={mayManage} />
      ) : null}
    </div>
  );
}
