import { Draggable, Droppable } from '@hello-pangea/dnd';
import type { BoardMentor, DraftPair, PairMove } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { ActionsMenu } from '../../ui/menu.tsx';
import { dayWords, lowerFirst } from './fit-words.ts';
import { useMatching } from './matching-context.ts';
import css from './mentor-card.module.css';
import { cardName, familyOf, mentorName, toWhom } from './names.ts';
import { OpenRow } from './open-row.tsx';
import { PairRow } from './pair-row.tsx';
import { mentorPlace } from './placement.ts';
import { Places } from './places.tsx';
import { type Priced, PriceFoot } from './price-foot.tsx';

const NOBODY: readonly DraftPair[] = [];
const NO_MOVES: readonly PairMove[] = [];

type Props = {
  mentor: BoardMentor;
  pairs?: readonly DraftPair[];
  /** What the best variant beside the draft would change here. */
  proposed?: readonly PairMove[];
  price: Priced | null;
  /** A card is held over this one by the keyboard. */
  under: boolean;
  /** Cards may be dragged here and away. */
  drags: boolean;
};

const same = (one: readonly unknown[] = [], other: readonly unknown[] = []): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** A mentor with places: who stands there, who is in the draft, and the price while a card is in the air. */
export const MentorCard = memo(
  function MentorCard(props: Props) {
    const { mentor, price, under, drags } = props;
    const place = mentorPlace(mentor.id);
    const forbidden = price !== null && typeof price === 'object' && price.refusals.length > 0;
    const look = (over: boolean) =>
      [css['card'], over || under ? css['over'] : '', forbidden ? css['forbidden'] : ''].join(' ');
    if (!drags) {
      return (
        <section className={look(false)} aria-label={mentorName(mentor.name)} data-mentor={mentor.id}>
          <Inside {...props} />
        </section>
      );
    }
    return (
      <Droppable droppableId={place} direction="horizontal" isDropDisabled={forbidden}>
        {(provided, { isDraggingOver, draggingFromThisWith }) => (
          <section
            ref={provided.innerRef}
            {...provided.droppableProps}
            className={look(isDraggingOver)}
            aria-label={mentorName(mentor.name)}
            data-place={place}
            data-mentor={mentor.id}
          >
            {/* Room is kept only where a row was lifted from: cards must not grow under the hand. */}
            <Inside {...props} room={draggingFromThisWith ? provided.placeholder : null} />
            {draggingFromThisWith ? null : <div className={css['noRoom']}>{provided.placeholder}</div>}
          </section>
        )}
      </Droppable>
    );
  },
  (before, after) =>
    before.mentor === after.mentor &&
    before.price === after.price &&
    before.under === after.under &&
    before.drags === after.drags &&
    same(before.pairs, after.pairs) &&
    same(before.proposed, after.proposed),
);

const Inside = memo(function Inside(props: Props & { room?: ReactNode }) {
  const { mentor, pairs = NOBODY, proposed = NO_MOVES, price, drags, room = null } = props;
  const { t } = useWords();
  const { manages, mentees, labels, open } = useMatching();
  const { id, name, schoolClass, position, organization, capacity, load } = mentor;
  const nobody = mentor.open.length === 0 && pairs.length === 0;
  const topics = mentor.competences.map((code) => lowerFirst(labels.competence(code))).join(', ');
  const days = dayWords(mentor.availability, t);
  return (
    <>
      <div className={css['head']}>
        <h3 className={css['name']} title={fullName(name)}>
          <Link to={paths.mentor(id)} draggable={false}>
            {mentorName(name)}
          </Link>
          {schoolClass ? `, ${schoolClass.name}` : ''}
        </h3>
        <Places open={load} drafted={pairs.length} capacity={capacity} />
        {manages ? (
          <span className={css['headMenu']}>
            <ActionsMenu
              label={t.matching.mentorMenu(mentorName(name))}
              actions={[{ label: t.matching.facts, run: () => open({ kind: 'mentor-facts', mentorId: id }) }]}
            />
          </span>
        ) : null}
      </div>
      {position || organization ? (
        <p className={css['muted']}>{[position, organization].filter(Boolean).join(' · ')}</p>
      ) : null}
      <div className={css['rows']}>
        {mentor.status === 'suspended' ? (
          <p className={css['muted']}>
            <span aria-hidden="true">⚑</span> {t.mentors.statuses.suspended}
          </p>
        ) : null}
        {mentor.open.map((pair) => (
          <OpenRow key={pair.pairId + pair.menteeId} pair={pair} />
        ))}
        {pairs.map((pair, index) => {
          const mentee = mentees.get(pair.menteeId);
          if (!mentee) return null;
          if (!drags) return <PairRow key={pair.menteeId} pair={pair} mentee={mentee} />;
          return (
            <Draggable key={pair.menteeId} draggableId={pair.menteeId} index={index}>
              {(provided, { isDragging, isDropAnimating }) => (
                <PairRow
                  pair={pair}
                  mentee={mentee}
                  provided={provided}
                  lifted={isDragging}
                  settling={isDropAnimating}
                />
              )}
            </Draggable>
          );
        })}
        {room}
        {nobody ? (
          <p className={css['muted']}>{capacity > load ? t.matching.nobodyYet : t.matching.takesNobody}</p>
        ) : null}
        {proposed.map((move) => (
          <ProposedRow key={move.menteeId} move={move} mentorId={id} />
        ))}
      </div>
      <div className={`${css['foot']} ${drags ? css['footSteady'] : ''}`}>
        {price ? (
          <PriceFoot price={price} />
        ) : (
          <p className={css['muted']}>{[topics, days].filter(Boolean).join(' · ') || t.matching.nothingSaid}</p>
        )}
      </div>
    </>
  );
});

/** What the best variant would change: somebody comes, or goes. */
function ProposedRow({ move, mentorId }: { move: PairMove; mentorId: string }) {
  const { t, language } = useWords();
  const { names } = useMatching();
  const who = names.mentee(move.menteeId) ?? t.matching.somebody;
  if (move.to === mentorId) {
    return (
      <p className={css['comes']}>
        <span aria-hidden="true">+</span> {t.matching.wouldCome(cardName(who))}
      </p>
    );
  }
  const mentor = move.to === null ? null : names.mentor(move.to);
  const where = mentor && (language === 'ru' ? toWhom(mentor) : mentor.familyName);
  return (
    <p className={css['goes']}>
      <span aria-hidden="true">−</span>{' '}
      {where ? t.matching.wouldMove(familyOf(who), where) : t.matching.wouldLeave(familyOf(who))}
    </p>
  );
}
