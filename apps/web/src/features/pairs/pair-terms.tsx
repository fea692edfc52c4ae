import type { MentorshipCard } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { labelOf, useProgramme } from '../../lib/programme.ts';
import { Block, blockCss, FactList } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { CallDialog } from './call-dialog.tsx';
import { usePairCall } from './use-pair-call.ts';

/** Form, role model, days and the order of a pair. */
export function PairTerms({ card }: { card: MentorshipCard }) {
  const { t, language } = useWords();
  const programme = useProgramme();
  const [editing, setEditing] = useState(false);
  const form = programme?.forms.value.find(({ code }) => code === card.form);
  const day = (of: string | null) => (of ? longDay(language, of) : t.common.dash);
  const { order } = card;
  return (
    <Block
      title={t.pairCard.terms}
      actions={
        card.manages && card.status !== 'completed' && card.status !== 'dissolved' ? (
          <Button
            look={['plain']}
            aria-label={`${t.common.edit}: ${t.pairCard.terms}`}
            onClick={() => setEditing(true)}
          >
            {t.common.edit}
          </Button>
        ) : null
      }
    >
      <FactList
        facts={[
          [t.pairs.form, labelOf(programme?.forms.value, card.form)],
          [t.pairCard.roleModel, card.roleModel ? labelOf(form?.roleModels, card.roleModel) : t.pairCard.noRoleModel],
          [t.pairCard.startsOn, day(card.startsOn)],
          [t.pairCard.endsOn, day(card.endsOn)],
          [t.pairCard.order, order ? <OrderLine order={order} day={day} /> : t.pairCard.noOrder],
        ]}
      />
      {editing ? <TermsDialog card={card} onClose={() => setEditing(false)} /> : null}
    </Block>
  );
}

/** Number and day, on to the paper for whoever reads papers. */
function OrderLine({ order, day }: { order: NonNullable<MentorshipCard['order']>; day: (of: string) => string }) {
  const t = useT();
  const { actor } = useAccount();
  const { documentId, number, on, until } = order;
  const words = t.pairCard.orderWords(number, day(on));
  return (
    <>
      {documentId !== null && can(actor, 'documents.read') ? (
        <Link className={blockCss['link']} to={paths.document(documentId)}>
          {words}
        </Link>
      ) : (
        words
      )}
      {until ? `, ${t.pairCard.orderUntil(day(until))}` : ''}
    </>
  );
}

function TermsDialog({ card, onClose }: { card: MentorshipCard; onClose: () => void }) {
  const t = useT();
  const programme = useProgramme();
  const [draft, setDraft] = useState({
    roleModel: card.roleModel ?? '',
    startsOn: card.startsOn ?? '',
    endsOn: card.endsOn ?? '',
  });
  const put = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const form = programme?.forms.value.find(({ code }) => code === card.form);
  const models = (form?.roleModels ?? []).filter(({ enabled, code }) => enabled || code === draft.roleModel);
  const call = usePairCall({
    send: () =>
      api.pairs.change({
        params: { pairId: card.id },
        body: {
          version: card.version,
          roleModel: draft.roleModel || null,
          ...(draft.startsOn ? { startsOn: draft.startsOn } : {}),
          endsOn: draft.endsOn || null,
        },
      }),
    said: t.pairCard.saved,
    onDone: onClose,
  });
  return (
    <CallDialog
      title={t.pairCard.terms}
      label={t.common.save}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      <SelectField
        label={t.pairCard.roleModel}
        value={draft.roleModel}
        onChange={(event) => put({ roleModel: event.target.value })}
      >
        <option value="">{t.pairCard.noRoleModel}</option>
        {models.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t.pairCard.startsOn}
        type="date"
        value={draft.startsOn}
        onChange={(event) => put({ startsOn: event.target.value })}
      />
      <TextField
        label={t.pairCard.endsOn}
        type="date"
        min={draft.startsOn || undefined}
        value={draft.endsOn}
        onChange={(event) => put({ endsOn: event.target.value })}
      />
    </CallDialog>
  );
}
