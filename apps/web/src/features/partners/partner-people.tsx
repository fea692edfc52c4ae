import type { PartnerCard, PersonRow } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router-dom';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { AttachPersonDialog } from './attach-person-dialog.tsx';

/** The control that finds somebody of the register. */
export type PersonControl = (props: {
  label: string;
  chosen: PersonRow | null;
  onChoose: (row: PersonRow | null) => void;
}) => ReactNode;

type Props = {
  card: PartnerCard;
  mayManage: boolean;
  choice: PersonControl;
  /** How a mentor stands and what is still missing. */
  standing: (mentorId: string, status: PartnerCard['people'][number]['status']) => ReactNode;
};

/** The mentors a partner gives, each with what is still missing. */
export function PartnerPeople({ card, mayManage, choice, standing }: Props) {
  const t = useT();
  const [attaching, setAttaching] = useState(false);
  return (
    <Block
      title={t.partnerCard.people}
      actions={
        mayManage && !card.archived ? (
          <Button onClick={() => setAttaching(true)}>{t.partnerCard.attach}</Button>
        ) : null
      }
    >
      {card.people.length === 0 ? <p className={css['muted']}>{t.partnerCard.noPeople}</p> : null}
      <ul className={css['lines']}>
        {card.people.map(({ mentorId, name, category, status }) => (
          <li key={mentorId}>
            <div className={css['line']}>
              <Link to={paths.mentor(mentorId)}>{fullName(name)}</Link>
              <span className={css['muted']}>{t.mentors.categories[category]}</span>
            </div>
            {standing(mentorId, status)}
          </li>
        ))}
      </ul>
      {attaching ? <AttachPersonDialog card={card} choice={choice} onClose={() => setAttaching(false)} /> : null}
    </Block>
  );
}
