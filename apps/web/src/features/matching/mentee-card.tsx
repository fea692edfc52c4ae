import type { DraggableProvided } from '@hello-pangea/dnd';
import type { BoardMentee } from '@tandem/contracts';
import { type CSSProperties, type KeyboardEvent, memo } from 'react';
import { Link } from 'react-router-dom';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { ActionsMenu } from '../../ui/menu.tsx';
import { dayWords } from './fit-words.ts';
import css from './mentee-card.module.css';
import { useHandle, useMatching } from './matching-context.ts';
import { cardName } from './names.ts';
import { POOL } from './placement.ts';

/** «8Б», or «учитель физики» */
const placeWords = ({ schoolClass, position }: BoardMentee): string => schoolClass?.name ?? position ?? '';

/** What hinders a proposal, or where else this mentee is being matched. */
function Hindrances({ mentee }: { mentee: BoardMentee }) {
  const t = useT();
  const { formLabel } = useMatching();
  const steps: Record<string, string> = t.mentees.missing;
  const lacks = mentee.missing.map((step) => steps[step] ?? step).join(', ');
  return (
    <>
      {lacks === '' ? null : (
        <p className={css['late']}>
          <span aria-hidden="true">⚑</span> {t.matching.notReady(lacks)}
        </p>
      )}
      {mentee.waitsForNextRound ? <p className={css['muted']}>{t.matching.nextRound}</p> : null}
      {mentee.elsewhere.length > 0 ? (
        <p className={css['muted']}>{t.matching.elsewhere(mentee.elsewhere.map(formLabel).join(', '))}</p>
      ) : null}
    </>
  );
}

/** What is written on a card, apart from the frame, which the library draws anew at every step of a drag. */
const Face = memo(function Face({ mentee, withButton }: { mentee: BoardMentee; withButton: boolean }) {
  const t = useT();
  const { manages, open } = useMatching();
  const place = placeWords(mentee);
  const wants = [
    mentee.mostImportant ? t.matching.mostImportant(t.fit.criteria[mentee.mostImportant].toLowerCase()) : '',
    dayWords(mentee.availability, t),
  ].filter(Boolean);
  const pick = () => open({ kind: 'pick', menteeId: mentee.id });
  return (
    <>
      <div className={css['top']}>
        <h3 className={css['name']} title={mentee.shownName}>
          <Link to={paths.mentee(mentee.id)} draggable={false}>
            {cardName(mentee.shownName)}
          </Link>
          {place ? `, ${place}` : ''}
        </h3>
        {manages ? (
          <span className={css['menu']}>
            <ActionsMenu
              label={t.matching.menteeMenu(cardName(mentee.shownName))}
              actions={[
                { label: t.matching.pick, run: pick },
                { label: t.matching.facts, run: () => open({ kind: 'mentee-facts', menteeId: mentee.id }) },
              ]}
            />
          </span>
        ) : null}
      </div>
      {mentee.request ? <p className={css['request']}>«{mentee.request.text}»</p> : null}
      {mentee.waitingDays > 0 ? (
        <p className={css['waits']}>
          <span aria-hidden="true">◷</span> {t.mentees.waits(mentee.waitingDays)}
        </p>
      ) : null}
      {wants.length > 0 ? <p className={css['muted']}>{wants.join(' · ')}</p> : null}
      <Hindrances mentee={mentee} />
      {withButton && manages ? (
        <div>
          <Button onClick={pick}>{t.matching.pick}</Button>
        </div>
      ) : null}
    </>
  );
});

type Props = { mentee: BoardMentee; provided?: DraggableProvided; lifted?: boolean; settling?: boolean };

/** A tilted card is in a hand; one that has been let go lies straight. */
export function liftedStyle({ style }: DraggableProvided['draggableProps'], settling: boolean): CSSProperties {
  if (!style) return {};
  if (settling) return { ...style, transitionDuration: '0.001s' };
  const transform = style.transform ?? '';
  return transform === '' ? style : { ...style, transform: `${transform} rotate(1.5deg)` };
}

/** Somebody who waits for a pair. The whole card is the handle where it may be moved. */
export function MenteeCard({ mentee, provided, lifted = false, settling = false }: Props) {
  const t = useT();
  const handle = useHandle();
  const carried = handle?.carried === mentee.id;
  const name = cardName(mentee.shownName);
  // The library makes the handle a button; a card with a menu inside is a group (axe: nested-interactive).
  const grip = provided?.dragHandleProps
    ? {
        ...provided.dragHandleProps,
        role: 'group',
        'aria-roledescription': t.matching.cardRole,
        'aria-label': t.matching.cardLabel(name, placeWords(mentee)),
        onKeyDown: (event: KeyboardEvent<HTMLElement>) => handle?.onKeyDown(event, mentee.id, POOL),
        onBlur: () => handle?.onBlur(),
      }
    : {};
  return (
    <div
      {...(provided ? { ref: provided.innerRef, ...provided.draggableProps } : {})}
      {...grip}
      // Order means nothing among those who wait: the others stand still while one is carried.
      style={lifted && provided ? liftedStyle(provided.draggableProps, settling) : {}}
      className={[css['card'], provided ? css['movable'] : '', lifted || carried ? css['lifted'] : ''].join(' ')}
      data-mentee={mentee.id}
    >
      <Face mentee={mentee} withButton={!provided} />
    </div>
  );
}
