import { Draggable, Droppable, type DraggableProvided } from '@hello-pangea/dnd';
import type { BoardItem } from '@tandem/contracts';
import type { ItemStatus } from '@tandem/domain/roadmap';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { useNear } from '../../lib/use-near.ts';
import { useBoard } from './board-context.ts';
import css from './board.module.css';
import { ItemCard } from './item-card.tsx';

/** Above this a column scrolls by itself and draws only what is seen. */
const VIRTUAL_FROM = 30;
const CARD_HEIGHT = 170;

type Props = { laneId: string; status: ItemStatus; items: BoardItem[]; emptyText: string | null };

export const columnId = (laneId: string, status: ItemStatus): string => `${laneId}|${status}`;

function PlainCards({ items }: { items: BoardItem[] }) {
  const { mayMove } = useBoard();
  return items.map((item, index) => (
    <Draggable key={item.id} draggableId={item.id} index={index} isDragDisabled={!mayMove(item)}>
      {(provided, { isDragging }) => <ItemCard item={item} provided={provided} lifted={isDragging} />}
    </Draggable>
  ));
}

type VirtualProps = {
  items: BoardItem[];
  extra: number;
  innerRef: (element: HTMLElement | null) => void;
  droppableProps: object;
};

function VirtualCards({ items, extra, innerRef, droppableProps }: VirtualProps) {
  const { mayMove } = useBoard();
  const scroller = useRef<HTMLDivElement | null>(null);
  const virtual = useVirtualizer({
    count: items.length + extra,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    getItemKey: (index) => items[index]?.id ?? 'gap',
    overscan: 2,
  });
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        innerRef(element);
      }}
      {...droppableProps}
      className={`${css['drop']} ${css['scroll']}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling box must be reachable by keyboard
      tabIndex={0}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((row) => {
          const item = items[row.index];
          if (!item) return null;
          const place = {
            position: 'absolute' as const,
            top: 0,
            left: 0,
            right: 0,
            transform: `translateY(${row.start}px)`,
          };
          return (
            <div key={item.id} ref={virtual.measureElement} data-index={row.index} style={place}>
              <Draggable draggableId={item.id} index={row.index} isDragDisabled={!mayMove(item)}>
                {(provided) => <ItemCard item={item} provided={provided} />}
              </Draggable>
            </div>
          );
        })}
      </div>
    </div>
  );
}

export const BoardColumn = memo(function BoardColumn({ laneId, status, items, emptyText }: Props) {
  const t = useT();
  const virtual = items.length > VIRTUAL_FROM;
  const column = useRef<HTMLElement | null>(null);
  // A thousand cards stand in sections of which one is seen: the others cost every lift and every frame.
  const near = useNear(column);
  const cloneOf = (provided: DraggableProvided, _: unknown, rubric: { source: { index: number } }) => {
    const item = items[rubric.source.index];
    return item ? (
      <ItemCard item={item} provided={provided} lifted />
    ) : (
      <div ref={provided.innerRef} {...provided.draggableProps} {...provided.dragHandleProps} />
    );
  };
  return (
    <section
      ref={column}
      className={css['column']}
      aria-label={`${t.roadmap.statuses[status]}: ${items.length}`}
      data-status={status}
    >
      <h3 className={css['columnHead']}>
        {t.roadmap.statuses[status]}
        <span className={css['count']}>{items.length}</span>
      </h3>
      {near || !virtual ? (
        <Droppable
          droppableId={columnId(laneId, status)}
          type={laneId}
          {...(virtual ? { mode: 'virtual' as const, renderClone: cloneOf } : {})}
        >
          {(provided, snapshot) =>
            virtual ? (
              <VirtualCards
                items={items}
                extra={snapshot.isUsingPlaceholder ? 1 : 0}
                innerRef={provided.innerRef}
                droppableProps={provided.droppableProps}
              />
            ) : (
              <div
                ref={provided.innerRef}
                {...provided.droppableProps}
                className={`${css['drop']} ${snapshot.isDraggingOver ? css['over'] : ''}`}
              >
                <PlainCards items={items} />
                {items.length === 0 && emptyText && !snapshot.isDraggingOver ? (
                  <p className={css['empty']}>{emptyText}</p>
                ) : null}
                {provided.placeholder}
              </div>
            )
          }
        </Droppable>
      ) : (
        <div className={css['far']} style={{ height: items.length * CARD_HEIGHT }} />
      )}
    </section>
  );
});
