import type { Guardian, PersonCard } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { api, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/signs.tsx';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { GuardianDialog } from './guardian-dialog.tsx';
import { useKeepPerson } from './people.queries.ts';

type Props = { card: PersonCard; guardians: readonly Guardian[]; mayManage: boolean };

/** Who signs for a child and may be called. */
export function PersonGuardians({ card, guardians, mayManage }: Props) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Guardian | null>(null);
  return (
    <Block
      title={t.person.guardians}
      seenBy="pupil_contacts"
      actions={mayManage ? <Button onClick={() => setAdding(true)}>{t.person.addGuardian}</Button> : null}
    >
      {guardians.length === 0 ? <p className={css['muted']}>{t.person.noGuardians}</p> : null}
      <ul className={css['lines']}>
        {guardians.map((guardian) => (
          <li key={guardian.id}>
            <div className={css['line']}>
              <span>
                {mayManage ? (
                  <Link className={css['link'] ?? ''} to={paths.person(guardian.personId)}>
                    {fullName(guardian.name)}
                  </Link>
                ) : (
                  <b>{fullName(guardian.name)}</b>
                )}
                , {t.person.relations[guardian.relation]}
              </span>
              <span className={css['muted']}>
                {[guardian.phone, guardian.email, guardian.contactAllowed ? t.person.contactYes : t.person.contactNo]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {mayManage ? (
              <Button
                look={['plain']}
                aria-label={t.person.removeGuardian(fullName(guardian.name))}
                onClick={() => setRemoving(guardian)}
              >
                {t.common.remove}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {adding ? <GuardianDialog card={card} onClose={() => setAdding(false)} /> : null}
      {removing ? <RemoveQuestion card={card} guardian={removing} onClose={() => setRemoving(null)} /> : null}
    </Block>
  );
}

function RemoveQuestion({ card, guardian, onClose }: { card: PersonCard; guardian: Guardian; onClose: () => void }) {
  const t = useT();
  const keep = useKeepPerson();
  const remove = useMutation({
    mutationFn: () => api.people.removeGuardian({ params: { personId: card.id, guardianshipId: guardian.id } }),
    onSuccess: (next) => {
      keep(next);
      toast(t.person.guardianRemoved);
      onClose();
    },
  });
  return (
    <Dialog
      title={`${t.person.removeGuardian(fullName(guardian.name))}?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={remove.isPending} onClick={() => remove.mutate()}>
            {t.common.remove}
          </Button>
        </>
      }
    >
      {remove.isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(remove.error, t)}
        </Banner>
      ) : null}
      <p>{t.person.removeGuardianText}</p>
    </Dialog>
  );
}
