import { Draggable, Droppable, type DraggableProvided, type DraggableStateSnapshot } from '@hello-pangea/dnd';
import type { BoardMentee } from '@tandem/contracts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import css from './matching.module.css';
import { useGrowing } from './growing.ts';
import { MenteeCard } from './mentee-card.tsx';
import { POOL } from './placement.ts';

const CARD_HEIGHT = 112;

type Props = {
  mentees: readonly BoardMentee[];
  /** All who wait, shown or not. */
  total: number;
  drags: boolean;
  under: boolean;
  lifted: string | null;
};

/** Nobody waits: either all have a mentor, or the filter hides them. */
function Nobody({ total }: { total: number }) {
  const t = useT();
  return <p className={css['empty']}>{total === 0 ? t.matching.nobodyWaits : t.matching.nobodyShown}</p>;
}

/** «Ждут пары»: those who have no mentor in the draft, the longest waiting first. */
export const WaitingList = memo(function WaitingList({ mentees, total, drags, under, lifted }: Props) {
  const t = useT();
  const cloneOf = (provided: DraggableProvided, snapshot: DraggableStateSnapshot, rubric: { draggableId: string }) => {
    const mentee = mentees.find(({ id }) => id === rubric.draggableId);
    return mentee ? (
      <MenteeCard mentee={mentee} provided={provided} lifted settling={snapshot.isDropAnimating} />
    ) : (
      <div ref={provided.innerRef} {...provided.draggableProps} {...provided.dragHandleProps} />
    );
  };
  const count = mentees.length === total ? String(total) : t.matching.shownOf(mentees.length, total);
  return (
    <section className={css['pool']} aria-label={t.matching.waiting} {...(drags ? { 'data-place': POOL } : {})}>
      <h2 className={css['poolHead']}>
        {t.matching.waiting} <span className={css['count']}>{count}</span>
      </h2>
      {drags ? (
        <Droppable droppableId={POOL} mode="virtual" renderClone={cloneOf}>
          {(provided, { isDraggingOver, isUsingPlaceholder }) => (
            <Scrolling
              mentees={mentees}
              lifted={lifted}
              extra={isUsingPlaceholder ? 1 : 0}
              over={isDraggingOver || under}
              innerRef={provided.innerRef}
              droppableProps={provided.droppableProps}
              total={total}
            />
          )}
        </Droppable>
      ) : (
        <Still mentees={mentees} total={total} />
      )}
    </section>
  );
});

function Still({ mentees, total }: Pick<Props, 'mentees' | 'total'>) {
  const drawn = useGrowing(mentees.length);
  return (
    <div>
      {mentees.length === 0 ? <Nobody total={total} /> : null}
      {mentees.slice(0, drawn).map((mentee) => (
        <MenteeCard key={mentee.id} mentee={mentee} />
      ))}
    </div>
  );
}

type ScrollingProps = Pick<Props, 'mentees' | 'lifted' | 'total'> & {
  extra: number;
  over: boolean;
  innerRef: (element: HTMLElement | null) => void;
  droppableProps: object;
};

function Scrolling({ mentees, lifted, extra, over, innerRef, droppableProps, total }: ScrollingProps) {
  const scroller = useRef<HTMLDivElement | null>(null);
  const heights = useRef(new Map<string, number>());
  const virtual = useVirtualizer({
    count: mentees.length + extra,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    getItemKey: (index) => mentees[index]?.id ?? 'gap',
    overscan: 3,
  });
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        innerRef(element);
      }}
      {...droppableProps}
      className={`${css['scroll']} ${over ? css['poolOver'] : ''}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling box must be reachable by keyboard
      tabIndex={0}
    >
      {mentees.length === 0 ? <Nobody total={total} /> : null}
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((row) => {
          const mentee = mentees[row.index];
          if (!mentee) return null;
          const away = lifted === mentee.id;
          // The place of a lifted card stays open until it is put down.
          if (!away) heights.current.set(mentee.id, row.size);
          const place = {
            position: 'absolute' as const,
            top: 0,
            left: 0,
            right: 0,
            transform: `translateY(${row.start}px)`,
            ...(away ? { height: heights.current.get(mentee.id) } : {}),
          };
          return (
            <div key={mentee.id} ref={virtual.measureElement} data-index={row.index} style={place}>
              <Draggable draggableId={mentee.id} index={row.index}>
                {(provided) => <MenteeCard mentee={mentee} provided={provided} />}
              </Draggable>
            </div>
          );
        })}
      </div>
    </div>
  );
}
