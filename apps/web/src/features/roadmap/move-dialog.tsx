import type { Board, BoardItem } from '@tandem/contracts';
import { ITEM_STATUSES, type ItemStatus } from '@tandem/domain/roadmap';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments, SelectField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { laneIdOf } from './board-lanes.ts';
import type { Wanted } from './use-board-moves.ts';

type Props = { board: Board; item: BoardItem; onClose: () => void; onMove: (wanted: Wanted) => void };

/** «Переместить…»: everything that a drag can do, without dragging. */
export function MoveDialog({ board, item, onClose, onMove }: Props) {
  const t = useT();
  const [to, setTo] = useState<ItemStatus>(item.status);
  const [place, setPlace] = useState<'top' | 'bottom'>('bottom');
  const column = board.items
    .filter((other) => other.status === to && other.id !== item.id && laneIdOf(other) === laneIdOf(item))
    .sort((a, b) => a.rank - b.rank || a.sortOrder - b.sortOrder);
  const submit = () => {
    onClose();
    const ends =
      place === 'top'
        ? { afterId: null, beforeId: column[0]?.id ?? null }
        : { afterId: column.at(-1)?.id ?? null, beforeId: null };
    onMove({ item, place: { to, ...ends } });
  };
  return (
    <Dialog
      title={t.roadmap.moveTitle(item.number)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} onClick={submit}>
            {t.roadmap.moveDo}
          </Button>
        </>
      }
    >
      <p className={pageCss['lead']}>{item.title}</p>
      <SelectField label={t.roadmap.moveTo} value={to} onChange={(event) => setTo(event.target.value as ItemStatus)}>
        {ITEM_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t.roadmap.statuses[status]}
          </option>
        ))}
      </SelectField>
      <Segments
        name="place"
        legend={t.roadmap.place}
        value={place}
        options={[
          { value: 'top', label: t.roadmap.placeTop },
          { value: 'bottom', label: t.roadmap.placeBottom },
        ]}
        onChange={setPlace}
      />
    </Dialog>
  );
}
