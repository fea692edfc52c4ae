import type { PersonCard, PersonPapers } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { api, problemOf } from '../../lib/api.ts';
import type { Messages } from '../../lib/i18n/index.tsx';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { ConsentFields, sheetOf, useConsentDraft } from './consent-fields.tsx';
import { useKeepPapers } from './consents.queries.ts';
import { fieldFaults } from '../../lib/field-faults.ts';

type Props = { card: PersonCard; mustSign: PersonPapers['mustSign']; onClose: () => void };

/** Whoever may sign: the guardians of a child, the person where the law lets them; those who must are ticked. */
function signersOf(card: PersonCard, mustSign: PersonPapers['mustSign'], t: Messages) {
  const guardians = mustSign.includes('guardian')
    ? (card.guardians ?? []).map(({ personId, name, relation }) => ({
        id: personId,
        words: `${fullName(name)}, ${t.person.relations[relation]}`,
      }))
    : [];
  const self = mustSign.includes('self')
    ? [{ id: card.id, words: `${fullName(card.name)}, ${t.papers.signers.self}` }]
    : [];
  return { all: [...guardians, ...self], expected: [...guardians.slice(0, 1), ...self].map(({ id }) => id) };
}

/** Registers a signed paper: who signed, for what, until when, where it lies. */
export function ConsentDialog({ card, mustSign, onClose }: Props) {
  const t = useT();
  const keep = useKeepPapers(card.id);
  const { complete, ...fields } = useConsentDraft();
  const signers = signersOf(card, mustSign, t);
  const [signedBy, setSignedBy] = useState<readonly string[]>(signers.expected);
  const register = useMutation({
    mutationFn: () =>
      api.consents.register({
        params: { personId: card.id },
        body: { ...sheetOf(fields.draft), signedBy: [...signedBy] },
      }),
    onSuccess: (papers) => {
      keep(papers);
      toast(t.papers.registered);
      onClose();
    },
  });
  const faults = fieldFaults(register.error, t);
  const reasons: Record<string, string> = t.papers.refused;
  const refused = reasons[problemOf(register.error)?.reason ?? ''];
  const noGuardian = mustSign.includes('guardian') && card.guardians?.length === 0;
  return (
    <Dialog
      title={t.papers.register}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={!complete || signedBy.length === 0 || register.isPending}
            onClick={() => register.mutate()}
          >
            {t.papers.register}
          </Button>
        </>
      }
    >
      {refused || faults.rest ? (
        <Banner tone="late" role="alert">
          {refused ?? faults.rest}
        </Banner>
      ) : null}
      {noGuardian ? (
        <Banner tone="wait">
          {t.papers.noGuardian}
          <Link to={paths.person(card.id)} onClick={onClose}>
            {t.papers.toGuardians}
          </Link>
        </Banner>
      ) : null}
      <fieldset>
        <legend className={pageCss['lead']}>{t.papers.whoSigned}</legend>
        {signers.all.map(({ id, words }) => (
          <CheckField
            key={id}
            label={words}
            checked={signedBy.includes(id)}
            onChange={(event) =>
              setSignedBy(event.target.checked ? [...signedBy, id] : signedBy.filter((known) => known !== id))
            }
          />
        ))}
      </fieldset>
      <ConsentFields {...fields} faultAt={faults.at} />
    </Dialog>
  );
}
