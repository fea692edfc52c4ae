import type { ReactNode } from 'react';
import { sentenceOf } from '../../lib/api.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import type { useProposal } from './use-proposal.ts';

type ProposalPartProps = {
  found: ReturnType<typeof useProposal>['found'];
  banner: ReactNode;
  onGone: () => void;
};

/** The variant of the address: on its way, there, or not to be had any more. */
export function ProposalPart({ found, banner, onGone }: ProposalPartProps) {
  const { t } = useWords();
  if (banner) return banner;
  if (found.isLoading) return <Skeleton height={74} />;
  if (found.data) {
    return (
      <Banner tone="info">
        {t.matching.proposal.decided}
        <Button onClick={onGone}>{t.matching.understood}</Button>
      </Banner>
    );
  }
  if (!found.isError) return null;
  return (
    <Banner tone="late" role="alert">
      {sentenceOf(found.error, t)}
      <Button onClick={() => void found.refetch()}>{t.common.retry}</Button>
      <Button onClick={onGone}>{t.common.close}</Button>
    </Banner>
  );
}
