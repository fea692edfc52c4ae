import { fullName, shortName } from '@tandem/domain/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { ConsentFields, sheetOf, useConsentDraft } from './consent-fields.tsx';
import { fieldFaults } from '../../lib/field-faults.ts';
import type { Picks } from './ledger-list.tsx';
import css from './ledger.module.css';

/** Why a sheet stands in the way, by the code of the contract. */
type Fault = { personId: string; reason: string };
type Props = {
  picks: Picks;
  onUnpick: (personIds: readonly string[]) => void;
  onClose: () => void;
  onDone: () => void;
};

/** The sheets a class has handed in, registered together: all of them, or none and the reasons why. */
export function BatchConsentDialog({ picks, onUnpick, onClose, onDone }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const { complete, ...fields } = useConsentDraft();
  const register = useMutation({
    mutationFn: () => api.consents.registerMany({ body: { ...sheetOf(fields.draft), personIds: [...picks.keys()] } }),
    onSuccess: async ({ registered }) => {
      await queries.invalidateQueries({ queryKey: ['people'] });
      toast(t.ledger.done(registered));
      onDone();
    },
  });
  const problem = problemOf(register.error);
  const refused = problem?.slug === 'batch-refused' ? (problem.current as { faults: Fault[] }).faults : [];
  const standing = refused.filter(({ personId }) => picks.has(personId));
  const faults = fieldFaults(register.error, t);
  return (
    <Dialog
      title={t.ledger.markTitle(picks.size)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={!complete || picks.size === 0 || register.isPending}
            onClick={() => register.mutate()}
          >
            {t.ledger.mark}
          </Button>
        </>
      }
    >
      {standing.length > 0 ? (
        <Banner tone="late" role="alert">
          {t.ledger.refusedTitle(standing.length)}
          <Button onClick={() => onUnpick(standing.map(({ personId }) => personId))}>{t.ledger.withoutThem}</Button>
          <ul className={css['faults']}>
            {standing.map(({ personId, reason }) => (
              <FaultLine key={personId} personId={personId} reason={reason} picks={picks} />
            ))}
          </ul>
        </Banner>
      ) : null}
      {faults.rest && refused.length === 0 ? (
        <Banner tone="late" role="alert">
          {faults.rest}
        </Banner>
      ) : null}
      <p className={css['names']}>{[...picks.values()].map(({ name }) => shortName(name)).join(', ')}</p>
      <p className={pageCss['lead']}>{t.ledger.markAll}</p>
      <ConsentFields {...fields} faultAt={faults.at} />
    </Dialog>
  );
}

function FaultLine({ personId, reason, picks }: Fault & { picks: Picks }) {
  const t = useT();
  const line = picks.get(personId);
  const reasons: Record<string, string> = t.papers.refused;
  return (
    <li>
      <span>
        <b>{line ? fullName(line.name) : t.common.dash}</b>: {(reasons[reason] ?? t.problems.internal).toLowerCase()}
      </span>
      {reason === 'no-guardian' ? (
        // In a tab of its own: what has been written and ticked here stays.
        <Link to={paths.person(personId)} target="_blank">
          {t.ledger.openCard}
        </Link>
      ) : null}
    </li>
  );
}
