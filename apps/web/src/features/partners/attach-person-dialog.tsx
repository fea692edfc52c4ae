import type { PartnerCard, PersonRow } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { stepFailure } from '../../lib/refusals.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import type { PersonControl } from './partner-people.tsx';

type Props = { card: PartnerCard; Choice: PersonControl; onClose: () => void };

/** Somebody of the register works at the partner, and mostly comes as a mentor. */
export function AttachPersonDialog({ card, Choice, onClose }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [person, setPerson] = useState<PersonRow | null>(null);
  const [candidate, setCandidate] = useState(true);
  const attach = useMutation({
    mutationFn: async ({ id: personId, version }: PersonRow) => {
      await api.people.change({ params: { personId }, body: { version, organizationId: card.id } });
      if (!candidate) return 'attached' as const;
      try {
        await api.mentors.create({ body: { id, personId, category: 'employer' } });
      } catch (error) {
        if (problemOf(error)?.slug !== 'already-exists') throw error;
        return 'attachedTwice' as const;
      }
      return 'attached' as const;
    },
    onSuccess: (said) => {
      toast(t.partnerCard[said]);
      onClose();
    },
    onSettled: () => {
      for (const key of ['partners', 'mentors', 'people']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
  return (
    <Dialog
      title={t.partnerCard.attach}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={!person || attach.isPending}
            onClick={() => person && attach.mutate(person)}
          >
            {t.partnerCard.attachDo}
          </Button>
        </>
      }
    >
      {attach.isError ? (
        <Banner tone="late" role="alert">
          {stepFailure(attach.error, t)}
        </Banner>
      ) : null}
      <Choice
        label={t.partnerCard.attachWho}
        without=""
        chosen={person}
        onChoose={(row) => {
          attach.reset();
          setPerson(row);
        }}
      />
      {person ? null : (
        <p className={pageCss['lead']}>
          {t.partnerCard.attachHint} <Link to={paths.people}>{t.mentors.toPeople}</Link>
        </p>
      )}
      <CheckField
        label={t.partnerCard.attachCandidate}
        checked={candidate}
        onChange={(event) => setCandidate(event.target.checked)}
      />
    </Dialog>
  );
}
