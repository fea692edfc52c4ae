import type { PersonCard } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { useClasses } from './classes.queries.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useKeepPerson } from './people.queries.ts';

const LEAVES = 'leaves';

/** Into another class from a day on, or out of the school; where the pupil was stays in the history. */
export function EnrolDialog({ card, onClose }: { card: PersonCard; onClose: () => void }) {
  const t = useT();
  const { today } = useAccount();
  const keep = useKeepPerson();
  const classes = useClasses();
  const [classId, setClassId] = useState('');
  const [from, setFrom] = useState(today);
  const others = classes.filter(({ id }) => id !== card.schoolClass?.id);
  const enrol = useMutation({
    mutationFn: () =>
      api.people.enrol({ params: { personId: card.id }, body: { classId: classId === LEAVES ? null : classId, from } }),
    onSuccess: (next) => {
      keep(next);
      toast(t.person.moved);
      onClose();
    },
  });
  const faults = fieldFaults(enrol.error, t);
  const title = card.schoolClass ? t.person.move : t.person.moveInto;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={classId === '' || from === '' || enrol.isPending}
            onClick={() => enrol.mutate()}
          >
            {t.common.save}
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
        <SelectField
          label={t.register.schoolClass}
          hint={classes.length === 0 ? t.register.noClasses : undefined}
          value={classId}
          error={faults.at('/classId')}
          onChange={(event) => setClassId(event.target.value)}
        >
          <option value="">{t.common.dash}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {card.schoolClass ? <option value={LEAVES}>{t.person.leaves}</option> : null}
        </SelectField>
        <TextField
          label={t.person.moveFrom}
          type="date"
          value={from}
          error={faults.at('/from')}
          onChange={(event) => setFrom(event.target.value)}
        />
      </div>
      {card.schoolClass ? <p className={pageCss['lead']}>{t.person.moveKeeps}</p> : null}
    </Dialog>
  );
}
