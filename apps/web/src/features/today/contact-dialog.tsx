import type { WorkLine } from '@tandem/contracts';
import { CONTACT_CHANNELS, CONTACT_WITH, type ContactChannel, type ContactWith } from '@tandem/domain/diary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextArea } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { todayQuery } from './today.queries.ts';

/** «Записать контакт»: with whom of a pair the curator talked, how and about what. */
export function ContactDialog({ line, today, onClose }: { line: WorkLine; today: string; onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  // Sent again after a lost answer, it is the same contact.
  const [id] = useState(() => crypto.randomUUID());
  const [channel, setChannel] = useState<ContactChannel>('talk');
  const [side, setSide] = useState<ContactWith>('mentor');
  const [note, setNote] = useState('');
  const save = useMutation({
    mutationFn: () =>
      api.diary.recordContact({
        params: { pairId: line.subjectId },
        body: { id, on: today, channel, with: side, note },
      }),
    onSuccess() {
      void queries.invalidateQueries({ queryKey: todayQuery.queryKey });
      toast(t.today.contactSaved);
      onClose();
    },
  });
  return (
    <Dialog
      title={t.today.contactTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={save.isPending} onClick={() => save.mutate()}>
            {t.today.save}
          </Button>
        </>
      }
    >
      <div className={pageCss['form']}>
        <p>
          <b>{line.who}</b>. {t.today.contactLead}
        </p>
        <div className={pageCss['row']}>
          <SelectField
            label={t.today.with}
            value={side}
            onChange={(event) => setSide(event.target.value as ContactWith)}
          >
            {CONTACT_WITH.map((one) => (
              <option key={one} value={one}>
                {t.today.sides[one]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t.today.channel}
            value={channel}
            onChange={(event) => setChannel(event.target.value as ContactChannel)}
          >
            {CONTACT_CHANNELS.map((one) => (
              <option key={one} value={one}>
                {t.today.channels[one]}
              </option>
            ))}
          </SelectField>
        </div>
        <TextArea
          label={t.today.note}
          optional
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
        />
        {save.isError ? (
          <Banner tone="late" role="alert">
            {sentenceOf(save.error, t)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
