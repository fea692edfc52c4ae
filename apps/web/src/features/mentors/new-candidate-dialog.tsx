import type { MentorCard, PersonRow } from '@tandem/contracts';
import { fitsCategory, MENTOR_CATEGORIES, type MentorCategory } from '@tandem/domain/participants';
import { useMutation } from '@tanstack/react-query';
import { type ComponentType, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { stepFailure } from '../../lib/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { useKeepMentor } from './mentors.queries.ts';

type Props = {
  /** The control that finds somebody of the register. */
  Choice: ComponentType<{
    label: string;
    without: string;
    chosen: PersonRow | null;
    onChoose: (row: PersonRow | null) => void;
  }>;
  onClose: () => void;
  onAdded: (card: MentorCard) => void;
};

/** Somebody of the register begins the way; who they are decides what they will have to bring. */
export function NewCandidateDialog({ Choice, onClose, onAdded }: Props) {
  const t = useT();
  const keep = useKeepMentor();
  // Made once: a repeated press makes one candidate.
  const [id] = useState(() => crypto.randomUUID());
  const [person, setPerson] = useState<PersonRow | null>(null);
  const [wanted, setWanted] = useState<MentorCategory | null>(null);
  const fitting = person ? MENTOR_CATEGORIES.filter((one) => fitsCategory(one, person.kind)) : [];
  const category = fitting.find((one) => one === wanted) ?? (person?.kind === 'external' ? 'employer' : fitting[0]);
  const add = useMutation({
    mutationFn: (chosen: { personId: string; category: MentorCategory }) =>
      api.mentors.create({ body: { id, ...chosen } }),
    onSuccess: (card) => {
      keep(card);
      onAdded(card);
    },
  });
  return (
    <Dialog
      title={t.mentors.addTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={!person || !category || add.isPending}
            onClick={() => person && category && add.mutate({ personId: person.id, category })}
          >
            {t.mentors.addDo}
          </Button>
        </>
      }
    >
      {add.isError ? (
        <Banner tone="late" role="alert">
          {problemOf(add.error)?.slug === 'already-exists' ? t.mentors.twice : stepFailure(add.error, t)}
        </Banner>
      ) : null}
      <Choice
        label={t.mentors.addWho}
        without=""
        chosen={person}
        onChoose={(row) => {
          add.reset();
          setPerson(row);
        }}
      />
      {person ? (
        <SelectField
          label={t.mentors.addCategory}
          value={category}
          onChange={(event) => setWanted(fitting.find((one) => one === event.target.value) ?? null)}
        >
          {fitting.map((one) => (
            <option key={one} value={one}>
              {t.mentors.categories[one]}
            </option>
          ))}
        </SelectField>
      ) : (
        <p className={pageCss['lead']}>
          {t.mentors.addHint} <Link to={paths.people}>{t.mentors.toPeople}</Link>
        </p>
      )}
    </Dialog>
  );
}
