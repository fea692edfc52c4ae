import type { DraggableProvided } from '@hello-pangea/dnd';
import type { BoardMentee, DraftPair } from '@tandem/contracts';
import { type KeyboardEvent, memo } from 'react';
import { Link } from 'react-router-dom';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { ActionsMenu } from '../../ui/menu.tsx';
import { useHandle, useMatching } from './matching-context.ts';
import { liftedStyle } from './mentee-card.tsx';
import css from './mentor-card.module.css';
import { cardName, lettersOf } from './names.ts';
import { objectionsWords, pairWarnings } from './objection-words.ts';
import { isFitKnown, mentorPlace } from './placement.ts';

export function Letters({ of }: { of: string }) {
  return (
    <span className={css['letters']} aria-hidden="true">
      {lettersOf(of)}
    </span>
  );
}

export function LockSign() {
  return (
    <svg
      width="12"
      height="14"
      viewBox="0 0 12 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <rect x="1" y="6" width="10" height="7" rx="1.5" />
      <path d="M3.5 6V4a2.5 2.5 0 0 1 5 0v2" />
    </svg>
  );
}

const Face = memo(function Face({ pair, mentee }: { pair: DraftPair; mentee: BoardMentee }) {
  const t = useT();
  const { manages, open, takeOff, lock } = useMatching();
  const { menteeId, mentorId, locked, fit, refusals } = pair;
  const warned = objectionsWords(pairWarnings(pair.warnings), t);
  const name = cardName(mentee.shownName);
  const place = mentee.schoolClass?.name ?? mentee.position;
  return (
    <>
      <Letters of={mentee.shownName} />
      <span className={css['who']}>
        <Link to={paths.mentee(menteeId)} draggable={false} title={mentee.shownName}>
          {name}
        </Link>
        {place ? `, ${place}` : ''}
        {locked ? (
          <span className={css['locked']}>
            <LockSign /> {t.matching.locked}
          </span>
        ) : null}
        {isFitKnown(fit) ? (
          <span className={`${css['word']} ${css[fit.word]}`}>{t.fit.words[fit.word].toLowerCase()}</span>
        ) : null}
      </span>
      {manages ? (
        <span className={css['rowMenu']}>
          <ActionsMenu
            label={t.matching.pairMenu(name)}
            actions={[
              { label: t.matching.why, run: () => open({ kind: 'why', menteeId, mentorId }) },
              { label: locked ? t.matching.unlock : t.matching.lock, run: () => lock(menteeId, !locked) },
              { label: t.matching.pickOther, run: () => open({ kind: 'pick', menteeId }) },
              { label: t.matching.takeOff, run: () => takeOff(menteeId) },
              { label: t.matching.facts, run: () => open({ kind: 'mentee-facts', menteeId }) },
            ]}
          />
        </span>
      ) : null}
      {refusals.length > 0 ? (
        <span className={css['decide']}>
          <span>
            <b>
              <span aria-hidden="true">⚑</span> {t.matching.decide}
            </b>
            : {objectionsWords(refusals, t)}. {t.matching.cannotStay}
          </span>
          {manages ? <Button onClick={() => takeOff(menteeId)}>{t.matching.takeOffShort}</Button> : null}
        </span>
      ) : null}
      {refusals.length === 0 && warned !== '' ? (
        <span className={css['warns']} title={warned}>
          <span aria-hidden="true">△</span> {warned}
        </span>
      ) : null}
    </>
  );
});

type Props = {
  pair: DraftPair;
  mentee: BoardMentee;
  provided?: DraggableProvided;
  lifted?: boolean;
  settling?: boolean;
};

/** A pair of the draft on the card of its mentor; may be carried on to another, or back. */
export function PairRow({ pair, mentee, provided, lifted = false, settling = false }: Props) {
  const t = useT();
  const handle = useHandle();
  const carried = handle?.carried === mentee.id;
  const from = mentorPlace(pair.mentorId);
  const grip = provided?.dragHandleProps
    ? {
        ...provided.dragHandleProps,
        role: 'group',
        'aria-roledescription': t.matching.pairRole,
        'aria-label': t.matching.cardLabel(cardName(mentee.shownName), mentee.schoolClass?.name ?? ''),
        onKeyDown: (event: KeyboardEvent<HTMLElement>) => handle?.onKeyDown(event, mentee.id, from),
        onBlur: () => handle?.onBlur(),
      }
    : {};
  return (
    <div
      {...(provided ? { ref: provided.innerRef, ...provided.draggableProps } : {})}
      {...grip}
      style={lifted && provided ? liftedStyle(provided.draggableProps, settling) : {}}
      className={[css['row'], provided ? css['movable'] : '', lifted || carried ? css['lifted'] : ''].join(' ')}
      data-pair={mentee.id}
    >
      <Face pair={pair} mentee={mentee} />
    </div>
  );
}
