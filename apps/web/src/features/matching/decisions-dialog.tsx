import { fullName } from '@tandem/domain/kernel';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { stepFailure } from '../../lib/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './dialogs.module.css';
import { useMatching } from './matching-context.ts';
import { decisionsQuery } from './matching.queries.ts';
import { grouped } from './price-words.ts';

/** What was decided about the best variants, and each checked again from what was kept with it. */
export function DecisionsDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const { form } = useMatching();
  const words = t.matching.decisions;
  const { data, isError, error } = useQuery(decisionsQuery(form));
  const check = useMutation({ mutationFn: (proposalId: string) => api.matching.recheck({ params: { proposalId } }) });
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className={css['muted']}>{words.lead}</p>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
        </Banner>
      ) : null}
      {data || isError ? null : <Skeleton height={120} />}
      {data?.decisions.length === 0 ? <p>{words.none}</p> : null}
      <ul className={css['lines']}>
        {data?.decisions.map((decision) => (
          <li key={decision.id}>
            <div className={css['headed']}>
              <b>{words.states[decision.state](decision.accepted, decision.proposed)}</b>
              <Button
                look={['plain']}
                disabled={check.isPending}
                aria-label={words.checkOf(moment(language, decision.decidedAt, timezone))}
                onClick={() => check.mutate(decision.id)}
              >
                {words.check}
              </Button>
            </div>
            <span className={css['muted']}>
              {[
                moment(language, decision.decidedAt, timezone),
                decision.decidedBy ? fullName(decision.decidedBy) : '',
                t.matching.pairsCount(decision.totals.matched),
                t.matching.sumAndTail(grouped(decision.totals.total, language), decision.totals.tail),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {check.variables === decision.id && check.data ? (
              <Banner tone={check.data.same ? 'done' : 'late'} role="status">
                {check.data.same ? t.matching.proof.same : t.matching.proof.differs}
              </Banner>
            ) : null}
            {check.variables === decision.id && check.isError ? (
              <Banner tone="late" role="alert">
                {stepFailure(check.error, t)}
              </Banner>
            ) : null}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
