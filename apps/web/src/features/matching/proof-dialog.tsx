import type { MatchingCertificate, Proposal } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { stepFailure } from '../../lib/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './dialogs.module.css';
import { grouped } from './price-words.ts';
import { greedyWords, proofWords } from './proposal-words.ts';

type Props = { proposal: Proposal; onClose: () => void };

/** «Проверка»: what the certificate says, in plain words, and the same checked again on demand. */
export function ProofDialog({ proposal, onClose }: Props) {
  const { t, language } = useWords();
  const words = t.matching.proof;
  const again = useMutation({
    mutationFn: () => api.matching.recheck({ params: { proposalId: proposal.id } }),
  });
  const certificate = again.data?.certificate ?? proposal.certificate;
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button disabled={again.isPending} onClick={() => again.mutate()}>
            {words.again}
          </Button>
          <Button look={['primary']} onClick={onClose}>
            {t.common.close}
          </Button>
        </>
      }
    >
      <p className={css['verdict']}>{proofWords(proposal, t)}</p>
      <p>{certificate.proof === 'independent' ? words.how : words.groups}</p>
      <Checks certificate={certificate} />
      <p>{words.order}</p>
      {proposal.greedy ? <p className={css['muted']}>{greedyWords(proposal, proposal.greedy, t, language)}</p> : null}
      <div role="status">
        {again.data ? (
          <Banner tone={again.data.same && again.data.certificate.valid ? 'done' : 'late'}>
            {again.data.same ? words.same : words.differs}
          </Banner>
        ) : null}
        {again.isError ? <Banner tone="late">{stepFailure(again.error, t)}</Banner> : null}
      </div>
    </Dialog>
  );
}

function Checks({ certificate: { valid, reached, bound, checked, fault } }: { certificate: MatchingCertificate }) {
  const { t, language } = useWords();
  const words = t.matching.proof;
  return (
    <ul className={css['objections']}>
      <li>
        <span aria-hidden="true">{valid ? '✓' : '·'}</span>{' '}
        {words.looked(grouped(checked.edges, language), checked.mentees, checked.mentors)}
      </li>
      {bound ? (
        <li>
          <span aria-hidden="true">✓</span>{' '}
          {words.bound(
            bound.matched,
            grouped(bound.total, language),
            reached.matched,
            grouped(reached.total, language),
          )}
        </li>
      ) : null}
      {fault ? (
        <li className={css['late']}>
          <span aria-hidden="true">⚑</span> {words.fails} {fault.reason} {fault.where}
        </li>
      ) : null}
    </ul>
  );
}
