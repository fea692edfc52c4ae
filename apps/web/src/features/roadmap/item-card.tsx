import type { BoardItem } from '@tandem/contracts';
import type { DraggableProvided } from '@hello-pangea/dnd';
import { daysOverdue } from '@tandem/domain/roadmap';
import { type CSSProperties, memo } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { useT } from '../../lib/i18n/index.tsx';
import { ActionsMenu, type MenuAction } from '../../ui/menu.tsx';
import { Avatar } from '../../ui/signs.tsx';
import { useBoard } from './board-context.ts';
import css from './item-card.module.css';
import { SubstepMark, TermMark, useResponsibleWords } from './item-marks.tsx';

type Props = { item: BoardItem; provided?: DraggableProvided; lifted?: boolean; style?: CSSProperties };

function CardMenu({ item }: { item: BoardItem }) {
  const t = useT();
  const navigate = useNavigate();
  const { mayMove, mayEdit, hrefOf, askMove, takeOff } = useBoard();
  const responsibles = item.responsibleRoles.map((role) => t.roadmap.responsible[role].toLowerCase()).join(', ');
  const actions: MenuAction[] = [{ label: t.common.open, run: () => void navigate(hrefOf(item)) }];
  if (mayMove(item)) actions.push({ label: t.roadmap.move, run: () => askMove(item) });
  if (mayEdit) actions.push({ label: t.roadmap.takeOff, run: () => takeOff(item) });
  return (
    <span className={css['menu']}>
      <ActionsMenu
        label={t.roadmap.cardMenu(item.number)}
        actions={actions}
        note={mayMove(item) ? undefined : t.roadmap.mayNotMove(responsibles)}
      />
    </span>
  );
}

/** What is written on a card. Apart from the frame, which the library draws anew at every step of a drag. */
const CardFace = memo(function CardFace({ item }: { item: BoardItem }) {
  const t = useT();
  const { today, year, hrefOf } = useBoard();
  const responsibleWords = useResponsibleWords();
  return (
    <>
      <div className={css['top']}>
        <span className={css['number']}>{item.number}</span>
        <span className={css['marks']}>
          <TermMark item={item} today={today} year={year} />
        </span>
        <CardMenu item={item} />
      </div>
      <h4 className={css['title']}>
        <Link to={hrefOf(item)} draggable={false} title={item.title}>
          {item.title}
        </Link>
      </h4>
      {item.result ? <p className={css['result']}>{item.result}</p> : null}
      <div className={css['foot']}>
        <SubstepMark done={item.substepsDone} total={item.substepsTotal} />
        <span>{responsibleWords(item) || t.roadmap.nobody}</span>
        <span className={css['people']}>
          {item.responsiblePeople.map(({ accountId, name }) => (
            <Avatar key={accountId} name={name} />
          ))}
        </span>
      </div>
    </>
  );
});

/** A card of the board. The title is a link over the whole card; the handle is the card itself. */
export function ItemCard({ item, provided, lifted = false, style }: Props) {
  const t = useT();
  const { today } = useBoard();
  const late = daysOverdue(item, today) > 0;
  // The library makes the handle a button; a card with a menu inside is a group (axe: nested-interactive).
  const handle = provided?.dragHandleProps
    ? {
        ...provided.dragHandleProps,
        role: 'group',
        'aria-roledescription': t.roadmap.cardRole,
        'aria-label': t.roadmap.cardLabel(item.number, item.title),
      }
    : {};
  return (
    <div
      {...(provided ? { ref: provided.innerRef } : {})}
      {...provided?.draggableProps}
      {...handle}
      style={{ ...provided?.draggableProps.style, ...style }}
      className={[css['card'], late ? css['late'] : '', lifted ? css['lifted'] : ''].join(' ')}
      data-item={item.number}
    >
      <CardFace item={item} />
    </div>
  );
}
