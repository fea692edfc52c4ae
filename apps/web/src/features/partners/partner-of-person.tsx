import type { PersonCard } from '@tandem/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { stepFailure } from '../../lib/refusals.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { partnerChoiceQuery } from './partners.queries.ts';

/** The way to the partner whose agreement a mentor needs, or the choice of one when none is named. */
export function PartnerOfPerson({ person }: { person: PersonCard }) {
  const t = useT();
  const [choosing, setChoosing] = useState(false);
  if (person.organizationId)
    return <ButtonLink to={paths.partner(person.organizationId)}>{t.mentorCard.open.partner}</ButtonLink>;
  return (
    <>
      <Button onClick={() => setChoosing(true)}>{t.mentorCard.choosePartner}</Button>
      {choosing ? <ChoosePartnerDialog person={person} onClose={() => setChoosing(false)} /> : null}
    </>
  );
}

function ChoosePartnerDialog({ person, onClose }: { person: PersonCard; onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const { data } = useQuery(partnerChoiceQuery);
  const [organizationId, setOrganizationId] = useState('');
  const choose = useMutation({
    mutationFn: () =>
      api.people.change({ params: { personId: person.id }, body: { version: person.version, organizationId } }),
    onSuccess: onClose,
    onSettled: () => {
      for (const key of ['partners', 'mentors', 'people']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
  return (
    <Dialog
      title={t.partnerCard.chooseTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={organizationId === '' || choose.isPending}
            onClick={() => choose.mutate()}
          >
            {t.common.save}
          </Button>
        </>
      }
    >
      {choose.isError ? (
        <Banner tone="late" role="alert">
          {stepFailure(choose.error, t)}
        </Banner>
      ) : null}
      <p>{t.mentorCard.noPartner}</p>
      {data?.partners.length === 0 ? (
        <p>
          {t.partnerCard.noPartners} <ButtonLink to={paths.partners}>{t.partnerCard.toList}</ButtonLink>
        </p>
      ) : (
        <SelectField
          label={t.partnerCard.choose}
          value={organizationId}
          onChange={(event) => setOrganizationId(event.target.value)}
        >
          <option value="">{t.partnerCard.pickOne}</option>
          {data?.partners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </Dialog>
  );
}
