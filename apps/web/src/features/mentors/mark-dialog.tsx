import type { MentorCard, RequirementMark } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { useKeepMentor } from './mentors.queries.ts';

type Props = { card: MentorCard; requirement: RequirementMark['requirement']; onClose: () => void };

/** A fact is ticked off: since when, and until when if it has a term. */
export function MarkDialog({ card, requirement, onClose }: Props) {
  const t = useT();
  const { today } = useAccount();
  const keep = useKeepMentor();
  const [days, setDays] = useState({ fulfilledOn: today, validUntil: '' });
  const [note, setNote] = useState('');
  const mark = useMutation({
    mutationFn: () =>
      api.mentors.markRequirement({
        params: { mentorId: card.id },
        body: {
          requirement,
          fulfilledOn: days.fulfilledOn,
          validUntil: days.validUntil || null,
          note: note.trim(),
        },
      }),
    onSuccess: (next) => {
      keep(next);
      toast(t.mentorCard.marked);
      onClose();
    },
  });
  const faults = fieldFaults(mark.error, t);
  return (
    <Dialog
      title={t.mentorCard.markOf(t.mentors.requirements[requirement])}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={days.fulfilledOn === '' || mark.isPending} onClick={() => mark.mutate()}>
            {t.mentorCard.mark}
          </Button>
        </>
      }
    >
      {faults.rest ? (
        <Banner tone="late" role="alert">
          {faults.rest}
        </Banner>
      ) : null}
      <div className={pageCss['row']}>
        <TextField
          label={t.mentorCard.markOn}
          type="date"
          max={today}
          value={days.fulfilledOn}
          error={faults.at('/fulfilledOn')}
          onChange={(event) => setDays({ ...days, fulfilledOn: event.target.value })}
        />
        <TextField
          label={t.mentorCard.markUntil}
          hint={t.mentorCard.markForever}
          type="date"
          min={days.fulfilledOn}
          value={days.validUntil}
          error={faults.at('/validUntil')}
          onChange={(event) => setDays({ ...days, validUntil: event.target.value })}
        />
      </div>
      <TextField
        label={t.mentorCard.markNote}
        optional
        maxLength={300}
        autoComplete="off"
        value={note}
        error={faults.at('/note')}
        onChange={(event) => setNote(event.target.value)}
      />
    </Dialog>
  );
}
