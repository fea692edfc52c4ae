import type { PartnerCard, PersonRow } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { type ComponentType, useState } from 'react';
import { Link } from 'react-router-dom';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { AttachPersonDialog } from './attach-person-dialog.tsx';

/** The control that finds somebody of the register. */
export type PersonControl = ComponentType<{
  label: string;
  without: string;
  chosen: PersonRow | null;
  onChoose: (row: PersonRow | null) => void;
}>;

type Props = {
  card: PartnerCard;
  mayManage: boolean;
  Choice: PersonControl;
  /** How a mentor stands and what is still missing. */
  Standing: ComponentType<Pick<PartnerCard['people'][number], 'mentorId' | 'status'>>;
};

/** The mentors a partner gives, each with what is still missing. */
export function PartnerPeople({ card, mayManage, Choice, Standing }: Props) {
  const t = useT();
  const [attaching, setAttaching] = useState(false);
  return (
    <Block
      title={t.partnerCard.people}
      actions={
        mayManage && !card.archived ? <Button onClick={() => setAttaching(true)}>{t.partnerCard.attach}</Button> : null
      }
    >
      {card.people.length === 0 ? <p className={css['muted']}>{t.partnerCard.noPeople}</p> : null}
      <ul className={css['lines']}>
        {card.people.map(({ mentorId, name, category, status }) => (
          <li key={mentorId}>
            <div className={css['line']}>
              <span>
                <Link className={css['link']} to={paths.mentor(mentorId)}>
                  {fullName(name)}
                </Link>{' '}
                <span className={css['muted']}>{t.mentors.categories[category]}</span>
              </span>
              <Standing mentorId={mentorId} status={status} />
            </div>
          </li>
        ))}
      </ul>
      {attaching ? <AttachPersonDialog card={card} Choice={Choice} onClose={() => setAttaching(false)} /> : null}
    </Block>
  );
}
