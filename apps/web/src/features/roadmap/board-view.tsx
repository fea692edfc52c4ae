import {
  DragDropContext,
  type DragStart,
  type DragUpdate,
  type DropResult,
  type ResponderProvided,
} from '@hello-pangea/dnd';
import type { BoardItem } from '@tandem/contracts';
import { displayText, ITEM_STATUSES, type ItemStatus } from '@tandem/domain/roadmap';
import { useRef, useState } from 'react';
import { cspNonce } from '../../lib/csp-nonce.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { holdLive } from '../../lib/live-gate.ts';
import { useNarrow } from '../../lib/media.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/field.tsx';
import { BoardColumn } from './board-column.tsx';
import { type Lane, type LaneGroup, neighbours } from './board-lanes.ts';
import css from './board.module.css';
import type { Wanted } from './use-board-moves.ts';

const OPEN: ItemStatus[] = ['planned', 'in_progress', 'review', 'done'];
const statusOf = (droppableId: string): ItemStatus => droppableId.split('|')[1] as ItemStatus;
const laneOf = (droppableId: string): string => droppableId.split('|')[0] ?? '';

type Props = { groups: LaneGroup[]; items: BoardItem[]; showSections: boolean; onMove: (wanted: Wanted) => void };

/** Sections, their lanes and columns; a card moves between the columns of its lane. */
export function BoardView({ groups, items, showSections, onMove }: Props) {
  const t = useT();
  const narrow = useNarrow();
  const [unfolded, setUnfolded] = useState(false);
  const [phoneStatus, setPhoneStatus] = useState<ItemStatus>('planned');
  const release = useRef<(() => void) | null>(null);
  const lanes = groups.flatMap((group) => group.lanes);
  const folded = lanes.reduce((sum, lane) => sum + lane.columns.not_applicable.length, 0);
  const statuses = unfolded ? [...ITEM_STATUSES] : OPEN;
  const shown = narrow ? [phoneStatus] : statuses;
  const column = (droppableId: string): BoardItem[] =>
    lanes.find(({ id }) => id === laneOf(droppableId))?.columns[statusOf(droppableId)] ?? [];
  const words = (droppableId: string) => t.roadmap.statuses[statusOf(droppableId)];

  function start({ draggableId, source }: DragStart, { announce }: ResponderProvided): void {
    release.current = holdLive();
    const item = items.find(({ id }) => id === draggableId);
    announce(
      t.roadmap.announce.lift(
        item?.title ?? '',
        words(source.droppableId),
        source.index + 1,
        column(source.droppableId).length,
      ),
    );
  }
  function update({ source, destination }: DragUpdate, { announce }: ResponderProvided): void {
    if (!destination) return announce(t.roadmap.announce.nowhere);
    const length = column(destination.droppableId).length + (destination.droppableId === source.droppableId ? 0 : 1);
    return announce(t.roadmap.announce.over(words(destination.droppableId), destination.index + 1, length));
  }
  function end({ draggableId, source, destination, reason }: DropResult, { announce }: ResponderProvided): void {
    release.current?.();
    release.current = null;
    const stays = destination?.droppableId === source.droppableId && destination.index === source.index;
    if (reason === 'CANCEL' || !destination || stays) return announce(t.roadmap.announce.cancel);
    const item = items.find(({ id }) => id === draggableId);
    announce(t.roadmap.announce.drop(words(destination.droppableId), destination.index + 1));
    if (item) {
      const place = neighbours(column(destination.droppableId), item.id, destination.index);
      onMove({ item, place: { to: statusOf(destination.droppableId), ...place } });
    }
  }

  const firstEmpty = lanes
    .flatMap((lane) => shown.map((status) => ({ lane, status })))
    .find(({ lane, status }) => lane.columns[status].length === 0);
  const emptyText = (lane: Lane, status: ItemStatus): string | null =>
    firstEmpty?.lane === lane && firstEmpty.status === status ? t.roadmap.emptyLane : null;
  const counted = (status: ItemStatus) => lanes.reduce((sum, lane) => sum + lane.columns[status].length, 0);

  return (
    <DragDropContext
      onDragStart={start}
      onDragUpdate={update}
      onDragEnd={end}
      dragHandleUsageInstructions={t.roadmap.announce.usage}
      {...(cspNonce ? { nonce: cspNonce } : {})}
    >
      <div className={css['board']}>
        {narrow ? (
          <Segments
            name="column"
            legend={t.roadmap.moveTo}
            value={phoneStatus}
            options={(folded > 0 ? ITEM_STATUSES : OPEN).map((value) => ({
              value,
              label: `${t.roadmap.statuses[value]} ${counted(value)}`,
            }))}
            onChange={setPhoneStatus}
          />
        ) : null}
        {groups.map(({ section, lanes: own }) => (
          <div key={section.id} className={css['section']}>
            {showSections ? (
              <h2 className={css['sectionTitle']}>
                <span className={css['roman']}>{section.code}</span>
                {displayText(section.title)}
              </h2>
            ) : null}
            {own.map((lane) => (
              <div key={lane.id} data-lane={lane.subsection?.code ?? section.code}>
                {lane.subsection ? <h3 className={css['laneTitle']}>{displayText(lane.subsection.title)}</h3> : null}
                <div className={`${css['columns']} ${unfolded && !narrow ? css['columns5'] : ''}`}>
                  {shown.map((status) => (
                    <BoardColumn
                      key={status}
                      laneId={lane.id}
                      status={status}
                      items={lane.columns[status]}
                      emptyText={emptyText(lane, status)}
                    />
                  ))}
                </div>
              </div>
            ))}
          </div>
        ))}
        {narrow ? null : (
          <Button
            look={['plain']}
            className={`${css['fold']}`}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? t.roadmap.hideNotApplicable : t.roadmap.notApplicable(folded)}
          </Button>
        )}
      </div>
    </DragDropContext>
  );
}
