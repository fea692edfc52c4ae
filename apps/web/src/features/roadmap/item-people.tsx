import type { Item } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { RESPONSIBLE_ROLES } from '@tandem/domain/roadmap';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/field.tsx';
import css from './item-panel.module.css';
import { directoryQuery } from './roadmap.queries.ts';
import type { Fields } from './use-item-change.ts';

type Props = {
  item: Item;
  mayEdit: boolean;
  onSave: (fields: Fields) => Promise<boolean>;
  onDraft: (open: boolean) => void;
};
type Draft = { roles: Item['responsibleRoles']; people: string[] };

const toggled = <T,>(list: readonly T[], value: T, on: boolean): T[] =>
  on ? [...list, value] : list.filter((known) => known !== value);

/** Who answers: the printed roles, and people by name. */
export function ItemPeople({ item, mayEdit, onSave, onDraft }: Props) {
  const t = useT();
  const [draft, setDraft] = useState<Draft | null>(null);
  const { data } = useQuery({ ...directoryQuery, enabled: draft !== null });
  const edit = (next: Draft | null) => {
    setDraft(next);
    onDraft(next !== null);
  };
  const people = item.responsiblePeople.map(({ name }) => fullName(name)).join(', ');
  if (!draft) {
    return (
      <>
        <p>{item.responsibleRoles.map((role) => t.roadmap.responsible[role]).join(', ') || t.roadmap.nobody}</p>
        <p className={css['muted']}>
          {t.card.people}: {people || t.card.noPeople}
        </p>
        {item.responsibleRaw ? (
          <p className={css['raw']}>
            {t.card.asPrinted}: «{item.responsibleRaw}»
          </p>
        ) : null}
        {mayEdit ? (
          <Button
            look={['plain']}
            aria-label={`${t.common.edit}: ${t.roadmap.responsibles}`}
            onClick={() =>
              edit({ roles: item.responsibleRoles, people: item.responsiblePeople.map(({ accountId }) => accountId) })
            }
          >
            {t.common.edit}
          </Button>
        ) : null}
      </>
    );
  }
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave({ responsibleRoles: draft.roles, responsiblePeople: draft.people }).then(
          (saved) => saved && edit(null),
        );
      }}
    >
      <fieldset className={css['checks']}>
        <legend className="visually-hidden">{t.roadmap.responsibles}</legend>
        {RESPONSIBLE_ROLES.map((role) => (
          <CheckField
            key={role}
            label={t.roadmap.responsible[role]}
            checked={draft.roles.includes(role)}
            onChange={(event) => edit({ ...draft, roles: toggled(draft.roles, role, event.target.checked) })}
          />
        ))}
      </fieldset>
      <fieldset className={css['checks']}>
        <legend className={css['muted']}>{t.card.people}</legend>
        {data?.people.map(({ id, name }) => (
          <CheckField
            key={id}
            label={fullName(name)}
            checked={draft.people.includes(id)}
            onChange={(event) => edit({ ...draft, people: toggled(draft.people, id, event.target.checked) })}
          />
        ))}
      </fieldset>
      <div className={css['formFoot']}>
        <Button look={['primary']} type="submit">
          {t.common.save}
        </Button>
        <Button onClick={() => edit(null)}>{t.common.cancel}</Button>
      </div>
    </form>
  );
}
